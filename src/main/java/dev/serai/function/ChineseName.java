package dev.serai.function;

/** Brings names in Chinese characters into one form. */
final class ChineseName {

    private static final String DOTS = "·•・‧.∙";

    private ChineseName() {}

    /** Whether a text has Han characters and besides them only blanks and the dot of foreign names. */
    static boolean isOne(String text) {
        boolean han = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (CleanText.isHan(c)) {
                han = true;
            } else if (c != ' ' && (c > 0xFFFF || DOTS.indexOf(c) < 0)) {
                return false;
            }
        }
        return han;
    }

    /** Without blanks and titles. */
    static String canonical(String text) {
        String name = hasBlankOrDot(text) ? joined(text) : text;
        for (String title : NameWords.CHINESE_TITLES) {
            if (name.length() > title.length() && name.endsWith(title)) {
                return name.substring(0, name.length() - title.length());
            }
        }
        return name;
    }

    private static boolean hasBlankOrDot(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ' ' || DOTS.indexOf(text.charAt(i)) > 0) {
                return true;
            }
        }
        return false;
    }

    private static String joined(String text) {
        StringBuilder name = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ') {
                name.append(DOTS.indexOf(c) >= 0 ? '·' : c);
            }
        }
        return name.toString();
    }
}
