package factleaf.keep;

import factleaf.fact.Identifier;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a file marks as the names that registers give it. Nothing is guessed. */
final class Register {
  private static final Pattern BEFORE_DOI =
      Pattern.compile("(?i)^(https?://(dx\\.)?doi\\.org/|doi:?\\s*)");
  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[\\x21-\\x7E]+");
  private static final Pattern DOI_END = Pattern.compile("[.,;:)\\]]+$");
  private static final Pattern DATE =
      Pattern.compile("([12]\\d{3})(?:[-/]?(\\d\\d?)(?:[-/]?(\\d\\d?))?)?(?:[T ].*|\\d{4,6}.*)?");

  private final Map<Identifier, String> identifiers = new EnumMap<>(Identifier.class);

  /** What was marked, and marked as one thing only. */
  Map<Identifier, String> identifiers() {
    return identifiers;
  }

  void add(Identifier identifier, String text) {
    addFirst(identifier, Stream.of(List.of(text)));
  }

  /**
   * Takes the first of several marks that has one value; none if it has two.
   *
   * @param marks what stands under each
   */
  void addFirst(Identifier identifier, Stream<List<String>> marks) {
    marks
        .map(texts -> values(identifier, texts))
        .filter(values -> !values.isEmpty())
        .findFirst()
        .filter(values -> values.size() == 1)
        .ifPresent(values -> identifiers.put(identifier, values.iterator().next()));
  }

  /** Those that may be one; DOIs that differ in case only are one. */
  private static Set<String> values(Identifier identifier, List<String> texts) {
    return texts.stream()
        .map(text -> BEFORE_DOI.matcher(text.strip()).replaceFirst(""))
        .filter(identifier::fits)
        .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
  }

  /** The DOI in a text; empty if there is none, or more than one. */
  static Optional<String> doi(String text) {
    Register register = new Register();
    List<String> found =
        DOI.matcher(text)
            .results()
            .map(doi -> DOI_END.matcher(doi.group()).replaceFirst(""))
            .toList();
    register.addFirst(Identifier.DOI, Stream.of(found));
    return Optional.ofNullable(register.identifiers.get(Identifier.DOI));
  }

  /** A date as a fact file has it, as exact as a file does; empty if it is none. */
  static Stream<String> date(String text) {
    Matcher date = DATE.matcher(text.strip());
    if (!date.matches()) {
      return Stream.of();
    }
    int year = Integer.parseInt(date.group(1));
    Optional<Integer> month = Optional.ofNullable(date.group(2)).map(Integer::valueOf);
    Optional<Integer> day = Optional.ofNullable(date.group(3)).map(Integer::valueOf);
    try {
      LocalDate.of(year, month.orElse(1), day.orElse(1));
    } catch (DateTimeException e) {
      return Stream.of();
    }
    return Stream.of(
        year
            + month.map(m -> String.format(Locale.ROOT, "-%02d", m)).orElse("")
            + day.map(d -> String.format(Locale.ROOT, "-%02d", d)).orElse(""));
  }
}
