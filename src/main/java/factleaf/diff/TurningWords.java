package factleaf.diff;

import factleaf.diagnostic.Findings;
import factleaf.diff.Words.Piece;
import factleaf.figure.Prose;
import factleaf.language.Language;
import factleaf.language.LayWords;
import factleaf.language.MeaningWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that turn a sentence, in the language of a sheet; empty if its folder does not say. */
public record TurningWords(
    Optional<LayWords> lay, Optional<MeaningWords> meaning, Optional<Prose> prose) {
  public static TurningWords of(Language language, Findings findings) {
    return new TurningWords(
        language.layWords().read(findings),
        language.meaning().read(findings),
        language.prose().read(findings));
  }

  /** Whether a negation is gone, and neither another nor its own opposite came. */
  boolean allow(String old, String now) {
    Words words = Words.of(old, now);
    List<String> come = Words.changed(words.now());
    return come.stream().noneMatch(this::isNegation)
        && Words.changed(words.old()).stream()
            .filter(this::isNegation)
            .anyMatch(word -> come.stream().noneMatch(other -> areOpposite(word, other)));
  }

  /** Whether other numbers in words stand there, or other words for how often. */
  boolean countOtherwise(String old, String now) {
    Words words = Words.of(old, now);
    return Stream.of(words.old(), words.now())
        .flatMap(side -> Words.changed(side).stream())
        .anyMatch(word -> prose.filter(p -> p.counts(word)).isPresent());
  }

  /**
   * Whether a negation came or went, a figure left its place, a word became its opposite, or the
   * same words stand in another order.
   */
  boolean turn(String old, String now) {
    Words words = Words.of(old, now);
    List<String> gone = Words.changed(words.old());
    List<String> come = Words.changed(words.now());
    return gone.stream().anyMatch(word -> word.startsWith("{"))
        || Stream.concat(gone.stream(), come.stream()).anyMatch(this::isNegation)
        || gone.stream().sorted().toList().equals(come.stream().sorted().toList())
        || areOpposite(old, now)
        || areOpposite(changed(words.old()), changed(words.now()));
  }

  private boolean isNegation(String word) {
    return lay.filter(words -> words.isNegation(word)).isPresent();
  }

  private boolean areOpposite(String old, String now) {
    return meaning.filter(words -> !words.turned(now, old, old, false).isEmpty()).isPresent();
  }

  private static String changed(List<Piece> pieces) {
    return pieces.stream()
        .filter(Piece::changed)
        .map(Piece::text)
        .collect(Collectors.joining(" | "));
  }
}
