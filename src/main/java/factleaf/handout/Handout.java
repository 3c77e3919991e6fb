package factleaf.handout;

import factleaf.vocabulary.Paper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that one audience's handout prints, in printed order. Made for templates: only texts,
 * lists and nested records; an empty text or list means that there is nothing to print.
 *
 * @param id name of its files
 * @param name printed under the title
 * @param audience id of the audience, for style sheets
 * @param audienceName as printed
 * @param paper its size and margins
 * @param print standard or large
 * @param form full or brief; which form of the entries it prints
 * @param marks all, section or none; which citation marks it prints
 * @param note a sentence at its end; empty for none
 * @param noteAddress of the handout that the note speaks of; empty if the clinic has no site
 * @param current where its reader learns whether it is still right
 * @param legend the flags that stand on this handout
 * @param words the templates' own words
 */
public record Handout(
    String id,
    String name,
    String audience,
    String audienceName,
    Paper paper,
    String print,
    String form,
    String marks,
    Head head,
    ClinicHead clinic,
    List<Section> sections,
    List<FlagMeaning> legend,
    String note,
    String noteAddress,
    StillCurrent current,
    Map<String, String> words) {

  /** Everything that the sections hold, in printed order. */
  public Stream<Part> parts() {
    return sections.stream().flatMap(section -> section.parts().stream());
  }

  /**
   * What the page furniture says of the sheet.
   *
   * @param overdue whether the day of the next review has passed
   * @param notices why nobody should rely on it; none of a sheet that is withdrawn
   * @param withdrawal that nobody should use the sheet; empty texts of one in use
   */
  public record Head(
      String sheet,
      String title,
      String edition,
      String language,
      String checked,
      String due,
      Reviewed review,
      boolean overdue,
      List<Notice> notices,
      WithdrawalText withdrawal,
      List<String> codes) {}

  /** Why nobody should rely on a sheet; its {@code id} is overdue or draft. */
  public record Notice(String id, String text) {}

  /** A flag of the legend. */
  public record FlagMeaning(String id, String name, String shape, String meaning) {}

  /**
   * A section.
   *
   * @param icon an {@code svg} element, or empty
   * @param tone plain, key, warning or emergency
   * @param call whom to call about it
   * @param sources of its entries, if the handout names them by section
   */
  public record Section(
      String id,
      String heading,
      String icon,
      String tone,
      List<Line> call,
      List<Part> parts,
      List<SourceItem> sources) {}

  /** A part of a section; templates choose their macro by {@code kind}. */
  public sealed interface Part
      permits EntryList,
          EntryTable,
          EntryCells,
          Help,
          Briefs,
          Rates,
          Proof.Flagged,
          Proof.Ledger,
          Proof.Register,
          Glossary,
          SourceList,
          Lines {
    default String kind() {
      return switch (this) {
        case EntryList list -> "list";
        case EntryTable table -> "table";
        case EntryCells cells -> "cells";
        case Help help -> "help";
        case Briefs briefs -> "briefs";
        case Rates rates -> "rates";
        case Proof.Flagged flagged -> "flagged";
        case Proof.Ledger ledger -> "ledger";
        case Proof.Register register -> "register";
        case Glossary glossary -> "glossary";
        case SourceList sources -> "sources";
        case Lines lines -> "lines";
      };
    }

    String heading();
  }

  /** A list; its {@code layout} is list, one below the other, or columns, two side by side. */
  public record EntryList(String heading, String layout, List<Entry> entries) implements Part {}

  /** A table; each column has the entry's {@code field} (term, say or applies) and a heading. */
  public record EntryTable(String heading, List<Column> columns, List<Entry> entries)
      implements Part {}

  public record Column(String field, String heading) {}

  /** Entries side by side, each in a box under its term. */
  public record EntryCells(String heading, List<Entry> entries) implements Part {}

  /** What to do how soon, the most urgent first. */
  public record Help(String heading, List<Card> cards) implements Part {}

  /**
   * The entries of one tier.
   *
   * @param id of the tier
   * @param icon an {@code svg} element, or empty
   * @param name what to do, as printed
   * @param call whom to call; empty if the clinic does not say
   */
  public record Card(
      String id, String icon, String name, String shape, List<Line> call, List<Entry> entries) {}

  /** The summary box: short forms that lead to their entries. */
  public record Briefs(String heading, List<Entry> entries) implements Part {}

  /**
   * How many people have what: rows that lead to their entries.
   *
   * @param groups one without a name, or those of a fact box
   * @param compared whether some are told without the medicine, too
   */
  public record Rates(String heading, List<RateGroup> groups, boolean compared) implements Part {}

  /** Rows of one sort: benefit or harm; an empty id if there are no sorts. */
  public record RateGroup(String id, List<RateRow> rows) {}

  /**
   * A rate.
   *
   * @param target anchor of the entry
   * @param without the rate without the medicine; an empty text if it is not told
   */
  public record RateRow(
      String target, String term, List<Flagging> flags, Dotted with, Dotted without) {}

  /** Explanations of words, for lay readers. */
  public record Glossary(String heading, List<Explanation> explanations) implements Part {}

  /**
   * The numbered sources.
   *
   * @param titles whether it has their titles alone
   */
  public record SourceList(String heading, boolean titles, List<SourceItem> sources)
      implements Part {}

  public record Lines(String heading, List<Field> lines) implements Part {}

  /**
   * A label and a line to write on.
   *
   * @param anchor of the line, such as {@code line-notes-1}
   * @param text what the clinic says already; empty for a line to write on
   */
  public record Field(String anchor, String label, String text) {}

  /** A label and what stands behind it. */
  public record Line(String label, String text) {}

  /**
   * An entry as printed.
   *
   * @param id in the fact file
   * @param anchor link target, unique on the page
   * @param icon an {@code svg} element, or empty
   * @param term empty if it has none
   * @param applies the limits in words
   * @param explained words of the text that the sheet explains, where they first stand
   * @param dotted the text in pieces, where rates in it have dots; empty where none has
   * @param target anchor of the full entry; empty in the full entry itself
   */
  public record Entry(
      String id,
      String anchor,
      String icon,
      String term,
      String text,
      List<Explanation> explained,
      List<Dotted> dotted,
      List<Mark> marks,
      List<Flagging> flags,
      List<String> applies,
      List<Link> see,
      String target) {}

  /**
   * A text behind dots.
   *
   * @param dots none; or ten, each full, part or none, for the share of people with which the text
   *     begins
   */
  public record Dotted(List<String> dots, String text) {}

  /**
   * A citation mark: the source's number, its link target, and its own, so that the source can lead
   * back.
   */
  public record Mark(int number, String anchor, String target) {}

  /**
   * A flag on an entry.
   *
   * @param why in plain words, for lay readers of the full entry; empty for others
   * @param against marks of the sources that contradict it
   */
  public record Flagging(String id, String name, String shape, String why, List<Mark> against) {}

  /** A link to another place of the page. */
  public record Link(String target, String text) {}
}
