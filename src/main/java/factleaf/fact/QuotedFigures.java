package factleaf.fact;

import factleaf.figure.DecimalMarks;
import factleaf.figure.Figure;
import factleaf.figure.Prose;
import factleaf.figure.ProseFigures;
import factleaf.figure.Rate;
import factleaf.figure.Support;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which figures of a sheet's entries stand in the words that their citations quote. */
public final class QuotedFigures {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** Quoted words. */
  private record Phrase(String words, String language) {
    boolean has(String number) {
      return words.contains(number);
    }
  }

  private final Map<String, Optional<Prose>> prose = new HashMap<>();
  private final Map<Phrase, ProseFigures> read = new HashMap<>();
  private final Map<String, String> languages = new HashMap<>();
  private final Function<String, Optional<Prose>> of;
  private final Reading reading;

  /** Reads the figures of words in a language, or knows what it read in them. */
  public interface Reading {
    ProseFigures of(String language, String words, Function<String, ProseFigures> reader);
  }

  /**
   * @param prose how the sources of a language write figures; empty if nothing is known of it
   */
  public QuotedFigures(FactSheet sheet, Function<String, Optional<Prose>> prose) {
    this(sheet, prose, (language, words, reader) -> reader.apply(words));
  }

  /** As above, with a memory. */
  public QuotedFigures(FactSheet sheet, Function<String, Optional<Prose>> prose, Reading reading) {
    of = prose;
    this.reading = reading;
    sheet.sources().forEach(s -> languages.put(s.id(), s.language().orElse(sheet.language())));
  }

  /**
   * Whether a figure is shown: with its unit and what it is counted by, in one phrase. Citations
   * that are said to give it are asked alone. A computed figure is as those that it is computed
   * from. Empty if the words of a citation cannot be read and no other shows it.
   */
  public Optional<Support> of(Fact fact, String name) {
    FactFigure figure = fact.figures().get(name);
    if (figure == null) {
      return Optional.empty(); // it could not be read, which is reported
    }
    if (figure.from().isPresent()) {
      return ofAll(fact, figure.from().get().names());
    }
    List<Citation> asked = asked(fact, name);
    Support support =
        parts(figure.figure())
            .map(part -> support(part, fact.applies().whom(), asked))
            .reduce(Support.SHOWN, Support::and);
    boolean allRead = asked.stream().allMatch(citation -> prose(citation).isPresent());
    return Optional.of(support).filter(s -> s == Support.SHOWN || allRead);
  }

  /**
   * Whether the phrases that may show a figure show it as another one, such as with a limit,
   * whomever they speak of.
   */
  public boolean shows(Fact fact, String name, Figure as) {
    return support(as, Set.of(), asked(fact, name)) == Support.SHOWN;
  }

  /** With and without the medicine may stand in two phrases. */
  private static Stream<Figure> parts(Figure figure) {
    return figure instanceof Rate rate
        ? Stream.concat(Stream.of(new Rate(rate.with(), Optional.empty())), rate.without().stream())
        : Stream.of(figure);
  }

  /** Phrases with a number of the figure are read first, for reading each takes its time. */
  private Support support(Figure figure, Set<String> whom, List<Citation> asked) {
    List<String> numbers =
        NUMBER.matcher(figure.written()).results().map(MatchResult::group).toList();
    List<Phrase> phrases =
        asked.stream()
            .flatMap(this::phrases)
            .sorted(Comparator.comparing(phrase -> numbers.stream().noneMatch(phrase::has)))
            .toList();
    Support support = Support.NOT_SHOWN;
    for (Phrase phrase : phrases) {
      ProseFigures figures = read.computeIfAbsent(phrase, this::figures);
      support = support.or(figures.about(whom).support(figure));
      if (support == Support.SHOWN) {
        break;
      }
    }
    return support;
  }

  private Optional<Support> ofAll(Fact fact, List<String> names) {
    List<Optional<Support>> all = names.stream().map(name -> of(fact, name)).toList();
    return all.stream().allMatch(Optional::isPresent)
        ? all.stream().map(Optional::get).reduce(Support::and)
        : Optional.empty();
  }

  private static List<Citation> asked(Fact fact, String name) {
    List<Citation> giving = fact.cite().stream().filter(c -> c.gives(name)).toList();
    return giving.isEmpty() ? fact.cite() : giving;
  }

  private Optional<Prose> prose(Citation citation) {
    return Optional.ofNullable(languages.get(citation.source()))
        .flatMap(language -> prose.computeIfAbsent(language, of));
  }

  /** None if nothing is known of the language. */
  private Stream<Phrase> phrases(Citation citation) {
    String language = languages.get(citation.source());
    return prose(citation).stream()
        .flatMap(p -> citation.find().stream().map(words -> new Phrase(words, language)));
  }

  private ProseFigures figures(Phrase phrase) {
    Prose of = prose.get(phrase.language()).orElseThrow();
    return reading.of(
        phrase.language(), phrase.words(), w -> new ProseFigures(w, of, DecimalMarks.NONE));
  }
}
