package dev.serai.decision;

import dev.serai.record.GoldenId;
import dev.serai.record.RecordKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Proposals, votes and the log in memory, for tests of the engine; passes the same contract as the real ones. */
final class InMemoryDecisions implements Openings, Proposals, Ballots, DecisionLog {

    private final Map<Long, Proposal> proposals = new TreeMap<>();
    private final Map<Long, Instant> reminders = new HashMap<>();
    private final Map<Long, Map<String, Vote>> votes = new HashMap<>();
    private final Map<Long, List<Note>> notes = new HashMap<>();
    private final List<Entry> log = new ArrayList<>();

    @Override
    public void keep(String entity, Collection<GoldenId> customers, List<Opening> openings, Instant now) {
        keep(conflict -> customers.contains(conflict.golden()) && !conflict.isAboutRecords(), openings, now);
    }

    @Override
    public Set<GoldenId> asked(String entity, Collection<GoldenId> customers) {
        return open().stream()
                .map(Proposal::conflict)
                .filter(conflict -> !conflict.isAboutRecords() && customers.contains(conflict.golden()))
                .map(Conflict::golden)
                .collect(Collectors.toSet());
    }

    @Override
    public void keepAboutRecords(String entity, Collection<RecordKey> records, List<Opening> openings, Instant now) {
        keep(
                conflict ->
                        conflict.isAboutRecords() && conflict.records().stream().anyMatch(records::contains),
                openings,
                now);
    }

    private void keep(Predicate<Conflict> about, List<Opening> openings, Instant now) {
        Set<String> subjects = new HashSet<>();
        openings.forEach(opening -> subjects.add(opening.conflict().subject()));
        for (Proposal open : open()) {
            if (about.test(open.conflict())
                    && !subjects.contains(open.conflict().subject())) {
                close(open.id(), ProposalState.MOOT, new Proposal.Outcome(null, null, null, "hub", now));
                append(new Entry(open.id(), What.MOOT, "hub", null, null, "", now));
            }
        }
        openings.forEach(opening -> keep(opening, now));
    }

    private void keep(Opening opening, Instant now) {
        Conflict conflict = opening.conflict();
        List<Proposal> same = proposals.values().stream()
                .filter(proposal -> proposal.conflict().subject().equals(conflict.subject()))
                .toList();
        boolean endedSo = same.stream()
                .filter(proposal ->
                        proposal.state() == ProposalState.DECIDED || proposal.state() == ProposalState.FALLBACK)
                .anyMatch(proposal -> proposal.conflict().fingerprint().equals(conflict.fingerprint()));
        Optional<Proposal> open = same.stream().filter(Proposal::isOpen).findFirst();
        if (endedSo) {
            return;
        }
        if (open.isEmpty()) {
            long id = proposals.size() + 1L;
            proposals.put(
                    id, new Proposal(id, conflict, ProposalState.OPEN, opening.asked(), now, opening.deadline(), null));
            if (opening.reminder() != null) {
                reminders.put(id, opening.reminder());
            }
            append(new Entry(id, What.OPENED, "hub", null, null, "", now));
        } else if (!open.get().conflict().fingerprint().equals(conflict.fingerprint())) {
            Proposal old = open.get();
            proposals.put(
                    old.id(),
                    new Proposal(
                            old.id(),
                            conflict,
                            old.state(),
                            opening.asked(),
                            old.openedAt(),
                            old.deadline(),
                            old.outcome()));
            append(new Entry(old.id(), What.CHANGED, "hub", null, null, "", now));
        }
    }

    private List<Proposal> open() {
        return proposals.values().stream().filter(Proposal::isOpen).toList();
    }

    @Override
    public Optional<Proposal> find(long id) {
        return Optional.ofNullable(proposals.get(id));
    }

    @Override
    public Optional<Proposal> lock(long id) {
        return find(id);
    }

    @Override
    public List<Proposal> list(@Nullable String partner, @Nullable ProposalState state, int limit) {
        return proposals.values().stream()
                .filter(proposal -> partner == null || proposal.asked().contains(partner))
                .filter(proposal -> state == null || proposal.state() == state)
                .sorted(Comparator.comparing((Proposal proposal) -> !proposal.isOpen())
                        .thenComparing(Proposal::deadline)
                        .thenComparing(Proposal::id))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Long> ended(Instant now, int limit) {
        return open().stream()
                .filter(proposal -> !now.isBefore(proposal.deadline()))
                .map(Proposal::id)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Proposal> toRemind(Instant now, int limit) {
        List<Proposal> due = open().stream()
                .filter(proposal -> reminders.containsKey(proposal.id()))
                .filter(proposal -> !now.isBefore(reminders.getOrDefault(proposal.id(), Instant.MAX)))
                .limit(limit)
                .toList();
        due.forEach(proposal -> reminders.remove(proposal.id()));
        return due;
    }

    @Override
    public void close(long id, ProposalState state, Proposal.Outcome outcome) {
        proposals.computeIfPresent(
                id,
                (any, old) ->
                        new Proposal(id, old.conflict(), state, old.asked(), old.openedAt(), old.deadline(), outcome));
    }

    @Override
    public List<Vote> votes(long proposal) {
        return List.copyOf(votes.getOrDefault(proposal, Map.of()).values());
    }

    @Override
    public boolean cast(long proposal, Vote vote) {
        boolean open = find(proposal).filter(Proposal::isOpen).isPresent();
        if (open) {
            votes.computeIfAbsent(proposal, any -> new TreeMap<>()).put(vote.partner(), vote);
        }
        return open;
    }

    @Override
    public List<Note> notes(long proposal) {
        return List.copyOf(notes.getOrDefault(proposal, List.of()));
    }

    @Override
    public void note(long proposal, Note note) {
        notes.computeIfAbsent(proposal, any -> new ArrayList<>()).add(note);
    }

    @Override
    public void append(Entry entry) {
        log.add(entry);
    }

    @Override
    public List<Entry> of(long proposal) {
        return log.stream().filter(entry -> entry.proposal() == proposal).toList();
    }
}
