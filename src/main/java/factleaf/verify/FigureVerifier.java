package factleaf.verify;

import factleaf.diagnostic.Findings;
import factleaf.fact.Citation;
import factleaf.fact.Fact;
import factleaf.figure.DecimalMarks;
import factleaf.figure.Figure;
import factleaf.figure.Prose;
import factleaf.figure.ProseFigures;
import factleaf.figure.Support;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
    /** A passage has a number that may be the figure. */
    NOT_UNDERSTOOD,
    /** No kept passage has it, but the entry also cites a source without one. */
    ELSEWHERE,
    /** No citation has a kept passage. */
    NO_TEXT
  }

  /** A figure and what came of it. */
  record Held(Fact fact, String name, State state) {
    String written() {
      return fact.figures().get(name).written();
    }
  }

  /** A citation with the passages that it points at; none if there is no text. */
  record Pointed(Citation citation, Optional<SourceText> text, List<Passage> passages) {}

  private final Prose prose;
  private final Findings findings;

  /** How each source uses decimal marks. */
  private final Map<String, DecimalMarks> marks = new HashMap<>();

  private final List<Held> held = new ArrayList<>();

  FigureVerifier(Prose prose, Findings findings) {
    this.prose = prose;
    this.findings = findings;
  }

  List<Held> held() {
    return List.copyOf(held);
  }

  /** Compares all figures of an entry. */
  void verify(Fact fact, List<Pointed> cited) {
    List<ProseFigures> passages =
        cited.stream().flatMap(pointed -> figures(pointed).stream()).toList();
    boolean all = cited.stream().noneMatch(pointed -> pointed.passages().isEmpty());
    for (Map.Entry<String, Figure> figure : new TreeMap<>(fact.figures()).entrySet()) {
      Held one = new Held(fact, figure.getKey(), state(figure.getValue(), passages, all));
      held.add(one);
      report(one, figure.getValue(), passages, cited);
    }
  }

  private List<ProseFigures> figures(Pointed pointed) {
    return pointed.text().stream()
        .flatMap(
            text -> {
              DecimalMarks used =
                  marks.computeIfAbsent(pointed.citation().source(), s -> text.marks(prose));
              return text.joined(pointed.passages()).stream()
                  .map(passage -> new ProseFigures(passage, prose, used));
            })
        .toList();
  }

  private static State state(Figure figure, List<ProseFigures> passages, boolean all) {
    if (passages.isEmpty()) {
      return State.NO_TEXT;
    }
    Support support =
        passages.stream().map(p -> p.support(figure)).reduce(Support.NOT_SHOWN, Support::or);
    return switch (support) {
      case SHOWN -> State.SHOWN;
      case NOT_UNDERSTOOD -> State.NOT_UNDERSTOOD;
      case NOT_SHOWN -> all ? State.NOT_SHOWN : State.ELSEWHERE;
    };
  }

  private void report(Held figure, Figure value, List<ProseFigures> passages, List<Pointed> cited) {
    if (figure.state() == State.NOT_SHOWN) {
      findings.error(
          "citation-figure",
          figure.fact().span(),
          "no passage that the entry cites has the figure \"" + figure.name() + "\"",
          "cited: " + CitationVerifier.shortened(first(cited)));
    } else if (figure.state() == State.NOT_UNDERSTOOD) {
      String words =
          passages.stream()
              .flatMap(passage -> passage.doubtful(value).stream())
              .findFirst()
              .orElse("");
      findings.add(
          "unclear-figure",
          figure.fact().span(),
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
