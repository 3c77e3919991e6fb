package factleaf.figure;

import factleaf.figure.Prose.Match;
import factleaf.figure.Token.Kind;
import factleaf.vocabulary.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Units with a sign that another one is counted by them: kg⁻¹, and /(kg·day). */
record Divisors(Tokens text, Prose prose) {
  private static final String PRODUCT = ".\u00B7*\u00D7\u22C5";

  /** The units that begin at a token; an empty list if nobody can tell which they are. */
  Optional<Match<List<Unit>>> read(int at) {
    return inverse(at).or(() -> inBrackets(at));
  }

  private Optional<Match<List<Unit>>> inverse(int at) {
    int start = text.at(at).isMark(".\u00B7") ? at + 1 : at;
    Optional<Match<Unit>> by = prose.unit(text, start);
    int sign = by.map(Match::end).orElse(start + 1);
    Token token = text.at(sign);
    boolean raised = token.kind() == Kind.RAISED && token.text().equals("-1");
    boolean flat =
        token.isMark("-\u2212") && token.isTight() && text.at(sign + 1).text().equals("1");
    return text.at(start).isWord() && (raised || flat)
        ? Optional.of(new Match<>(sign + (raised ? 1 : 2), by.map(Match::what).stream().toList()))
        : Optional.empty();
  }

  private Optional<Match<List<Unit>>> inBrackets(int at) {
    if (!text.at(at).isMark("/") || !text.at(at + 1).isMark("([")) {
      return Optional.empty();
    }
    List<Unit> units = new ArrayList<>();
    int end = at + 2;
    for (Optional<Match<Unit>> by = prose.unit(text, end); by.isPresent(); ) {
      units.add(by.get().what());
      end = by.get().end();
      boolean product = text.at(end).isMark(PRODUCT) || text.at(end).text().equals("x");
      end = product ? end + 1 : end;
      by = prose.unit(text, end);
    }
    return text.at(end).isMark(")]")
        ? Optional.of(new Match<>(end + 1, units))
        : Optional.of(new Match<>(end, List.of()));
  }
}
