package factleaf.language;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words by which sources forbid and wordings deny, in one language: {@code negation.yaml}. */
public final class Negation {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}']+");
  private static final int SHORTEST = 3;
  private static final int STEM = 4;

  private final WordPattern forbids;
  private final WordPattern negates;
  private final WordPattern denies;
  private final WordPattern permits;
  private final Set<String> small = new HashSet<>();

  Negation(Mapping root, Findings findings) {
    Fields fields =
        Language.fields(
            root, List.of("forbids", "negates", "denies", "permits", "small"), findings);
    forbids = AnyPhrase.of(fields.requiredTexts("forbids"), "");
    negates = AnyPhrase.of(fields.requiredTexts("negates"), "");
    denies = AnyPhrase.of(fields.requiredTexts("denies"), "");
    permits = AnyPhrase.of(fields.requiredTexts("permits"), "");
    small.addAll(fields.requiredValues("small"));
  }

  /** Whether a text has a word such as "not" or "never". */
  public boolean negates(String text) {
    return !negates.in(text).isEmpty();
  }

  /** Whether words of a source forbid or deny something. */
  public boolean isIn(String quoted) {
    return !forbids.in(quoted).isEmpty() || !negates.in(quoted).isEmpty();
  }

  /** Whether words of a source permit something; "not contraindicated" does, too. */
  public boolean permits(String quoted) {
    return !permits.in(quoted).isEmpty() && !forbids(quoted);
  }

  /** Whether words of a source forbid something. */
  public boolean forbids(String quoted) {
    String rest = permits.in(quoted).stream().reduce(quoted, Negation::without, (a, b) -> b);
    return !forbids.in(rest).isEmpty();
  }

  /**
   * Whether a wording only names what words of a source forbid: it neither permits anything nor has
   * the verb that they deny, without which "do not give" would be "give".
   */
  public boolean isNamedIn(String wording, String quoted) {
    List<String> said = stems(wording).toList();
    return forbids(quoted)
        && permits.in(wording).isEmpty()
        && forbids.in(quoted).stream()
            .filter(found -> negates(found.group()))
            .noneMatch(
                found -> verb(quoted.substring(found.end())).filter(said::contains).isPresent());
  }

  /** The beginning of the first word. */
  private Optional<String> verb(String words) {
    return stems(words).findFirst();
  }

  /**
   * Whether a sentence of a wording is about what denying words of a source are about, and no
   * sentence about it denies or bounds anything. More than half of the source's words in common
   * show that it is, and two at least; or one, if the source forbids and the wording denies nothing
   * at all.
   *
   * @param known words that stand everywhere in the sheet, such as its title
   * @param one whether one word may be enough
   */
  public boolean isLost(String quoted, List<String> sentences, String known, boolean one) {
    boolean forbidding = !forbids.in(quoted).isEmpty();
    Set<String> about = about(quoted, forbidding ? forbids : negates);
    stems(known).forEach(about::remove);
    boolean bare = sentences.stream().noneMatch(this::isDenial);
    int least = one && forbidding && bare ? 1 : Math.max(2, about.size() / 2 + 1);
    return sentences.stream().anyMatch(s -> common(s, about) >= least)
        && sentences.stream().filter(s -> common(s, about) > 0).noneMatch(this::isDenial);
  }

  private boolean isDenial(String sentence) {
    return !denies.in(sentence).isEmpty();
  }

  private Set<String> about(String quoted, WordPattern but) {
    return stems(but.in(quoted).stream().reduce(quoted, Negation::without, (a, b) -> b))
        .collect(Collectors.toSet());
  }

  private long common(String sentence, Set<String> about) {
    return stems(sentence).filter(about::contains).distinct().count();
  }

  private static String without(String text, MatchResult found) {
    return text.substring(0, found.start())
        + " ".repeat(found.end() - found.start())
        + text.substring(found.end());
  }

  /** Beginnings of the words that are not small. */
  private Stream<String> stems(String text) {
    return NO_WORD
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() >= SHORTEST && !small.contains(word))
        .map(word -> word.substring(0, Math.min(STEM, word.length())));
  }
}
