package dev.serai.function;

import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How amounts of one currency are marked, and how those of others are. */
final class CurrencySigns {

    private static final Map<String, List<String>> SIGNS = Map.ofEntries(
            Map.entry("CNY", List.of("¥", "元", "圆", "人民币", "RMB", "CN¥")),
            Map.entry("JPY", List.of("¥", "円", "日元")),
            Map.entry("USD", List.of("$", "US$", "美元")),
            Map.entry("HKD", List.of("$", "HK$", "港元", "港币")),
            Map.entry("TWD", List.of("$", "NT$", "元")),
            Map.entry("SGD", List.of("$", "S$")),
            Map.entry("AUD", List.of("$", "A$")),
            Map.entry("CAD", List.of("$", "C$")),
            Map.entry("EUR", List.of("€", "EURO", "欧元")),
            Map.entry("GBP", List.of("£", "英镑")),
            Map.entry("KRW", List.of("₩")),
            Map.entry("INR", List.of("₹", "RS", "RS.")),
            Map.entry("RUB", List.of("₽", "РУБ", "РУБ.")),
            Map.entry("CHF", List.of("FR.", "SFR.")),
            Map.entry("BRL", List.of("R$")));

    private static final Map<String, Set<String>> BY_MARK = byMark();

    private final Set<String> own;
    private final Set<String> other;
    private final InvalidValue wrongCurrency;

    private CurrencySigns(Set<String> own, Set<String> other, String currency) {
        this.own = own;
        this.other = other;
        this.wrongCurrency = new InvalidValue("wrong-currency", "an amount that is not in " + currency);
    }

    /** The marks of a currency, or of all when it is null. Throws IllegalArgumentException for an unknown currency. */
    static CurrencySigns of(@Nullable String currency) {
        Set<String> all = new HashSet<>();
        Currency.getAvailableCurrencies().forEach(known -> all.add(known.getCurrencyCode()));
        if (currency != null && !all.contains(currency)) {
            throw new IllegalArgumentException(
                    "'currency' must be an ISO 4217 code such as CNY, not '" + currency + "'");
        }
        SIGNS.values().forEach(all::addAll);
        if (currency == null) {
            return new CurrencySigns(all, Set.of(), "the currency of the field");
        }
        Set<String> own = new HashSet<>(SIGNS.getOrDefault(currency, List.of()));
        own.add(currency);
        all.removeAll(own);
        return new CurrencySigns(own, all, currency);
    }

    /** The currencies that a sign, word or code beside an amount stands for; none when it is no such mark. */
    static Set<String> codes(String mark) {
        return BY_MARK.getOrDefault(mark.toUpperCase(Locale.ROOT), Set.of());
    }

    private static Map<String, Set<String>> byMark() {
        Map<String, Set<String>> codes = new HashMap<>();
        Currency.getAvailableCurrencies()
                .forEach(known -> codes.put(known.getCurrencyCode(), Set.of(known.getCurrencyCode())));
        SIGNS.forEach((code, marks) -> marks.forEach(
                mark -> codes.computeIfAbsent(mark, any -> new HashSet<>()).add(code)));
        return codes;
    }

    InvalidValue wrongCurrency() {
        return wrongCurrency;
    }

    boolean hasOther(String text) {
        return other.contains(mark(text));
    }

    /** The text without its own currency mark before or behind the amount; unchanged when it has another mark or none. */
    String withoutSign(String text) {
        String mark = mark(text);
        if (mark.isEmpty() || !own.contains(mark)) {
            return text;
        }
        int at = text.toUpperCase(Locale.ROOT).indexOf(mark);
        String rest = text.substring(0, at).strip()
                + text.substring(Math.min(text.length(), at + mark.length())).strip();
        return rest.strip();
    }

    /** What is neither digit nor separator at the beginning, or else at the end, in upper case. */
    private static String mark(String text) {
        int from = 0;
        while (from < text.length() && isSign(text.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < text.length() && !isNumeric(text.charAt(to))) {
            to++;
        }
        if (to > from) {
            return text.substring(from, to).strip().toUpperCase(Locale.ROOT);
        }
        int end = text.endsWith(")") ? text.length() - 1 : text.length();
        int begin = end;
        while (begin > 0 && !isNumeric(text.charAt(begin - 1))) {
            begin--;
        }
        return text.substring(begin, end).strip().toUpperCase(Locale.ROOT);
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+' || c == '(' || c == '\u2212' || c == ' ';
    }

    private static boolean isNumeric(char c) {
        return c >= '0' && c <= '9';
    }
}
