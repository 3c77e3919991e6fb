package factleaf.diff;

import factleaf.diagnostic.Findings;
import factleaf.diff.Words.Piece;
import factleaf.language.Language;
import factleaf.language.LayWords;
import factleaf.language.MeaningWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that turn a sentence, in the language of a sheet; empty if its folder does not say. */
public record TurningWords(Optional<LayWords> lay, Optional<MeaningWords> meaning) {
  public static TurningWords of(Language language, Findings findings) {
    return new TurningWords(language.layWords().read(findings), language.meaning().read(findings));
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
    return meaning.filter(words -> !words.turned(now, old, old).isEmpty()).isPresent();
  }

  private static String changed(List<Piece> pieces) {
    return pieces.stream()
        .filter(Piece::changed)
        .map(Piece::text)
        .collect(Collectors.joining(" | "));
  }
}
