package factleaf.verify;

import factleaf.diagnostic.Findings;
import factleaf.fact.Citation;
import factleaf.figure.DecimalMarks;
import factleaf.figure.Prose;
import factleaf.figure.ProseFigures;
import factleaf.language.Language;
import factleaf.language.LanguageFile;
import factleaf.language.Sentences;
import factleaf.text.Characters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The text of a source by headings and passages: as its marks say, or guessed by form where it has
 * none.
 */
public final class SourceText {
  private static final Pattern HEADING_NUMBER =
      Pattern.compile("^\\p{L}?\\d{1,2}(?:\\.\\d{1,2})*[.)]? +");

  private final Optional<Prose> prose;
  private final DecimalMarks marks;
  private final Outline outline;
  private final boolean isOrdered;

  /** Headings by how citations may write them. */
  private final Map<String, Set<String>> names = new HashMap<>();

  private final Map<String, String> folded = new HashMap<>();
  private final Map<String, ProseFigures> figures = new HashMap<>();

  /**
   * Reads a text.
   *
   * <p>Rule: {@code did-not-run}, if nothing is known of how the language writes figures.
   */
  public static SourceText of(String text, Language language, Findings findings) {
    LanguageFile<Prose> prose = language.prose();
    if (!prose.exists()) {
      findings.add(
          "did-not-run",
          prose.place(),
          "the rule \"citation-figure\" did not run: there is no " + prose.name(),
          "write it as the one in en is written");
    }
    Sentences split = language.sentences().read(findings).orElse(Sentences.PLAIN);
    return new SourceText(text, split, prose.read(findings));
  }

  private SourceText(String text, Sentences split, Optional<Prose> prose) {
    this.prose = prose;
    this.marks =
        prose.map(p -> DecimalMarks.of(Characters.folded(text), p)).orElse(DecimalMarks.NONE);
    Optional<KeptText> kept = KeptText.of(text);
    this.outline =
        kept.map(marked -> MarkedOutline.of(marked, split))
            .orElseGet(() -> GuessedOutline.of(text, split, prose));
    this.isOrdered = kept.map(KeptText::isOrdered).orElse(true);
    for (String heading : outline.headings()) {
      name(Folding.fold(heading), heading);
      name(plain(heading), heading);
    }
  }

  private void name(String name, String heading) {
    names.computeIfAbsent(name, n -> new HashSet<>()).add(heading);
  }

  /** Whether the passages are sure to stand as the source is read. */
  boolean isOrdered() {
    return isOrdered;
  }

  /** All passages in the order of the text. */
  public List<Passage> passages() {
    return outline.passages();
  }

  /** Whether the text has a heading, folded, and perhaps with a number before it. */
  boolean hasHeading(String heading) {
    return names.containsKey(Folding.fold(heading));
  }

  List<String> headings() {
    return outline.headings();
  }

  /** The passages under a heading, wherever it stands. */
  List<Passage> under(String heading) {
    Set<String> wanted = names.getOrDefault(Folding.fold(heading), Set.of());
    return passages().stream()
        .filter(passage -> passage.headings().stream().anyMatch(wanted::contains))
        .toList();
  }

  /** The figures of passages; empty if nothing is known of how the text writes figures. */
  Optional<List<ProseFigures>> figures(List<Passage> found) {
    return prose.map(
        p ->
            joined(found).stream()
                .map(text -> figures.computeIfAbsent(text, t -> new ProseFigures(t, p, marks)))
                .toList());
  }

  /** The texts of passages; those that follow each other are one. */
  private List<String> joined(List<Passage> found) {
    Set<Passage> wanted = new HashSet<>(found);
    List<StringBuilder> texts = new ArrayList<>();
    boolean follows = false;
    for (Passage passage : passages()) {
      boolean isWanted = wanted.contains(passage);
      if (isWanted && follows) {
        texts.getLast().append('\n').append(passage.text());
      } else if (isWanted) {
        texts.add(new StringBuilder(passage.text()));
      }
      follows = isWanted;
    }
    return texts.stream().map(StringBuilder::toString).toList();
  }

  /** A heading, folded and without its number. */
  static String plain(String heading) {
    return HEADING_NUMBER.matcher(Folding.fold(heading)).replaceFirst("");
  }

  /** The passages that a citation points at; none if one of its phrases is not there. */
  public List<Passage> citedBy(Citation citation) {
    List<Passage> under = under(citation.at());
    List<List<Passage>> found =
        citation.find().stream().map(phrase -> holding(under, phrase)).toList();
    Set<Passage> all = new HashSet<>();
    found.forEach(all::addAll);
    return found.stream().anyMatch(List::isEmpty)
        ? List.of()
        : under.stream().filter(all::contains).toList();
  }

  /**
   * The passages of a list in which consecutive words stand, from the first to the last that they
   * touch; none if they do not stand there.
   */
  List<Passage> holding(List<Passage> passages, String words) {
    StringBuilder all = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    for (Passage passage : passages) {
      starts.add(all.length());
      all.append(folded.computeIfAbsent(passage.text(), Folding::fold)).append(' ');
    }
    String wanted = Folding.fold(words);
    if (wanted.isEmpty()) {
      return List.of(); // such as a bar alone
    }
    Set<Passage> found = new LinkedHashSet<>();
    int first = 0;
    for (int at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
      while (first + 1 < starts.size() && starts.get(first + 1) <= at) {
        first++;
      }
      for (int i = first; i < starts.size() && starts.get(i) < at + wanted.length(); i++) {
        found.add(passages.get(i));
      }
    }
    return List.copyOf(found);
  }
}
