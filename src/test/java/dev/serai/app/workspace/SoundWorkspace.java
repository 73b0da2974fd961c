package dev.serai.app.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The smallest mappings folder in which one partner sends and another receives. */
public final class SoundWorkspace {

    static final String MAPPING = """
            mapping: acme/customers.in
            entity: customer
            source: { format: csv, delimiter: ";" }
            key: cust_no
            fields:
              name: full_name
              email: e_mail
            """;

    static final String SUBSCRIPTION = """
            subscription: globex/golden
            entity: customer
            purpose: service
            fields: { id: golden_id, mail: email }
            format: { csv: { delimiter: "," } }
            """;

    private static final Map<String, String> FILES = Map.of(
            "canonical/customer.yaml",
            """
            entity: customer
            fields:
              name: { type: person-name }
              email: { type: email, personal: contact }
            """,
            "canonical/customer.match.yaml",
            """
            entity: customer
            same_when: [[email]]
            """,
            "acme/partner.yaml",
            """
            partner: acme
            name: Acme
            weight: 5
            access: { api_key: "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" }
            shares: [customers.in]
            """,
            "acme/customers.in.yaml",
            MAPPING,
            "globex/partner.yaml",
            """
            partner: globex
            name: Globex
            weight: 3
            shares: []
            receives: [{ entity: customer, purpose: service, fields: [name, email] }]
            """,
            "globex/golden.out.yaml",
            SUBSCRIPTION);

    private SoundWorkspace() {}

    public static void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
