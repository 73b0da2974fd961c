package dev.serai.cli.draft;

import dev.serai.cli.draft.guess.Draft;
import dev.serai.cli.draft.guess.FieldDraft;
import dev.serai.cli.draft.guess.ListDraft;
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
        List<Draft> drafts = feed.guess().drafts();
        List<FieldDraft> fields =
                drafts.stream().flatMap(draft -> draft.fields().stream()).toList();
        long unsure = fields.stream().filter(FieldDraft::isUnsure).count();
        int rest = drafts.stream().mapToInt(draft -> draft.rest().size()).sum();
        out.println();
        out.println(feed.feed() + ": " + count(fields.size(), "field") + " mapped, " + unsure + " of them unsure; "
                + count(rest, "column") + " not mapped. Of the sample's "
                + count(feed.tally().accepted() + feed.tally().rejected(), "row") + ", "
                + feed.tally().accepted()
                + " are accepted"
                + (feed.tally().broken() == null
                        ? "."
                        : ", until reading stopped: " + feed.tally().broken()));
        fields(out, feed.draft());
        for (ListDraft list : feed.guess().lists()) {
            out.println(String.format(
                    Locale.ROOT,
                    "  %s each item of %s is a %s   %.2f",
                    list.score() < Draft.SURE ? "?" : " ",
                    list.list().each(),
                    list.draft().entity(),
                    list.score()));
            fields(out, list.draft());
        }
    }

    private static void fields(PrintWriter out, Draft draft) {
        for (FieldDraft field : draft.fields()) {
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
