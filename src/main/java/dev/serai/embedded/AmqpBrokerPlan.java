package dev.serai.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.qpid.server.model.BrokerModel;

/** What Broker-J is told at its start: port, users, store, and who may do what. */
record AmqpBrokerPlan(Path folder, int port, String hubUser, Map<String, String> passwords) {

    private static final ObjectMapper JSON = new ObjectMapper();

    AmqpBrokerPlan {
        passwords.keySet().forEach(AmqpBrokerPlan::requireName);
    }

    String json(Path rules) {
        Map<String, Object> store =
                Map.of("type", "DERBY", "storePath", folder.resolve("messages").toString());
        return write(Map.of(
                "name", "serai",
                "modelVersion", BrokerModel.MODEL_VERSION,
                "authenticationproviders", List.of(authentication()),
                "accesscontrolproviders",
                        List.of(Map.of(
                                "name",
                                "rules",
                                "type",
                                "AclFile",
                                "path",
                                rules.toUri().toString())),
                "ports", List.of(listener()),
                "virtualhostnodes",
                        List.of(Map.of(
                                "name", "default",
                                "type", "DERBY",
                                "storePath", folder.resolve("configuration").toString(),
                                "defaultVirtualHostNode", "true",
                                "virtualHostInitialConfiguration", write(store)))));
    }

    /**
     * Rules in order, the first that fits decides. A partner can neither declare, purge nor delete. The broker does not check
     * queue.bind, so records must not pass through a named exchange here: the default one cannot be bound to.
     */
    String rules() {
        StringBuilder rules = new StringBuilder("ACL ALLOW \"").append(hubUser).append("\" ALL ALL\n");
        new TreeMap<>(passwords)
                .keySet().stream()
                        .filter(user -> !user.equals(hubUser))
                        .forEach(partner -> partnerRules(partner, rules));
        return rules.append("ACL DENY-LOG ALL ALL ALL\n").toString();
    }

    private static void partnerRules(String partner, StringBuilder rules) {
        String in = partner + ".in";
        rules.append("ACL ALLOW %s ACCESS VIRTUALHOST\n".formatted(partner));
        rules.append("ACL ALLOW %s PUBLISH EXCHANGE name=\"\" routingkey=\"%s\"\n".formatted(partner, in));
        rules.append("ACL ALLOW %s PUBLISH EXCHANGE name=\"%s\"\n".formatted(partner, in));
        rules.append("ACL ALLOW %s CONSUME QUEUE name=\"%s.out\"\n".formatted(partner, partner));
    }

    private Map<String, Object> authentication() {
        List<Map<String, String>> users = passwords.entrySet().stream()
                .map(user -> Map.of("name", user.getKey(), "password", user.getValue(), "type", "managed"))
                .toList();
        // Without the empty list PLAIN is refused on a connection without TLS; this one never leaves the machine.
        return Map.of("name", "passwords", "type", "Plain", "secureOnlyMechanisms", List.of(), "users", users);
    }

    private Map<String, Object> listener() {
        List<Map<String, String>> aliases = List.of(
                Map.of("name", "nameAlias", "type", "nameAlias"),
                Map.of("name", "defaultAlias", "type", "defaultAlias"),
                Map.of("name", "hostnameAlias", "type", "hostnameAlias"));
        return Map.of(
                "name",
                "AMQP",
                "port",
                Integer.toString(port),
                "bindingAddress",
                "127.0.0.1",
                "protocols",
                List.of("AMQP_0_9_1"),
                "authenticationProvider",
                "passwords",
                "virtualhostaliases",
                aliases);
    }

    private static String write(Map<String, ?> value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    // A name becomes part of a rule: nothing in it may end the rule.
    private static void requireName(String user) {
        if (!user.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("an AMQP user's name has letters, digits, '-' and '_' only");
        }
    }

    @Override
    public String toString() {
        return "AMQP broker on port " + port;
    }
}
