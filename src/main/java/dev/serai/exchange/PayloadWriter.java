package dev.serai.exchange;

import java.util.List;

/** Writes the customers of one delivery in the subscriber's form. Equal items give equal bytes. */
interface PayloadWriter {

    byte[] write(List<OutItem> items);

    static PayloadWriter of(SubscriptionDefinition definition, Pseudonyms pseudonyms) {
        FieldValues values =
                new FieldValues(definition.fields(), pseudonyms.forUse(definition.partner(), definition.purpose()));
        if (definition.format() instanceof DeliveryFormat.Csv csv) {
            return new CsvPayload(csv, definition.schema(), values);
        }
        return new JsonPayload(((DeliveryFormat.Json) definition.format()).lines(), values);
    }
}
