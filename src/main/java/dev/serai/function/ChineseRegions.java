package dev.serai.function;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The provinces of China by number (GB/T 2260), letters (ISO 3166-2) and name; they are in {@code provinces-cn.txt}. */
final class ChineseRegions {

    private static final int DIGITS = 2;
    private static final Pattern NUMBER = Pattern.compile("\\d{2}(\\d{4})?");
    /** Bodies of the state itself have the region 100000. */
    private static final String STATE = "10";
    /** Cards for residents from Hong Kong, Macao and Taiwan, and for foreigners. */
    private static final String TAIWAN_RESIDENTS = "83";

    private static final String FOREIGNERS = "91";

    private static final Map<String, Province> BY_NUMBER = new LinkedHashMap<>();
    private static final Map<String, Province> BY_NAME = new HashMap<>();

    static {
        for (String line : WordLists.lines("provinces-cn.txt")) {
            String[] parts = line.split(" ", -1);
            Province province = new Province(parts[1], parts[2], parts[3]);
            BY_NUMBER.put(parts[0], province);
            BY_NAME.put(province.name(), province);
            BY_NAME.put(province.brief(), province);
            BY_NAME.put("CN-" + province.letters(), province);
        }
    }

    private ChineseRegions() {}

    /**
     * A province, or what has its rank.
     *
     * @param letters such as {@code GD}
     * @param name such as 广东省
     * @param brief such as 广东
     */
    record Province(String letters, String name, String brief) {
        boolean isCity() {
            return name.endsWith("市");
        }
    }

    /** Whether a code of six digits begins like that of a person's region. */
    static boolean isProvince(String code) {
        String number = code.substring(0, DIGITS);
        return BY_NUMBER.containsKey(number) || number.equals(TAIWAN_RESIDENTS) || number.equals(FOREIGNERS);
    }

    /** Whether a code of six digits begins like that of an organisation's region. */
    static boolean isRegion(String code) {
        String number = code.substring(0, DIGITS);
        return BY_NUMBER.containsKey(number) || number.equals(STATE);
    }

    /** The province with which an address begins, or null. */
    static @Nullable Province startOf(String address) {
        for (Province province : BY_NUMBER.values()) {
            if (address.startsWith(province.brief())) {
                return province;
            }
        }
        return null;
    }

    /** The province of a name, long or brief, of a number of GB/T 2260 or of letters such as CN-GD; else null. */
    static @Nullable Province find(String text) {
        return NUMBER.matcher(text).matches() ? BY_NUMBER.get(text.substring(0, DIGITS)) : BY_NAME.get(text);
    }
}
