package dev.serai.function;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of an address that is written from the province down to the street. */
record ChineseAddress(String province, String city, String district, String street) {

    private static final int LONGEST = 400;
    private static final Pattern CITY = Pattern.compile("^\\p{IsHan}{1,12}?(?:自治州|地区|市|盟)");
    private static final Pattern DISTRICT = Pattern.compile("^\\p{IsHan}{1,12}?(?:自治县|自治旗|新区|区|县|市|旗)");

    static ChineseAddress of(String raw) {
        String text = CleanText.compatible(raw).replace(" ", "");
        if (text.length() > LONGEST) {
            return new ChineseAddress("", "", "", text);
        }
        ChineseRegions.Province province = ChineseRegions.startOf(text);
        String rest = province == null ? text : text.substring(length(text, province));
        String city = province != null && province.isCity() ? province.name() : start(CITY, rest);
        // The city may be said once more: 北京市北京市朝阳区.
        rest = rest.startsWith(city) ? rest.substring(city.length()) : rest;
        String district = start(DISTRICT, rest);
        return new ChineseAddress(
                province == null ? "" : province.name(), city, district, rest.substring(district.length()));
    }

    private static int length(String text, ChineseRegions.Province province) {
        return text.startsWith(province.name())
                ? province.name().length()
                : province.brief().length();
    }

    private static String start(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }

    /** A part by its name, or null where the address has none. */
    @Nullable
    String part(String name) {
        String part =
                switch (name) {
                    case "province" -> province;
                    case "city" -> city;
                    case "district" -> district;
                    default -> street;
                };
        return part.isEmpty() ? null : part;
    }
}
