package factleaf.fact;

import factleaf.diagnostic.Span;
import factleaf.figure.Figure;
import factleaf.vocabulary.Icon;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One entry: a statement, worded for each audience, with its figures, its support, and what speaks
 * against it.
 *
 * @param id unique in the sheet
 * @param term catchwords for tables and the summary box, at most one an audience
 * @param say the wordings, one an audience
 * @param brief the short forms, at most one an audience: for the summary box, and for handouts that
 *     print short forms
 * @param key the audiences in whose summary box the entry stands
 * @param urgency how soon readers must do what the entry says; empty if it does not say when
 * @param icon what decorates the entry
 * @param figures by the name that placeholders use
 * @param applies whom or where the entry is limited to
 * @param cite the citations that support it
 * @param disputed the citations that contradict it
 * @param uncertain why the editor calls it uncertain
 * @param see ids of related entries
 * @param counterpart ids of the entries that stand for this one in regions to which it does not
 *     apply
 * @param allow the rules that it may break, with reasons
 * @param clinicianOnly why it has no wording for lay readers although it warns
 * @param note what its reviewer has to decide or to know
 * @param span where the id stands
 */
public record Fact(
    String id,
    List<Say> term,
    List<Say> say,
    List<Say> brief,
    List<Reference> key,
    Optional<Urgency> urgency,
    Optional<Icon> icon,
    Map<String, FactFigure> figures,
    Applies applies,
    List<Citation> cite,
    List<Dispute> disputed,
    Optional<Uncertainty> uncertain,
    List<Reference> see,
    List<Reference> counterpart,
    List<Allowance> allow,
    Optional<String> clinicianOnly,
    Optional<String> note,
    Span span) {

  /**
   * The wording for one audience.
   *
   * @param audience id of the audience
   * @param span where the audience's id stands
   */
  public record Say(String audience, Wording wording, Span span) {}

  /** A mention of an id, such as another entry's, and where it stands. */
  public record Reference(String id, Span span) {}

  public Fact {
    term = List.copyOf(term);
    say = List.copyOf(say);
    brief = List.copyOf(brief);
    key = List.copyOf(key);
    figures = Map.copyOf(figures);
    cite = List.copyOf(cite);
    disputed = List.copyOf(disputed);
    see = List.copyOf(see);
    counterpart = List.copyOf(counterpart);
    allow = List.copyOf(allow);
  }

  /** The same entry with other limits. */
  Fact with(Applies other) {
    return new Fact(
        id,
        term,
        say,
        brief,
        key,
        urgency,
        icon,
        figures,
        other,
        cite,
        disputed,
        uncertain,
        see,
        counterpart,
        allow,
        clinicianOnly,
        note,
        span);
  }

  /** A figure of the entry; empty if it has none of this name that could be read. */
  public Optional<Figure> figure(String name) {
    return Optional.ofNullable(figures.get(name)).map(FactFigure::figure);
  }

  /** The citations for it, then those against it. */
  public Stream<Citation> citations() {
    return Stream.concat(cite.stream(), disputed.stream().map(Dispute::citation));
  }

  /** The figures of the entry without their names. */
  public Stream<Figure> allFigures() {
    return figures.values().stream().map(FactFigure::figure);
  }

  /** The wording for an audience, if the entry is meant for it. */
  public Optional<Wording> say(String audience) {
    return pick(say, audience);
  }

  /** The catchword for an audience. */
  public Optional<Wording> term(String audience) {
    return pick(term, audience);
  }

  /** The short form for an audience. */
  public Optional<Wording> brief(String audience) {
    return pick(brief, audience);
  }

  /** Whether the entry is called a key fact for an audience. */
  public boolean isKey(String audience) {
    return key.stream().anyMatch(reference -> reference.id().equals(audience));
  }

  /** Whether it states nothing yet. */
  public boolean isUnwritten() {
    return uncertain.filter(Uncertainty::isUnwritten).isPresent();
  }

  /** Every text of the entry that a handout may print: term, wordings, short forms. */
  public Stream<Wording> wordings() {
    return Stream.of(term, say, brief).flatMap(List::stream).map(Say::wording).distinct();
  }

  private static Optional<Wording> pick(List<Say> list, String audience) {
    return list.stream().filter(s -> s.audience().equals(audience)).map(Say::wording).findFirst();
  }
}
