package dev.serai.endurance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A delivery as a subscriber took it: its stable id or file name, and the customers in it. */
record Piece(String id, List<JsonNode> customers) {

    Piece {
        customers = List.copyOf(customers);
    }
}
