package dev.serai.cli.demo;

import dev.serai.cli.demo.DemoPeople.Person;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the sample data of the demonstration: what three partners know of {@link DemoPeople}, each in its own way, with the
 * faults that such files have. Run {@link #main} after a change; a test holds the committed files against it.
 */
final class DemoFiles {

    static final Path FOLDER = Path.of("src/main/resources/demo/data");
    static final Charset GB18030 = Charset.forName("GB18030");
    private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final int FIRST_OF_GLOBEX = 90;
    private static final int FIRST_OF_INITECH = 130;
    private static final int LAST_OF_ACME = 150;
    private static final int LAST_OF_GLOBEX = 210;

    private DemoFiles() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FOLDER);
        for (Map.Entry<String, byte[]> file : all().entrySet()) {
            Files.write(FOLDER.resolve(file.getKey()), file.getValue());
        }
    }

    static Map<String, byte[]> all() {
        List<Person> people = DemoPeople.all();
        Map<String, byte[]> files = new TreeMap<>();
        files.put("acme-customers-1.csv", acme(people.subList(0, LAST_OF_ACME)).getBytes(GB18030));
        files.put("acme-customers-2.csv", acmeUpdates(people).getBytes(GB18030));
        files.put("globex-customers.ndjson", globex(people).getBytes(StandardCharsets.UTF_8));
        files.put("initech-customers.ndjson", initech(people).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static final String ACME_HEADER =
            "cust_no;full_name;e_mail;mobile;office_phone;dob;addr1;town;zip;type;spend_usd;changed_at\r\n";

    private static String acme(List<Person> people) {
        StringBuilder csv = new StringBuilder(ACME_HEADER);
        people.forEach(person -> csv.append(acmeRow(person, "2026-01-05 08:00:00")));
        csv.append("A9001;Nobody Reachable;n/a;;;01.02.1980;;;;C;10;2026-01-05 08:00:00\r\n");
        csv.append("A9002;无法联系;;123;;03.04.1981;;;;C;10;2026-01-05 08:00:00\r\n");
        csv.append(";Nora Number;nora@example.com;;;05.06.1982;;;;C;10;2026-01-05 08:00:00\r\n");
        csv.append("A9003;Daisy Date;daisy@example.com;;;31.02.1983;;;;C;10;2026-01-05 08:00:00\r\n");
        csv.append("A9004;Typo Type;typo@example.com;;;07.08.1984;;;;X;10;2026-01-05 08:00:00\r\n");
        csv.append("A9005;\"Quote; Inside\";quote@example.com;;;09.10.1985;;;;C;10;2026-01-05 08:00:00\r\n");
        return csv.toString();
    }

    // Some are newer than the first file, some older: those must change nothing.
    private static String acmeUpdates(List<Person> people) {
        StringBuilder csv = new StringBuilder(ACME_HEADER);
        for (int i = 0; i < 30; i++) {
            csv.append(acmeRow(moved(people.get(i * 4)), "2026-02-01 09:30:00"));
        }
        for (int i = 0; i < 5; i++) {
            csv.append(acmeRow(moved(people.get(i * 4 + 1)), "2025-06-30 12:00:00"));
        }
        return csv.toString();
    }

    private static Person moved(Person who) {
        return new Person(
                who.number(),
                who.chinese(),
                who.name(),
                who.email(),
                who.mobile(),
                who.born(),
                "解放路8号",
                "南京",
                "210016",
                who.segment(),
                who.spend(),
                who.score());
    }

    private static String acmeRow(Person who, String changed) {
        int n = who.number();
        String name = n % 7 == 3 && who.chinese()
                ? who.name().charAt(0) + " " + who.name().substring(1)
                : who.name();
        String email = n % 6 == 4 ? "" : n % 5 == 1 ? who.email().toUpperCase(Locale.ROOT) : who.email();
        String mobile = n % 8 == 5 ? wide(who.mobile()) : n % 4 == 1 ? spaced(who.mobile()) : who.mobile();
        String office = n % 9 == 0 ? "010-6552 " + (1000 + n) : "";
        String type = Map.of("consumer", "C", "business", "B", "public", "P").get(who.segment());
        return String.join(
                        ";",
                        "A%04d".formatted(n),
                        "  ".repeat(n % 11 == 0 ? 1 : 0) + name,
                        email,
                        n % 10 == 7 ? "" : mobile,
                        n % 10 == 7 && email.isEmpty() ? "010-6552 " + (1000 + n) : office,
                        DOTTED.format(who.born()),
                        who.street(),
                        who.city(),
                        who.postcode(),
                        type,
                        Integer.toString(who.spend() / 7),
                        changed)
                + "\r\n";
    }

    private static String globex(List<Person> people) {
        StringBuilder lines = new StringBuilder();
        for (Person who : people.subList(FIRST_OF_GLOBEX, LAST_OF_GLOBEX)) {
            int n = who.number();
            lines.append(
                    "{\"id\":%d,\"person\":{\"name\":\"%s\",\"born\":\"%s\"},\"contact\":{\"mail\":%s,\"tel\":\"%s\"},%s,%s}\n"
                            .formatted(
                                    70_000 + n,
                                    n % 6 == 0 ? who.name().toUpperCase(Locale.ROOT) : who.name(),
                                    n % 12 == 0 ? slashed(who.born()) : who.born(),
                                    n % 4 == 2 ? "null" : "\"" + who.email() + "\"",
                                    "+86 " + spaced(who.mobile()),
                                    "\"address\":{\"line\":\"%s\",\"city\":\"%s\",\"zip\":\"%s\",\"country\":\"中国\"}"
                                            .formatted(who.street(), who.city(), who.postcode()),
                                    "\"credit\":%d,\"tags\":[\"%s\"],\"updated\":\"2026-01-%02dT10:00:00Z\""
                                            .formatted(who.score(), n % 2 == 0 ? "vip" : "web", 1 + n % 28)));
        }
        lines.append(
                "{\"id\":79001,\"person\":{\"name\":\"Score Tooigh\",\"born\":\"1990-01-01\"},"
                        + "\"contact\":{\"mail\":\"high@example.com\"},\"credit\":9999,\"updated\":\"2026-01-02T10:00:00Z\"}\n");
        lines.append("{\"id\":79002,\"person\":{\"name\":\"12345\",\"born\":\"1990-01-01\"},"
                + "\"contact\":{\"mail\":\"number@example.com\"},\"updated\":\"2026-01-02T10:00:00Z\"}\n");
        return lines.toString();
    }

    private static String initech(List<Person> people) {
        StringBuilder lines = new StringBuilder();
        for (Person who : people.subList(FIRST_OF_INITECH, DemoPeople.COUNT)) {
            int n = who.number();
            lines.append(
                    "{\"ref\":\"I-%d\",\"naam\":\"%s\",\"email\":\"%s\",\"gsm\":\"0086%s\",\"geboren\":\"%s\",\"soort\":\"%s\",\"omzet\":\"¥%s.50\",\"stand\":%d}\n"
                            .formatted(
                                    n,
                                    n % 5 == 3 && who.chinese() ? who.name() + " 先生" : who.name(),
                                    n % 7 == 0 ? "" : who.email(),
                                    who.mobile(),
                                    who.born(),
                                    n % 3 == 0 ? "zakelijk" : "particulier",
                                    "%,d".formatted(who.spend()),
                                    n));
        }
        lines.append(
                "{\"ref\":\"I-9001\",\"naam\":\"无\",\"email\":\"\",\"gsm\":\"\",\"geboren\":\"1990-01-01\",\"stand\":1}\n");
        lines.append(
                "{\"ref\":\"I-9002\",\"naam\":\"Lost Future\",\"email\":\"future@example.com\",\"geboren\":\"2190-01-01\",\"stand\":1}\n");
        return lines.toString();
    }

    private static String slashed(LocalDate day) {
        return "%d/%d/%d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static String spaced(String mobile) {
        return mobile.substring(0, 3) + " " + mobile.substring(3, 7) + " " + mobile.substring(7);
    }

    private static String wide(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
        return wide.toString();
    }
}
