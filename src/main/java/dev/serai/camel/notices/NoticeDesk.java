package dev.serai.camel.notices;

import dev.serai.camel.UnknownName;
import dev.serai.decision.NoticeForm;
import dev.serai.decision.Notices;
import java.util.Set;

/**
 * What the component works with: one bean in Camel's registry.
 *
 * @param partners those of the definitions in force
 */
public record NoticeDesk(Notices notices, NoticeForm form, java.util.function.Supplier<Set<String>> partners) {

    void check(String partner) {
        Set<String> known = partners.get();
        if (!known.contains(partner)) {
            throw UnknownName.of("partner", partner, known);
        }
    }
}
