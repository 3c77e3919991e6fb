package factleaf.language;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words that turn the meaning of a text, in one language: {@code meaning.yaml}. */
public final class MeaningWords {
  private final List<Pair> pairs;

  /** Of the first words of all pairs, and then of the second ones. */
  private final Signs signs;

  private final WordPattern adverts;
  private final Set<String> noNames;

  /**
   * Words, and words that say the opposite.
   *
   * @param lay whether wordings for lay readers use the words of sources for it
   */
  private record Pair(WordPattern one, WordPattern other, boolean lay) {
    Stream<Turned> turned(String text, String quoted, String all) {
      return Stream.concat(
          turned(text, one, other, quoted, all), turned(text, other, one, quoted, all));
    }

    private static Stream<Turned> turned(
        String text, WordPattern here, WordPattern there, String quoted, String all) {
      Optional<MatchResult> word = here.in(text).stream().findFirst();
      Optional<MatchResult> opposite = there.in(quoted).stream().findFirst();
      return word.isPresent()
              && opposite.isPresent()
              && there.in(text).isEmpty()
              && here.in(all).isEmpty()
          ? Stream.of(new Turned(word.get().start(), word.get().end(), opposite.get().group()))
          : Stream.of();
    }
  }

  /**
   * A word of a text whose opposite stands in another.
   *
   * @param start where it begins
   * @param end where it ends
   */
  public record Turned(int start, int end, String opposite) {}

  MeaningWords(Mapping root, Findings findings) {
    Fields fields = Language.fields(root, List.of("opposites", "adverts", "no-names"), findings);
    pairs =
        fields.requiredList("opposites").stream()
            .flatMap(node -> Fields.asMapping(node, "a pair", findings).stream())
            .map(pair -> pair(pair, findings))
            .toList();
    signs =
        new Signs(
            Stream.concat(pairs.stream().map(Pair::one), pairs.stream().map(Pair::other)).toList());
    adverts = AnyPhrase.of(fields.requiredTexts("adverts"), "");
    noNames =
        fields.texts("no-names").stream()
            .map(word -> word.value().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
  }

  private static Pair pair(Mapping pair, Findings findings) {
    Fields fields =
        new Fields(pair, pair.span(), "a pair", List.of("one", "other", "lay"), findings);
    return new Pair(
        AnyPhrase.of(fields.requiredTexts("one"), ""),
        AnyPhrase.of(fields.requiredTexts("other"), ""),
        fields.isTrue("lay", false));
  }

  /**
   * The words of a text whose opposite stands in quoted words, where neither text has both.
   *
   * @param all the quoted words, and what else may explain the word
   * @param lay whether the text is for lay readers
   */
  public List<Turned> turned(String text, String quoted, String all, boolean lay) {
    BitSet mine = signs.mayStandIn(text);
    BitSet theirs = mine.isEmpty() ? mine : signs.mayStandIn(quoted);
    int size = pairs.size();
    return IntStream.range(0, size)
        .filter(i -> mine.get(i) && theirs.get(i + size) || mine.get(i + size) && theirs.get(i))
        .mapToObj(pairs::get)
        .filter(pair -> pair.lay() || !lay)
        .flatMap(pair -> pair.turned(text, quoted, all))
        .toList();
  }

  /** Words of titles and brand names that name no medicine, in lower case. */
  public Set<String> noNames() {
    return noNames;
  }

  /** The word that calls a text an advert. */
  public Optional<String> advert(String text) {
    return adverts.in(text).stream().findFirst().map(MatchResult::group);
  }
}
