package dev.serai.record;

import java.util.List;

/** Schemas that tests share. */
public final class TestSchemas {

    /** A customer with every kind of value. */
    public static final EntitySchema CUSTOMER = new EntitySchema(
            "customer",
            List.of(
                    field("name", "person-name", ValueKind.TEXT),
                    field("email", "email", ValueKind.TEXT),
                    field("phone", "phone", ValueKind.TEXT),
                    field("birth_date", "date", ValueKind.DATE),
                    field("address.street", "text", ValueKind.TEXT),
                    field("address.city", "text", ValueKind.TEXT),
                    field("address.postcode", "text", ValueKind.TEXT),
                    field("address.country", "country", ValueKind.TEXT),
                    field("annual_spend", "money", ValueKind.NUMBER),
                    field("tags", "list", ValueKind.LIST)));

    private TestSchemas() {}

    private static CanonicalField field(String path, String type, ValueKind kind) {
        return new CanonicalField(FieldPath.of(path), type, kind, Sensitivity.NONE);
    }
}
