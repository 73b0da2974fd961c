package dev.serai.app.security;

import java.util.Optional;

/** Knows whose an API key is. */
public interface PartnerKeys {

    /** The partner whose key this is, or empty. Takes as long for a wrong key as for a right one. */
    Optional<String> partnerOf(String key);
}
