package dev.serai.app.deciding;

import dev.serai.app.live.LinkGround;
import dev.serai.app.live.LiveDefinitions;
import dev.serai.app.security.SecretFile;
import dev.serai.app.settings.DecisionSettings;
import dev.serai.app.settings.HubSettings;
import dev.serai.camel.Engines;
import dev.serai.camel.notices.NoticeDesk;
import dev.serai.decision.ConflictWatch;
import dev.serai.decision.Council;
import dev.serai.decision.DecisionDefinition;
import dev.serai.decision.LinkDoubts;
import dev.serai.decision.NoticeForm;
import dev.serai.decision.Outcomes;
import dev.serai.decision.Partners;
import dev.serai.decision.Seal;
import dev.serai.decision.Sight;
import dev.serai.decision.SourceValues;
import dev.serai.merge.Disputes;
import dev.serai.store.NodeLease;
import dev.serai.store.PostgresBallots;
import dev.serai.store.PostgresConstraints;
import dev.serai.store.PostgresDecisionLog;
import dev.serai.store.PostgresLinkDoubts;
import dev.serai.store.PostgresNotices;
import dev.serai.store.PostgresOpenings;
import dev.serai.store.PostgresProposals;
import dev.serai.store.PostgresSourceValues;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Joins the parts that decide. */
@Configuration(proxyBeanMethods = false)
class DecisionConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }

    @Bean
    Seal decisionSeal(HubSettings hub, DecisionSettings settings) throws IOException {
        String secret = settings.secret().isBlank()
                ? SecretFile.readOrMake(hub.dataFolder().resolve("decision.secret"))
                : settings.secret();
        return Seal.withSecret(secret.getBytes(StandardCharsets.UTF_8));
    }

    @Bean
    Partners decisionPartners(LiveDefinitions definitions, Clock clock) {
        return new AgreedPartners(definitions, clock);
    }

    @Bean
    Function<String, Disputes> disputes(ConflictWatch watch, Seal seal) {
        return entity -> new MergeDisputes(entity, watch, seal);
    }

    @Bean
    ConflictWatch conflictWatch(LiveDefinitions definitions, DataSource database, Partners partners, Clock clock) {
        return new ConflictWatch(deciding(definitions), new PostgresOpenings(database), partners, clock);
    }

    @Bean
    LinkGround linkGround(DataSource database, ConflictWatch watch) {
        LinkDoubts doubts = new PostgresLinkDoubts(database);
        return new LinkGround(database, (entity, stored) -> new LinkQuestions(entity, stored, doubts, watch));
    }

    private static Function<String, Optional<DecisionDefinition>> deciding(LiveDefinitions definitions) {
        return entity -> Optional.ofNullable(definitions.current().deciding().get(entity));
    }

    @Bean
    SourceValues sourceValues(LiveDefinitions definitions, DataSource database) {
        return new PostgresSourceValues(
                database, entity -> definitions.current().schema(entity));
    }

    @Bean
    Outcomes outcomes(
            LiveDefinitions definitions, DataSource database, SourceValues values, ObjectProvider<Engines> engines) {
        return new LinkOutcomes(
                new PostgresConstraints(database),
                engines::getObject,
                new GoldenOutcomes(definitions, database, values, entity -> engines.getObject()
                        .merger(entity)));
    }

    @Bean
    Council.Parts councilParts(
            LiveDefinitions definitions, DataSource database, Partners partners, Outcomes outcomes, Clock clock) {
        return new Council.Parts(
                new PostgresProposals(database),
                new PostgresBallots(database),
                new PostgresDecisionLog(database),
                outcomes,
                partners,
                deciding(definitions),
                clock);
    }

    @Bean
    Decisions decisions(Council.Parts parts, SourceValues values, TransactionTemplate transaction) {
        Council council = new Council(parts);
        return new Decisions(council, parts, new Sight(council, parts, values), transaction);
    }

    @Bean
    NoticeDesk noticeDesk(
            LiveDefinitions definitions,
            DataSource database,
            Seal seal,
            DecisionSettings settings,
            @Value("${serai.http.port}") int port) {
        String hub = settings.publicUrl().isBlank()
                ? "http://127.0.0.1:" + port
                : settings.publicUrl().replaceAll("/+$", "");
        NoticeForm form = new NoticeForm(link -> hub + "/vote/" + link.token(seal));
        return new NoticeDesk(
                new PostgresNotices(database),
                form,
                () -> definitions.current().partners().keySet());
    }

    @Bean
    DecisionClerk decisionClerk(
            Decisions decisions, Council.Parts parts, DataSource database, HubSettings hub, Clock clock) {
        return new DecisionClerk(decisions, parts.proposals(), new NodeLease(database, hub.nodeName()), clock);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> decisionsInTime(DecisionClerk clerk, DecisionSettings settings) {
        return ready -> clerk.start(settings.every());
    }
}
