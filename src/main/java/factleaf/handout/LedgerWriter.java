package factleaf.handout;

import factleaf.fact.Fact;
import factleaf.fact.FactSection;
import factleaf.fact.FactSheet;
import factleaf.fact.Flag;
import factleaf.fact.Rejection;
import factleaf.fact.Uncertainty;
import factleaf.handout.Handout.Link;
import factleaf.handout.Proof.FlaggedEntry;
import factleaf.handout.Proof.RejectedClaim;
import factleaf.handout.Proof.Side;
import factleaf.handout.Proof.SilencedCheck;
import factleaf.handout.Proof.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Words what a handout says of its own doubts: flagged entries, rejected claims, silenced checks.
 *
 * @param entries words the entries
 * @param sources numbers their sources
 * @param headingByEntry the heading under which each entry stands, by id; none for entries of a
 *     register
 */
record LedgerWriter(
    FactSheet sheet,
    EntryWriter entries,
    SourceWriter sources,
    Map<String, String> headingByEntry,
    Texts texts) {
  /**
   * The flagged ones among the entries, with both sides and the editor's reasons; other flags
   * explain themselves.
   */
  List<FlaggedEntry> ledger(List<Fact> facts) {
    return flagged(facts, this::editorsReason);
  }

  /** The flagged ones among the entries, with reasons in plain words. */
  List<FlaggedEntry> flagged(List<Fact> facts) {
    return flagged(facts, this::plainReason);
  }

  /** An entry with all that speaks for and against it. */
  Statement statement(Fact fact, PartContent.Register register) {
    List<Flag> flags = sheet.flags(fact);
    String anchor = EntryWriter.anchor(fact.id());
    fact.citations().forEach(citation -> sources.remember(citation, new Link(anchor, fact.id())));
    return new Statement(
        anchor,
        fact.id(),
        section(fact),
        entries.terms(fact),
        entries.says(fact, register.readers()),
        flags.stream().map(entries::flagging).toList(),
        entries.applies(fact.applies()),
        support(fact),
        against(fact),
        flags.stream().map(this::editorsReason).flatMap(Optional::stream).toList(),
        fact.note().orElse(""));
  }

  private String section(Fact fact) {
    return sheet.sections().stream()
        .filter(section -> section.facts().contains(fact))
        .map(FactSection::id)
        .findFirst()
        .orElse("");
  }

  private List<Side> support(Fact fact) {
    return fact.cite().stream().map(citation -> sources.side(citation, "")).toList();
  }

  private List<Side> against(Fact fact) {
    return fact.disputed().stream().map(d -> sources.side(d.citation(), d.says())).toList();
  }

  /** The claims that the sheet rejects and names. */
  List<RejectedClaim> rejected() {
    return sheet.rejected().stream()
        .flatMap(rejection -> rejection.claim().map(claim -> rejected(rejection, claim)).stream())
        .toList();
  }

  private RejectedClaim rejected(Rejection rejection, String claim) {
    String reason = texts.get("rejections." + rejection.reason().id());
    return new RejectedClaim(
        claim, sources.side(rejection.citation(), ""), reason, rejection.note());
  }

  /** The checks that the entries silence. */
  List<SilencedCheck> silenced(List<Fact> facts) {
    return facts.stream()
        .flatMap(
            fact ->
                fact.allow().stream()
                    .map(
                        a ->
                            new SilencedCheck(
                                EntryWriter.anchor(fact.id()), fact.id(), a.rule(), a.why())))
        .toList();
  }

  private List<FlaggedEntry> flagged(List<Fact> facts, Function<Flag, Optional<String>> reason) {
    return facts.stream()
        .filter(fact -> !sheet.flags(fact).isEmpty())
        .map(fact -> flagged(fact, reason))
        .toList();
  }

  private FlaggedEntry flagged(Fact fact, Function<Flag, Optional<String>> reason) {
    List<Flag> flags = sheet.flags(fact);
    return new FlaggedEntry(
        EntryWriter.anchor(fact.id()),
        entries.terms(fact),
        entries.say(fact),
        flags.stream().map(entries::flagging).toList(),
        headingByEntry.getOrDefault(fact.id(), ""),
        support(fact),
        against(fact),
        flags.stream().map(reason).flatMap(Optional::stream).toList());
  }

  private Optional<String> editorsReason(Flag flag) {
    return flag instanceof Flag.Uncertain(Uncertainty doubt)
        ? Optional.of(texts.reason(doubt))
        : Optional.empty();
  }

  private Optional<String> plainReason(Flag flag) {
    String doubt = entries.plainDoubt(flag);
    return Optional.of(doubt.isEmpty() ? entries.meaning(flag.id()) : doubt);
  }
}
