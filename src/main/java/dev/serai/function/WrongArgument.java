package dev.serai.function;

/** Says which fixed argument of a call makes no sense, and why. */
public final class WrongArgument extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final int position;

    /** @param position of the argument, counted from 0 */
    public WrongArgument(int position, String sentence) {
        super(sentence);
        this.position = position;
    }

    public int position() {
        return position;
    }
}
