package factleaf.pack;

import factleaf.fact.Fact;
import factleaf.fact.FactSection;
import factleaf.fact.FactSheet;
import factleaf.fact.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code pack-interaction}: a warning of one sheet names the medicine of another one, by a word of
 * its title, a brand name or a code. A capitalised word of the entries that the profile names under
 * {@code names} is a brand name; the language says which words name no medicine.
 */
final class NamedMedicine {
  /** Letters and digits, with what joins them. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'’][\\p{L}\\p{N}]+)*");

  /** Shorter words are abbreviations of anything. */
  private static final int SHORTEST = 4;

  private NamedMedicine() {}

  /** What one sheet says of the medicine of the other. */
  static List<Contradiction> in(Member one, Member other) {
    Set<String> names = names(other);
    names.removeAll(names(one));
    return one.sheet().sections().stream()
        .filter(section -> one.profile().warns(section.id()))
        .map(FactSection::facts)
        .flatMap(List::stream)
        .flatMap(fact -> named(fact, names).map(name -> of(fact, name, one, other)).stream())
        .toList();
  }

  private static Set<String> names(Member member) {
    FactSheet sheet = member.sheet();
    Predicate<String> name =
        word ->
            word.length() >= SHORTEST && !member.noNames().contains(word.toLowerCase(Locale.ROOT));
    Stream<String> brands =
        sheet
            .facts()
            .filter(fact -> member.profile().names().contains(fact.id()))
            .flatMap(Fact::wordings)
            .flatMap(wording -> words(wording.plain()))
            .filter(word -> Character.isUpperCase(word.codePointAt(0)));
    return Stream.of(words(sheet.title()), brands, sheet.codes().values().stream())
        .flatMap(words -> words)
        .filter(name)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static Stream<String> words(String text) {
    return WORD.matcher(text).results().map(match -> match.group());
  }

  /** The first of some names that stands in an entry. */
  private static Optional<String> named(Fact fact, Set<String> names) {
    return fact.wordings()
        .map(Wording::plain)
        .flatMap(NamedMedicine::words)
        .filter(word -> names.contains(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static Contradiction of(Fact fact, String name, Member one, Member other) {
    return new Contradiction(
        "pack-interaction",
        fact.id(),
        one.named(),
        String.format(
            Locale.ROOT,
            "\"%s\" of \"%s\" warns of \"%s\", and the pack hands out \"%s\" too",
            fact.id(),
            one.sheet().id(),
            name,
            other.sheet().id()),
        fact.span()
            + " and "
            + other.sheet().span()
            + "; ask whether the two belong together, "
            + Contradiction.leave("pack-interaction", fact.id()));
  }
}
