package dev.serai.record;

/** The hub's own stable id of a golden record, shown as {@code customer-42}. */
public record GoldenId(String entity, long number) {

    @Override
    public String toString() {
        return entity + "-" + number;
    }
}
