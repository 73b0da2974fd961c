package dev.serai.function;

/**
 * Says that a text is not a value of its type.
 *
 * @param code stable, for machines, such as {@code invalid-date}
 * @param reason one plain sentence that does not contain the text
 */
public record InvalidValue(String code, String reason) {}
