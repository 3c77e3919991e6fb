package factleaf.verify;

import factleaf.diagnostic.Findings;
import factleaf.fact.Citation;
import factleaf.fact.Fact;
import factleaf.fact.FactFigure;
import factleaf.fact.QuotedFigures;
import factleaf.figure.Figure;
import factleaf.figure.ProseFigures;
import factleaf.figure.Support;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Holds the figures of entries against the kept passages that their citations point at. A figure is
 * shown if one passage has it, with its unit and what it is counted by. It is wrong if every
 * citation of its entry has a kept passage and none has it.
 *
 * <p>Rules: {@code citation-figure}, {@code unclear-figure}.
 */
final class FigureVerifier {
  /** What came of a figure. */
  enum State {
    SHOWN,
    NOT_SHOWN,
    /** The words of its citations do not stand in their kept texts, which is reported. */
    NOT_POINTED_AT,
    /** A passage has a number that may be the figure. */
    NOT_UNDERSTOOD,
    /** No kept passage has it, but the entry also cites a source without one. */
    ELSEWHERE,
    /** No citation has a kept passage. */
    NO_TEXT
  }

  /** A figure and what came of it, and whether quoted words show it. */
  record Held(Fact fact, String name, State state, boolean quoted) {
    boolean isNowhere() {
      return state != State.SHOWN && !quoted;
    }

    String written() {
      return fact.figures().get(name).figure().written();
    }
  }

  /**
   * A citation with the passages that it points at; none if there is no text, or if its words are
   * not there.
   */
  record Pointed(Citation citation, Optional<SourceText> text, List<Passage> passages) {
    /** Empty if there is no text, or none that can be read for figures. */
    Optional<List<ProseFigures>> figures() {
      return text.flatMap(t -> t.figures(passages));
    }
  }

  private final QuotedFigures quoted;
  private final Findings findings;
  private final List<Held> held = new ArrayList<>();

  FigureVerifier(QuotedFigures quoted, Findings findings) {
    this.quoted = quoted;
    this.findings = findings;
  }

  List<Held> held() {
    return List.copyOf(held);
  }

  /** Compares all figures of an entry. */
  void verify(Fact fact, List<Pointed> cited) {
    List<Optional<List<ProseFigures>>> read = cited.stream().map(Pointed::figures).toList();
    Stream<ProseFigures> all = read.stream().flatMap(Optional::stream).flatMap(List::stream);
    List<ProseFigures> passages = all.map(p -> p.about(fact.applies().whom())).toList();
    Map<String, State> states = new TreeMap<>();
    fact.figures()
        .forEach((name, one) -> states.put(name, state(one.figure(), passages, unshown(read))));
    new TreeMap<>(fact.figures())
        .forEach(
            (name, figure) -> {
              Held one = new Held(fact, name, state(name, figure, states), isQuoted(fact, name));
              held.add(one);
              report(one, figure, passages, cited);
            });
  }

  private boolean isQuoted(Fact fact, String name) {
    return quoted.of(fact, name).filter(support -> support == Support.SHOWN).isPresent();
  }

  /** A computed figure is as the least of those that it is computed from. */
  private static State state(String name, FactFigure figure, Map<String, State> states) {
    return figure
        .from()
        .flatMap(from -> from.names().stream().map(states::get).max(Comparator.naturalOrder()))
        .orElse(states.get(name));
  }

  /** What a figure is that no passage has. */
  private static State unshown(List<Optional<List<ProseFigures>>> read) {
    if (read.stream().allMatch(Optional::isEmpty)) {
      return State.NO_TEXT;
    }
    if (read.stream().anyMatch(Optional::isEmpty)) {
      return State.ELSEWHERE;
    }
    return read.stream().flatMap(Optional::stream).anyMatch(List::isEmpty)
        ? State.NOT_POINTED_AT
        : State.NOT_SHOWN;
  }

  private static State state(Figure figure, List<ProseFigures> passages, State unshown) {
    Support support =
        passages.stream().map(p -> p.support(figure)).reduce(Support.NOT_SHOWN, Support::or);
    return switch (support) {
      case SHOWN -> State.SHOWN;
      case NOT_UNDERSTOOD -> State.NOT_UNDERSTOOD;
      case NOT_SHOWN -> unshown;
    };
  }

  private void report(
      Held figure, FactFigure given, List<ProseFigures> passages, List<Pointed> cited) {
    if (given.from().isPresent()) {
      return; // what it is computed from is reported
    }
    if (figure.state() == State.NOT_SHOWN) {
      findings.add(
          "citation-figure",
          given.span(),
          "no passage that the entry cites has the figure \"" + figure.name() + "\"",
          "cited: " + CitationVerifier.shortened(first(cited)));
    } else if (figure.state() == State.NOT_UNDERSTOOD) {
      String words =
          passages.stream()
              .flatMap(passage -> passage.doubtful(given.figure()).stream())
              .findFirst()
              .orElse("");
      findings.add(
          "unclear-figure",
          given.span(),
          "\"" + words + "\" in a passage may be the figure \"" + figure.name() + "\" or not",
          "compare " + figure.written() + " yourself");
    }
  }

  private static String first(List<Pointed> cited) {
    return cited.stream()
        .flatMap(pointed -> pointed.passages().stream())
        .map(Passage::text)
        .findFirst()
        .orElse("");
  }
}
