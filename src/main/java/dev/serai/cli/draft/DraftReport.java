package dev.serai.cli.draft;

import dev.serai.cli.draft.guess.FieldDraft;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Tells what was written, how sure it is, and what to do next. */
final class DraftReport {

    private DraftReport() {}

    static void files(PrintWriter out, List<Path> files) {
        files.forEach(file -> out.println("wrote " + file));
    }

    static void feed(PrintWriter out, FeedDraft feed) {
        List<FieldDraft> fields = feed.draft().fields();
        long unsure = fields.stream().filter(FieldDraft::isUnsure).count();
        out.println();
        out.println(feed.feed() + ": " + count(fields.size(), "field") + " mapped, " + unsure + " of them unsure; "
                + count(feed.draft().rest().size(), "column") + " not mapped. Of the sample's "
                + count(feed.tally().accepted() + feed.tally().rejected(), "row") + ", "
                + feed.tally().accepted()
                + " are accepted"
                + (feed.tally().broken() == null
                        ? "."
                        : ", until reading stopped: " + feed.tally().broken()));
        for (FieldDraft field : fields) {
            String columns = String.join(field.join() ? " + " : ", else ", field.columns());
            String doubt = field.doubts().isEmpty() ? "" : "   " + String.join("; ", field.doubts());
            out.println(String.format(
                    Locale.ROOT,
                    "  %s %-18s %.2f  %s%s",
                    field.isUnsure() ? "?" : " ",
                    field.path(),
                    field.score(),
                    columns,
                    doubt));
        }
    }

    static void next(PrintWriter out, String mapping, Path sample) {
        out.println();
        out.println("Next:");
        out.println("  serai try " + mapping + " " + sample + " --page     see it at work and correct what is unsure");
        out.println("  serai lint                      check all files");
        out.println("  serai test                      run the cases");
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
