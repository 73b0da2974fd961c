package dev.serai.function.phone;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Endless phone numbers as partners write them: valid, nearly valid and wrong ones of every region. */
final class WrittenNumbers {

    private static final List<String> BIG =
            List.of("CN", "US", "CA", "GB", "DE", "FR", "IT", "RU", "KZ", "IN", "JP", "BR", "AU", "NL", "ES", "HK");
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    private static final List<PhoneNumberType> TYPES = List.of(PhoneNumberType.values());

    private final Random random;
    private final List<String> regions = new ArrayList<>(new TreeSet<>(LIBRARY.getSupportedRegions()));

    WrittenNumbers(long seed) {
        random = new Random(seed);
    }

    /** One number with the region that its row names, or a null region. */
    record Written(String text, @Nullable String region) {}

    Written next() {
        String home = random.nextInt(3) == 0 ? pick(BIG) : pick(regions);
        String national = changed(example(home));
        String code = String.valueOf(LIBRARY.getCountryCodeForRegion(home));
        String text = punctuated(prefixed(code, national, home));
        return new Written(text, rowRegion(home));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private @Nullable String rowRegion(String home) {
        int kind = random.nextInt(10);
        return kind == 0 ? null : kind <= 2 ? pick(regions) : kind == 3 ? pick(BIG) : home;
    }

    private String example(String region) {
        PhoneNumberType type = pick(TYPES);
        PhoneNumber number = LIBRARY.getExampleNumberForType(region, type);
        if (number == null) {
            number = LIBRARY.getExampleNumber(region);
        }
        return number == null ? digits(3 + random.nextInt(12)) : LIBRARY.getNationalSignificantNumber(number);
    }

    private String digits(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + random.nextInt(10)));
        }
        return text.toString();
    }

    private String changed(String number) {
        int keep = random.nextInt(number.length() + 1);
        return switch (random.nextInt(8)) {
            case 0 -> number;
            case 1 -> digits(number.length());
            case 2 -> number.substring(0, keep);
            case 3 -> number + digits(1 + random.nextInt(3));
            default -> number.substring(0, keep) + digits(number.length() - keep);
        };
    }

    private String prefixed(String code, String national, String home) {
        String trunk = LIBRARY.getNddPrefixForRegion(home, true);
        String withTrunk = (trunk == null ? "0" : trunk) + national;
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> "+" + code + national;
            case 4 -> "00" + code + national;
            case 5 -> "011" + code + national;
            case 6 -> code + national;
            case 7, 8, 9 -> withTrunk;
            case 10 -> "+" + code + withTrunk;
            case 11 -> "0" + national;
            default -> national;
        };
    }

    private String punctuated(String plain) {
        int kind = random.nextInt(6);
        if (kind <= 1) {
            return plain;
        }
        StringBuilder text = new StringBuilder(random.nextInt(20) == 0 ? "(" : "");
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            text.append(kind == 2 && c != '+' ? (char) (c - '0' + '\uFF10') : c);
            if (random.nextInt(4) == 0) {
                text.append(pick(List.of(" ", "-", ".", "/", " (", ") ", "  ", "\u3000", "\uFF0D")));
            }
        }
        return random.nextInt(25) == 0 ? text + ending() : text.toString();
    }

    private String ending() {
        return pick(List.of(" ext. 12", "x7", "#", ";ext=9", " 转 12", "abc", ",,5", "~3", "*1", "+"));
    }
}
