package dev.serai.exchange;

import dev.serai.record.EntitySchema;
import dev.serai.record.ValueKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes CSV. A list is written with bars between its items, an absent value as nothing. */
final class CsvPayload implements PayloadWriter {

    private static final String LINE_END = "\r\n";
    private static final int USUAL_ROW = 160;
    private static final Pattern PHONE = Pattern.compile("\\+[0-9]{1,15}");

    private final DeliveryFormat.Csv format;
    private final FieldValues values;
    private final OutField[] fields;
    private final Form[] forms;

    /** How far the type of a field can be trusted not to look like a formula. */
    private enum Form {
        TRUSTED,
        PHONE,
        TEXT
    }

    CsvPayload(DeliveryFormat.Csv format, EntitySchema schema, FieldValues values) {
        this.format = format;
        this.values = values;
        this.fields = values.fields().toArray(OutField[]::new);
        this.forms = values.fields().stream().map(field -> form(field, schema)).toArray(Form[]::new);
    }

    private static Form form(OutField field, EntitySchema schema) {
        if (field.source() != OutField.Source.FIELD) {
            return Form.TRUSTED;
        }
        ValueKind kind = schema.field(field.index()).kind();
        if (kind == ValueKind.NUMBER || kind == ValueKind.DATE) {
            return Form.TRUSTED;
        }
        return schema.field(field.index()).type().equals("phone") ? Form.PHONE : Form.TEXT;
    }

    @Override
    public byte[] write(List<OutItem> items) {
        StringBuilder csv = new StringBuilder(USUAL_ROW * (items.size() + 1));
        if (format.header()) {
            writeHeader(csv);
        }
        for (OutItem item : items) {
            for (int i = 0; i < fields.length; i++) {
                if (i > 0) {
                    csv.append(format.delimiter());
                }
                writeValue(csv, values.of(fields[i], item), forms[i]);
            }
            csv.append(LINE_END);
        }
        return csv.toString().getBytes(format.charset());
    }

    private void writeHeader(StringBuilder csv) {
        for (int i = 0; i < fields.length; i++) {
            if (i > 0) {
                csv.append(format.delimiter());
            }
            CsvText.append(csv, fields[i].column(), format.delimiter());
        }
        csv.append(LINE_END);
    }

    private void writeValue(StringBuilder csv, @Nullable Object value, Form form) {
        if (value == null) {
            return;
        }
        String text = text(value);
        if (form == Form.TRUSTED || (form == Form.PHONE && PHONE.matcher(text).matches())) {
            CsvText.appendTrusted(csv, text, format.delimiter());
        } else {
            CsvText.append(csv, text, format.delimiter());
        }
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof List<?> list) {
            return String.join("|", list.stream().map(Object::toString).toList());
        }
        return value.toString();
    }
}
