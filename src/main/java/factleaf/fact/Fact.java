package factleaf.fact;

import factleaf.diagnostic.Span;
import factleaf.figure.Figure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One entry: a statement, worded for each audience, with its figures, its support, and what speaks
 * against it.
 *
 * @param id unique in the sheet
 * @param term catchword for tables and the summary box
 * @param say the wordings, one an audience
 * @param brief the short forms for the summary box, at most one an audience
 * @param figures by the name that placeholders use
 * @param applies whom or where the entry is limited to
 * @param cite the citations that support it
 * @param disputed the citations that contradict it
 * @param uncertain why the editor calls it uncertain
 * @param see ids of related entries
 * @param allow the rules that it may break, with reasons
 * @param clinicianOnly why it has no wording for lay readers although it warns
 * @param span where the id stands
 */
public record Fact(
    String id,
    Optional<Wording> term,
    List<Say> say,
    List<Say> brief,
    Map<String, Figure> figures,
    Applies applies,
    List<Citation> cite,
    List<Dispute> disputed,
    Optional<Uncertainty> uncertain,
    List<Reference> see,
    List<Allowance> allow,
    Optional<String> clinicianOnly,
    Span span) {

  /**
   * The wording for one audience.
   *
   * @param audience id of the audience
   * @param span where the audience's id stands
   */
  public record Say(String audience, Wording wording, Span span) {}

  /** A mention of another entry's id, and where it stands. */
  public record Reference(String id, Span span) {}

  public Fact {
    say = List.copyOf(say);
    brief = List.copyOf(brief);
    figures = Map.copyOf(figures);
    cite = List.copyOf(cite);
    disputed = List.copyOf(disputed);
    see = List.copyOf(see);
    allow = List.copyOf(allow);
  }

  /** The wording for an audience, if the entry is meant for it. */
  public Optional<Wording> say(String audience) {
    return pick(say, audience);
  }

  /** The short form for an audience's summary box. */
  public Optional<Wording> brief(String audience) {
    return pick(brief, audience);
  }

  /** Every text of the entry that a handout may print: term, wordings, short forms. */
  public Stream<Wording> wordings() {
    return Stream.of(
            term.stream(), say.stream().map(Say::wording), brief.stream().map(Say::wording))
        .flatMap(wordings -> wordings);
  }

  private static Optional<Wording> pick(List<Say> list, String audience) {
    return list.stream().filter(s -> s.audience().equals(audience)).map(Say::wording).findFirst();
  }
}
