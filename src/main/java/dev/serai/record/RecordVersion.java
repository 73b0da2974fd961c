package dev.serai.record;

/**
 * Orders the versions of one source record: by the partner's clock, and where two say the same time, by content, so that
 * the order of arrival never decides.
 *
 * @param number the partner's version number, or its timestamp in microseconds since 1970 UTC, or the intake order
 */
public record RecordVersion(long number, ContentHash content) implements Comparable<RecordVersion> {

    @Override
    public int compareTo(RecordVersion other) {
        int byNumber = Long.compare(number, other.number);
        return byNumber != 0 ? byNumber : content.compareTo(other.content);
    }

    public boolean isNewerThan(RecordVersion other) {
        return compareTo(other) > 0;
    }
}
