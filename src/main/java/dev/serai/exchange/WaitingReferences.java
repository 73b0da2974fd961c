package dev.serai.exchange;

/**
 * How many references of a partner's records lead to a record that is not there.
 *
 * @param entity of the records that refer, such as transaction
 * @param target what they refer to, such as customer
 */
public record WaitingReferences(String partner, String entity, String target, long references) {}
