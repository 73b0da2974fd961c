package dev.serai.record;

/** Who a source record is to the partner that sent it: partner, entity and the partner's own key. */
public record RecordKey(String partner, String entity, String sourceKey) implements Comparable<RecordKey> {

    @Override
    public int compareTo(RecordKey other) {
        int byPartner = partner.compareTo(other.partner);
        if (byPartner != 0) {
            return byPartner;
        }
        int byEntity = entity.compareTo(other.entity);
        return byEntity != 0 ? byEntity : sourceKey.compareTo(other.sourceKey);
    }

    /** Leaves the partner's key out: it may be a value of a person. */
    @Override
    public String toString() {
        return partner + "/" + entity + "/…";
    }
}
