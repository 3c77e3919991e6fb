package factleaf.handout;

import factleaf.diagnostic.Span;
import factleaf.fact.Citation;
import factleaf.fact.Dispute;
import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import factleaf.fact.Flag;
import factleaf.fact.Source;
import factleaf.fact.Uncertainty;
import factleaf.handout.Handout.Entry;
import factleaf.handout.Handout.Mark;
import factleaf.handout.Handout.Part;
import factleaf.handout.Handout.Section;
import factleaf.handout.Proof.FlaggedEntry;
import factleaf.text.TextFragment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Leads from words on a handout back to the entries that print them, and to their sources. */
public final class Trace {
  /**
   * An entry that prints the words.
   *
   * @param places where they stand, in printed order
   * @param term the entry's catchword, which lists do not print; empty if it has none
   * @param entry id of the entry
   * @param span where the entry stands in the fact file
   * @param applies its limits in words, as on this handout
   * @param flags its flags in words, with the editor's reason
   */
  public record Hit(
      List<Place> places,
      String term,
      String entry,
      Span span,
      List<String> applies,
      List<Reference> support,
      List<Reference> against,
      List<String> flags) {}

  /**
   * A text with the words, and the headings under which it is printed; the flagged ones stand
   * twice.
   */
  public record Place(String text, List<String> headings) {}

  /**
   * A citation.
   *
   * @param number the source's number on this handout; empty if that has no marks
   * @param kind in words
   * @param at heading in the source
   * @param quotes words that stand there
   * @param says what it says instead; empty for support
   * @param link to these words, or else the source's address; empty without one
   * @param span where the id of its source stands in the fact file
   */
  public record Reference(
      OptionalInt number,
      String kind,
      String title,
      String at,
      List<String> quotes,
      String says,
      String link,
      Span span) {}

  /** A printed text. {@code anchor} is that of the full entry. */
  private record Printed(String anchor, String heading, String term, String text) {
    /** Whether it has the words; a reader may take the term for the beginning of the text. */
    boolean has(Phrase phrase) {
      return phrase.isIn(term + " " + text) || phrase.isIn(term + ": " + text);
    }
  }

  private final FactSheet sheet;
  private final Texts texts;
  private final Map<String, Entry> fullEntries = new HashMap<>();
  private final List<Printed> printed = new ArrayList<>();

  private Trace(FactSheet sheet, Handout handout, Texts texts) {
    this.sheet = sheet;
    this.texts = texts;
    for (Section section : handout.sections()) {
      section.parts().forEach(part -> read(part, heading(section, part)));
    }
  }

  /** Whether these words can be looked for at all. */
  public static boolean isPossible(String words) {
    return !Phrase.isBlank(words);
  }

  /**
   * The entries that print some words, in the order in which a reader of the handout meets them;
   * none of a handout with a register, which repeats what others print.
   *
   * @param words one phrase; {@link #isPossible}
   * @param handout made from this sheet with these texts
   */
  public static List<Hit> find(String words, FactSheet sheet, Handout handout, Texts texts) {
    boolean repeats = handout.parts().anyMatch(Proof.Register.class::isInstance);
    return repeats ? List.of() : new Trace(sheet, handout, texts).find(new Phrase(words, texts));
  }

  private List<Hit> find(Phrase phrase) {
    Map<String, Map<String, List<String>>> headingsByText = new LinkedHashMap<>();
    printed.stream()
        .filter(p -> p.has(phrase))
        .forEach(
            p ->
                headingsByText
                    .computeIfAbsent(p.anchor(), anchor -> new LinkedHashMap<>())
                    .computeIfAbsent(p.text(), text -> new ArrayList<>())
                    .add(p.heading()));
    return headingsByText.entrySet().stream().map(e -> hit(e.getKey(), e.getValue())).toList();
  }

  private Hit hit(String anchor, Map<String, List<String>> headingsByText) {
    Entry entry = fullEntries.get(anchor);
    Fact fact = fact(anchor);
    List<Citation> against = fact.disputed().stream().map(Dispute::citation).toList();
    Map<String, Integer> numbers = new HashMap<>();
    number(fact.cite(), entry.marks(), numbers);
    number(against, entry.flags().stream().flatMap(f -> f.against().stream()).toList(), numbers);
    return new Hit(
        headingsByText.entrySet().stream().map(e -> new Place(e.getKey(), e.getValue())).toList(),
        entry.term(),
        fact.id(),
        fact.span(),
        entry.applies(),
        fact.cite().stream().map(citation -> reference(citation, "", numbers)).toList(),
        fact.disputed().stream().map(d -> reference(d.citation(), d.says(), numbers)).toList(),
        sheet.flags(fact).stream().map(flag -> words(flag, entry)).toList());
  }

  private void read(Part part, String heading) {
    switch (part) {
      case Handout.EntryList list -> list.entries().forEach(entry -> readFull(entry, heading));
      case Handout.EntryTable table -> table.entries().forEach(entry -> readFull(entry, heading));
      case Handout.EntryCells cells -> cells.entries().forEach(entry -> readFull(entry, heading));
      case Handout.Help help ->
          help.cards()
              .forEach(
                  card -> card.entries().forEach(e -> readFull(e, heading + " > " + card.name())));
      case Proof.Register register -> {} // not looked at
      case Handout.Briefs briefs ->
          briefs.entries().forEach(e -> add(e.target(), heading, e.term(), e.text()));
      case Handout.Rates rates ->
          rates.groups().stream()
              .flatMap(group -> group.rows().stream())
              .forEach(row -> add(row.target(), heading, row.term(), told(row)));
      case Proof.Flagged flagged -> readAgain(flagged.entries(), heading);
      case Proof.Ledger ledger -> readAgain(ledger.entries(), heading);
      case Handout.Glossary glossary -> {} // no entries, like what follows
      case Handout.SourceList sources -> {}
      case Handout.Lines lines -> {}
    }
  }

  private static String told(Handout.RateRow row) {
    return (row.with().text() + " " + row.without().text()).strip();
  }

  private void readFull(Entry entry, String heading) {
    fullEntries.put(entry.anchor(), entry);
    add(entry.anchor(), heading, entry.term(), entry.text());
  }

  private void readAgain(List<FlaggedEntry> entries, String heading) {
    entries.forEach(entry -> add(entry.target(), heading, entry.term(), entry.text()));
  }

  private void add(String anchor, String heading, String term, String text) {
    printed.add(new Printed(anchor, heading, term, text));
  }

  private static String heading(Section section, Part part) {
    return part.heading().isEmpty()
        ? section.heading()
        : section.heading() + " > " + part.heading();
  }

  /**
   * An anchor is a prefix without hyphens, a hyphen and the entry's id; see {@link EntryWriter}.
   */
  private Fact fact(String anchor) {
    String id = anchor.substring(anchor.indexOf('-') + 1);
    return sheet.facts().filter(fact -> fact.id().equals(id)).findFirst().orElseThrow();
  }

  /** The marks of an entry, if there are any, stand in the order of its sources, one for each. */
  private static void number(
      List<Citation> citations, List<Mark> marks, Map<String, Integer> numbers) {
    List<String> sources = citations.stream().map(Citation::source).distinct().toList();
    for (int i = 0; i < marks.size(); i++) {
      numbers.put(sources.get(i), marks.get(i).number());
    }
  }

  private Reference reference(Citation citation, String says, Map<String, Integer> numbers) {
    Source source = sheet.source(citation.source()).orElseThrow();
    String kind = texts.get("kinds." + source.kind().id());
    Integer known = numbers.get(source.id());
    OptionalInt number = known == null ? OptionalInt.empty() : OptionalInt.of(known);
    String address = source.address().orElse("");
    return new Reference(
        number,
        kind,
        source.title(),
        citation.at(),
        citation.find(),
        says,
        TextFragment.link(address, citation.find()).orElse(address),
        citation.span());
  }

  /** As the handout says it. */
  private String words(Flag flag, Entry entry) {
    String name =
        entry.flags().stream()
            .filter(printed -> printed.id().equals(flag.id()))
            .map(Handout.Flagging::name)
            .findFirst()
            .orElseThrow();
    return flag instanceof Flag.Uncertain(Uncertainty doubt)
        ? name + ", " + texts.reason(doubt)
        : name;
  }
}
