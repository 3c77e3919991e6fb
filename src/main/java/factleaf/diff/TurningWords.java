package factleaf.diff;

import factleaf.diagnostic.Findings;
import factleaf.diff.Words.Piece;
import factleaf.language.Language;
import factleaf.language.LayWords;
import factleaf.language.MeaningWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words that turn a sentence, in the language of a sheet; empty if its folder does not say. */
public record TurningWords(Optional<LayWords> lay, Optional<MeaningWords> meaning) {
  public static TurningWords of(Language language, Findings findings) {
    return new TurningWords(language.layWords().read(findings), language.meaning().read(findings));
  }

  /** Whether a negation came or went, a figure stands elsewhere, or a word became its opposite. */
  boolean turn(String old, String now) {
    Words words = Words.of(old, now);
    return words
            .changed()
            .map(word -> word.toLowerCase(Locale.ROOT).replace('\u2019', '\''))
            .anyMatch(
                word -> word.startsWith("{") || lay.filter(l -> l.isNegation(word)).isPresent())
        || areOpposite(old, now)
        || areOpposite(changed(words.old()), changed(words.now()));
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
