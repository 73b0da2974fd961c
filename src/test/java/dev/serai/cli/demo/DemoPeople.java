package dev.serai.cli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The people of the demonstration: made up, always the same, each with what is true of them. */
final class DemoPeople {

    static final int COUNT = 240;
    private static final long SEED = 20260101;

    private static final List<String> FAMILY =
            List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "马", "欧阳", "诸葛");
    private static final List<String> FAMILY_LATIN = List.of(
            "wang", "li", "zhang", "liu", "chen", "yang", "zhao", "huang", "zhou", "wu", "xu", "sun", "ma", "ouyang",
            "zhuge");
    private static final List<String> GIVEN = List.of(
            "小明", "丽", "伟", "芳", "娜", "秀英", "敏", "静", "强", "磊", "洋", "艳", "勇", "杰", "娟", "涛", "明月", "子涵", "思远", "雨桐");
    private static final List<String> GIVEN_LATIN = List.of(
            "xiaoming",
            "li",
            "wei",
            "fang",
            "na",
            "xiuying",
            "min",
            "jing",
            "qiang",
            "lei",
            "yang",
            "yan",
            "yong",
            "jie",
            "juan",
            "tao",
            "mingyue",
            "zihan",
            "siyuan",
            "yutong");
    private static final List<String> WEST_FIRST =
            List.of("Ada", "Jean-Luc", "María", "Søren", "Zoë", "Conor", "Anna", "Ivo", "Grace", "Alan");
    private static final List<String> WEST_LAST =
            List.of("Lovelace", "Moreau", "Núñez", "Østergaard", "O'Brien", "Weiß", "Novák", "Hopper", "Turing", "Lee");
    private static final List<Place> PLACES = List.of(
            new Place("北京", "100080", "中关村大街"),
            new Place("上海", "200040", "南京西路"),
            new Place("深圳", "518057", "科技园路"),
            new Place("广州", "510620", "天河路"),
            new Place("成都", "610041", "天府大道"),
            new Place("杭州", "310012", "文三路"));

    private record Place(String city, String postcode, String street) {}

    /** What is true of one person. */
    record Person(
            int number,
            boolean chinese,
            String name,
            String email,
            String mobile,
            LocalDate born,
            String street,
            String city,
            String postcode,
            String segment,
            int spend,
            int score) {}

    private DemoPeople() {}

    static List<Person> all() {
        Random random = new Random(SEED);
        List<Person> people = new ArrayList<>();
        for (int number = 0; number < COUNT; number++) {
            people.add(number % 3 == 2 ? western(number, random) : chinese(number, random));
        }
        return people;
    }

    // Family and given name are counted through rather than drawn, so that no two people share both.
    private static Person chinese(int number, Random random) {
        int family = number % FAMILY.size();
        int given = number / FAMILY.size() + number % GIVEN.size();
        given = given % GIVEN.size();
        String email = GIVEN_LATIN.get(given) + "." + FAMILY_LATIN.get(family) + number + "@example.cn";
        return person(number, true, FAMILY.get(family) + GIVEN.get(given), email, random);
    }

    private static Person western(int number, Random random) {
        String first = WEST_FIRST.get(number % WEST_FIRST.size());
        String last = WEST_LAST.get((number / WEST_FIRST.size() + number) % WEST_LAST.size());
        return person(number, false, first + " " + last, "customer" + number + "@example.com", random);
    }

    private static Person person(int number, boolean chinese, String name, String email, Random random) {
        Place place = PLACES.get(random.nextInt(PLACES.size()));
        LocalDate born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(18_000));
        String mobile = String.format(Locale.ROOT, "138%08d", 10_000_000 + number * 7919);
        String street = place.street() + (1 + random.nextInt(300)) + "号";
        String segment = number % 5 == 0 ? "business" : number % 17 == 0 ? "public" : "consumer";
        int spend = 500 + random.nextInt(90_000);
        int score = 300 + random.nextInt(551);
        return new Person(
                number,
                chinese,
                name,
                email,
                mobile,
                born,
                street,
                place.city(),
                place.postcode(),
                segment,
                spend,
                score);
    }
}
