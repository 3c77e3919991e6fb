package factleaf.language;

import factleaf.language.LayClause.Kind;
import factleaf.language.LayWords.Words;
import java.util.List;
import java.util.Optional;

/**
 * What a short answer makes of a question: "Can I drink? Yes." permits, "Need I call? No." deters.
 */
record LayAnswer(LayRange question, LayRange answer) {
  private static final List<Words> BOUNDS =
      List.of(Words.LIMITS, Words.NEGATORS, Words.DEFERRALS, Words.HELP);

  Optional<LayClause> read() {
    int yes = answer.endAt(Words.YESES, answer.from());
    int end = Math.max(yes, answer.endAt(Words.NOES, answer.from()));
    if (end < 0 || BOUNDS.stream().anyMatch(answer.part(end, answer.to())::has)) {
      return Optional.empty();
    }
    boolean worries = question.has(Words.WORRIES) || question.has(Words.HARMS);
    Kind kind = end == yes ? Kind.PERMITS : Kind.REASSURES;
    return Optional.of(answer.doing(kind, false, answer.from(), end))
        .filter(c -> end == yes ? asksLeave() : !asksLeave() && worries);
  }

  /** Whether it asks for something to do, or whether it is safe. */
  private boolean asksLeave() {
    int leave = question.endAt(Words.LEAVES, question.begin());
    return leave >= 0 && !question.isAt(Words.HAPPENINGS, question.skip(leave));
  }
}
