package dev.serai.cli;

/**
 * Where every start begins. Compiled for Java 8 (see pom.xml), so that a Java that is too old says so in one line rather than
 * in a stack trace; it therefore touches the rest by name only.
 */
public final class Main {

    private static final int OLDEST_JAVA = 17;
    private static final int ENVIRONMENT = 3;

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        int java = version(System.getProperty("java.specification.version", "0"));
        if (java < OLDEST_JAVA) {
            System.err.println(
                    "serai: this is Java " + java + "; set JAVA_HOME to a Java " + OLDEST_JAVA + " or later");
            System.exit(ENVIRONMENT);
        }
        Object code = Class.forName("dev.serai.cli.Serai")
                .getMethod("run", String[].class)
                .invoke(null, (Object) arguments);
        System.exit((Integer) code);
    }

    /** {@code 1.8} is Java 8. */
    private static int version(String specification) {
        String plain = specification.startsWith("1.") ? specification.substring(2) : specification;
        int dot = plain.indexOf('.');
        return Integer.parseInt(dot < 0 ? plain : plain.substring(0, dot));
    }
}
