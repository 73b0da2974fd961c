package dev.serai.endtoend;

import java.util.Map;

/** Definitions by which every kind of conflict is asked about, by their paths below {@code mappings}. */
final class DoubtfulCustomers {

    private static final String FROM_PARTNER = """
            mapping: %s/customers.in
            entity: customer
            source: { format: json }
            key: id
            version: changed_at
            fields: { name: name, email: email, phone: phone, birth_date: born, tax_id: tax }
            """;

    static final Map<String, String> DEFINITIONS = Map.of(
            "canonical/customer.yaml", """
            entity: customer
            fields:
              name:       { type: person-name }
              email:      { type: email, personal: contact }
              phone:      { type: phone, personal: contact }
              birth_date: { type: date, past: true, personal: sensitive }
              tax_id:     { type: text }
            """,
            "canonical/customer.match.yaml", """
            entity: customer
            compare: [name, birth_date, email, phone]
            block: [[email], [phone], [name.last, birth_date], [name]]
            same_when: [[email]]
            exclusive: [phone]
            """,
            "canonical/customer.merge.yaml", """
            entity: customer
            weights: { acme: 5, globex: 3, initech: 2 }
            fields: { name: { near: 0.9 } }
            conflict: { below: 0.6, ask: [acme, globex, initech] }
            """,
            "canonical/customer.decide.yaml", """
            entity: customer
            exclusive: [tax_id]
            links: [pair, bridge, exclusive]
            ask:
              - { kinds: [exclusive], fields: [tax_id], partners: [acme, globex] }
              - { kinds: [pair, bridge, exclusive], partners: concerned }
            """,
            "acme/customers.in.yaml", FROM_PARTNER.formatted("acme"),
            "globex/customers.in.yaml", FROM_PARTNER.formatted("globex"),
            "initech/customers.in.yaml", FROM_PARTNER.formatted("initech"),
            "acme/partner.yaml", """
            partner: acme
            name: The acme company
            weight: 5
            access: { api_key: "HASH-acme" }
            shares: [customers.in]
            receives: [{ entity: customer, purpose: service, fields: [name, email, phone, tax_id] }]
            """,
            "acme/golden.out.yaml", """
            subscription: acme/golden
            entity: customer
            purpose: service
            fields: { id: golden_id, version: version, name: name, phone: phone, tax: tax_id }
            format: json
            echo: true
            """);

    private DoubtfulCustomers() {}
}
