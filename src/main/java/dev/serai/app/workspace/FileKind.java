package dev.serai.app.workspace;

import dev.serai.mapping.SetTables;

/** What a file of the mappings folder defines, told by where it is and how it is called. */
enum FileKind {
    ENTITY,
    MATCH,
    MERGE,
    /** How partners decide together what the hub is not sure of. */
    DECIDE,
    /** The price list and the weights of the measures. */
    MEASURES,
    /** Written by {@code serai learn}, read with the match file that names it. */
    MODEL,
    PARTNER,
    INBOUND,
    SUBSCRIPTION,
    /** Cases of a mapping or a subscription, for {@code serai test}. */
    CASES,
    /** What partners' words stand for, for mappings to look up. */
    TABLE,
    UNKNOWN;

    static final String EXPLANATION =
            "it is not clear what this file defines; there are canonical/<entity>.yaml, canonical/<entity>.match.yaml,"
                    + " canonical/<entity>.merge.yaml, canonical/<entity>.decide.yaml, canonical/measures.yaml,"
                    + " <partner>/partner.yaml, <partner>/<feed>.in.yaml,"
                    + " <partner>/<name>.out.yaml, <partner>/<name>.tests.yaml and tables/<name>.csv";

    private static final String CANONICAL = "canonical/";
    private static final String TABLES = "tables/";
    private static final String MEASURES_PATH = CANONICAL + "measures.yaml";

    /** Whether a file of the mappings folder is a look-up table, by its path with slashes. */
    static boolean isTable(String path) {
        return path.startsWith(TABLES) && path.endsWith(".csv");
    }

    /** What the table of a file is called. */
    static String tableName(String path) {
        return SetTables.nameOf(path.substring(TABLES.length()));
    }

    static String entityPath(String entity) {
        return CANONICAL + entity + ".yaml";
    }

    /** @param path within the mappings folder, with slashes */
    static FileKind of(String path) {
        if (isTable(path)) {
            return TABLE;
        }
        int slash = path.indexOf('/');
        if (slash < 1 || path.indexOf('/', slash + 1) >= 0) {
            return UNKNOWN;
        }
        return path.startsWith(CANONICAL) ? canonical(path) : ofPartner(path.substring(slash + 1));
    }

    private static FileKind canonical(String path) {
        if (path.endsWith(".match.model.yaml")) {
            return MODEL;
        }
        if (path.endsWith(".match.yaml")) {
            return MATCH;
        }
        if (path.endsWith(".merge.yaml")) {
            return MERGE;
        }
        if (path.equals(MEASURES_PATH)) {
            return MEASURES;
        }
        if (path.endsWith(".decide.yaml")) {
            return DECIDE;
        }
        String name = path.substring(CANONICAL.length(), path.length() - ".yaml".length());
        return name.contains(".") ? UNKNOWN : ENTITY;
    }

    private static FileKind ofPartner(String name) {
        if (name.equals("partner.yaml")) {
            return PARTNER;
        }
        if (name.endsWith(".tests.yaml")) {
            return CASES;
        }
        if (name.endsWith(".in.yaml")) {
            return INBOUND;
        }
        return name.endsWith(".out.yaml") ? SUBSCRIPTION : UNKNOWN;
    }
}
