package dev.serai.exchange;

/** A partner's part in an entity: how many records it has there, and how many golden customers these are part of. */
public record PartnerShare(String partner, String entity, long records, long golden) {}
