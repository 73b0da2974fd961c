package dev.serai.camel.votes;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.serai.decision.ProposalView;
import dev.serai.decision.VoteText;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;

/** Replaces a vote by how the proposal stands after it. */
final class VotesProducer extends DefaultProducer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final VotesEndpoint endpoint;

    VotesProducer(VotesEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        VoteText vote = VoteText.read(exchange.getMessage().getMandatoryBody(String.class));
        ProposalView after = endpoint.booth().vote(vote.proposal(), endpoint.getPartner(), vote, endpoint.getChannel());
        exchange.getMessage().setBody(answer(after));
    }

    private static String answer(ProposalView proposal) {
        ObjectNode answer =
                JSON.createObjectNode().put("proposal", proposal.id()).put("state", proposal.state());
        ArrayNode choices = answer.putArray("choices");
        proposal.choices()
                .forEach(choice ->
                        choices.addObject().put("choice", choice.key()).put("d", choice.d()));
        return answer.toString();
    }
}
