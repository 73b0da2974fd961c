package dev.serai.function;

/** The chapters in which functions are shown. */
public enum Topic {
    TEXT("Text"),
    LISTS("Lists and choices"),
    NAMES("Names of people and organisations"),
    DATES("Dates"),
    NUMBERS("Numbers"),
    MONEY("Money and units"),
    CONTACT("Phone and e-mail"),
    PLACES("Addresses, countries and regions"),
    IDENTITY("Keys, codes and hashes");

    private final String title;

    Topic(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
