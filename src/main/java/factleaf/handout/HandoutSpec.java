package factleaf.handout;

import factleaf.diagnostic.Span;
import factleaf.fact.Fact;
import factleaf.fact.Wording;
import factleaf.handout.PartContent.BriefsSpec;
import factleaf.handout.PartContent.Entries;
import factleaf.vocabulary.Icon;
import factleaf.vocabulary.Paper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A handout as a profile declares it.
 *
 * @param id name of its files in out/
 * @param name printed under the sheet's title
 * @param audience whose wordings it prints
 * @param readers what may be taken for granted in them
 * @param template file in templates/
 * @param templateSpan where the template is named
 * @param paper what it is printed on
 * @param print for which eyes it is set
 * @param form which form of its entries it prints
 * @param frame how lay readers are told rates
 * @param marks which citation marks it prints
 * @param pages how many it may have; empty for no limit
 * @param grade highest reading grade allowed (US school years); empty for no limit
 * @param note a sentence at its end
 * @param limits which limits it prints beside an entry, in this order
 * @param sections in printed order
 * @param span where the id stands
 */
public record HandoutSpec(
    String id,
    String name,
    String audience,
    Readers readers,
    String template,
    Span templateSpan,
    Paper paper,
    Print print,
    Form form,
    Frame frame,
    Marks marks,
    Optional<PageLimit> pages,
    Optional<BigDecimal> grade,
    Note note,
    List<Limit> limits,
    List<SectionSpec> sections,
    Span span) {

  /** Who reads a handout. The wordings that lay readers get are checked more strictly. */
  public enum Readers {
    LAY,
    CLINICAL
  }

  /** What an entry can be limited to. */
  public enum Limit {
    REGION,
    ROUTE,
    POPULATION
  }

  /** For which eyes a handout is set: print of the usual size, or large print. */
  public enum Print {
    STANDARD,
    LARGE
  }

  /** How lay readers are told rates: how many have it, or also how many do not. */
  public enum Frame {
    ONE,
    BOTH
  }

  /** Which form of its entries a handout prints: the full one, or the short one if there is one. */
  public enum Form {
    FULL,
    BRIEF
  }

  /**
   * Which citation marks a handout prints, each leading to its source: all; the first of each entry
   * whose source is not weak, or else its first; none, and on screens the sources of each section
   * at its end; or none.
   */
  public enum Marks {
    ALL,
    FIRST,
    SECTION,
    NONE;

    /** Whether marks stand beside the words. */
    public boolean arePrinted() {
      return this == ALL || this == FIRST;
    }
  }

  /**
   * How many pages a handout may have.
   *
   * @param papers on which it may not have more; on others it may
   * @param span where that is said
   */
  public record PageLimit(int most, List<Paper> papers, Span span) {
    public PageLimit {
      papers = List.copyOf(papers);
    }
  }

  /** How a section stands out. */
  public enum Tone {
    PLAIN,
    KEY,
    WARNING,
    EMERGENCY
  }

  /**
   * A section of the handout.
   *
   * @param required whether a sheet without content for it is an error
   * @param call whom of the clinic readers may call about it
   * @param needs ids of quantities and populations: no region may lose all entries about one
   */
  public record SectionSpec(
      String id,
      String heading,
      Optional<Icon> icon,
      Tone tone,
      boolean required,
      List<String> needs,
      List<Clinic.Value> call,
      List<PartSpec> parts,
      Span span) {
    public SectionSpec {
      needs = List.copyOf(needs);
      call = List.copyOf(call);
      parts = List.copyOf(parts);
    }

    /** What its parts print, in order. */
    public Stream<PartContent> contents() {
      return parts.stream().map(PartSpec::content);
    }

    /** The sections of the fact file that it draws from, in order. */
    public Stream<String> factSections() {
      return contents().flatMap(c -> c instanceof Entries e ? e.from().stream() : Stream.of());
    }
  }

  /** A part of a section, with a heading of its own or none. */
  public record PartSpec(Optional<String> heading, PartContent content) {}

  public HandoutSpec {
    limits = List.copyOf(limits);
    sections = List.copyOf(sections);
  }

  /** How many pages it may have on its paper. */
  public Optional<PageLimit> pageLimit() {
    return pages.filter(limit -> limit.papers().contains(paper));
  }

  /** The other papers on which it may not have too many pages. */
  public List<Paper> otherPapers() {
    return pages.stream()
        .flatMap(limit -> limit.papers().stream())
        .filter(other -> !other.equals(paper))
        .toList();
  }

  /** This handout on another paper. */
  public HandoutSpec on(Paper other) {
    return new HandoutSpec(
        id,
        name,
        audience,
        readers,
        template,
        templateSpan,
        other,
        print,
        form,
        frame,
        marks,
        pages,
        grade,
        note,
        limits,
        sections,
        span);
  }

  /** Handouts without those that have the same words as one before them and only look different. */
  public static List<HandoutSpec> differentInWords(List<HandoutSpec> handouts) {
    List<HandoutSpec> different = new ArrayList<>();
    for (HandoutSpec handout : handouts) {
      if (different.stream().noneMatch(handout::hasWordsOf)) {
        different.add(handout);
      }
    }
    return List.copyOf(different);
  }

  private boolean hasWordsOf(HandoutSpec other) {
    return audience.equals(other.audience)
        && readers == other.readers
        && form == other.form
        && frame == other.frame
        && marks == other.marks
        && grade.equals(other.grade)
        && note.equals(other.note)
        && limits.equals(other.limits)
        && sections.equals(other.sections);
  }

  /** What its parts print, in order. */
  public Stream<PartContent> contents() {
    return sections.stream().flatMap(SectionSpec::contents);
  }

  /** The sections of the fact file that the handout draws from, in order. */
  public Stream<String> factSections() {
    return sections.stream().flatMap(SectionSpec::factSections);
  }

  /** Whether the handout draws from a section of the fact file. */
  public boolean drawsFrom(String section) {
    return factSections().anyMatch(section::equals);
  }

  /** Whether the handout has a summary box. */
  public boolean hasBriefs() {
    return contents().anyMatch(BriefsSpec.class::isInstance);
  }

  /** What the handout prints of an entry; empty if the entry is not for its audience. */
  public Optional<Wording> wording(Fact fact) {
    Optional<Wording> full = fact.say(audience);
    return form == Form.BRIEF ? full.flatMap(say -> fact.brief(audience).or(() -> full)) : full;
  }

  /** All that the handout may print of an entry: its term, what it says, its line in a summary. */
  Stream<Wording> printed(Fact fact) {
    Stream<Wording> brief = hasBriefs() ? fact.brief(audience).stream() : Stream.of();
    return Stream.of(fact.term(audience).stream(), wording(fact).stream(), brief).flatMap(w -> w);
  }
}
