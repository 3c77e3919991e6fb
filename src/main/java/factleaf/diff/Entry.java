package factleaf.diff;

import factleaf.diff.Change.Place;
import factleaf.fact.Citation;
import factleaf.fact.Fact;
import factleaf.fact.FactFigure;
import factleaf.fact.Flag;
import factleaf.figure.Dosing;
import factleaf.figure.Every;
import factleaf.figure.Figure;
import factleaf.handout.SectionMeaning.Topic;
import factleaf.vocabulary.Measured;
import factleaf.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An entry in its sheet. */
record Entry(Fact fact, String section, Edition edition) {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Its figures in the order of the file. */
  List<Named> figures() {
    return fact.figures().entrySet().stream()
        .map(figure -> new Named(figure.getKey(), figure.getValue()))
        .sorted(Comparator.comparing(named -> named.figure().span()))
        .toList();
  }

  /** A figure with its name. */
  record Named(String name, FactFigure figure) {
    Place place() {
      return new Place(figure.span(), figure.figure().written());
    }
  }

  /** Whether it stands in a section that warns. */
  boolean warns() {
    return edition.profile().warns(section);
  }

  /** Whether readers act on it. */
  boolean instructs() {
    return edition.profile().instructs(section);
  }

  boolean isAboutUse() {
    return edition.profile().isAbout(section, Topic.USE);
  }

  boolean hasDose(Vocabulary vocabulary) {
    return figures().stream().anyMatch(named -> isDose(named, vocabulary));
  }

  /** Whether one of its figures is a dose or how often one is taken. */
  boolean isDose(Named named, Vocabulary vocabulary) {
    Optional<Measured> quantity = vocabulary.quantity(named.name());
    return quantity.isPresent()
        ? quantity.get().dose()
        : isAboutUse()
            && !edition.profile().fit().except().contains(named.name())
            && isDose(named.figure().figure());
  }

  private static boolean isDose(Figure figure) {
    return figure instanceof Dosing
        || figure instanceof Every
        || figure.quantities().anyMatch(q -> !q.isNumber() && !q.unit().isTime());
  }

  List<Flag> flags() {
    return edition.sheet().flags(fact);
  }

  /** Whether a citation leads to a source of a kind that supports an entry by itself. */
  boolean isStrong(Citation citation) {
    return edition.sheet().source(citation.source()).stream().anyMatch(s -> !s.kind().weak());
  }

  /** What it says to each audience, with its figures. */
  String text() {
    UnaryOperator<String> figure =
        name -> fact.figure(name).map(Figure::written).orElse("{" + name + "}");
    return fact.say().stream()
        .map(say -> say.audience() + ": " + say.wording().text(figure))
        .collect(Collectors.joining(" "));
  }

  /** What it is known by again under another id: its words, names of figures, and citations. */
  Set<String> features() {
    Stream<String> words =
        fact.wordings()
            .flatMap(w -> BETWEEN.splitAsStream(w.plain().toLowerCase(Locale.ROOT)))
            .filter(word -> !word.isEmpty());
    Stream<String> cited = fact.cite().stream().map(c -> c.source() + "/" + c.at() + c.find());
    return Stream.of(words, fact.figures().keySet().stream().map(n -> "{" + n), cited)
        .flatMap(all -> all)
        .collect(Collectors.toSet());
  }

  /** Where it stands, and what it says. */
  Place place() {
    return place(text());
  }

  /** Where it stands, with another text. */
  Place place(String text) {
    return new Place(fact.span(), text);
  }
}
