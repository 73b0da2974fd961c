package dev.serai.mapping;

/** Says that a source cannot be read on; its sentence holds no value of the source. */
final class BrokenSource extends Exception {

    BrokenSource(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
