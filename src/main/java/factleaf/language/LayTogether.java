package factleaf.language;

import factleaf.language.LayClause.Kind;
import factleaf.language.LayRange.Found;
import factleaf.language.LayTokens.Mark;
import factleaf.language.LayWords.Words;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the clauses of a sentence do together, where none of them sends to help. */
record LayTogether(LayRange sentence, List<LayClause> clauses) {
  List<LayClause> read() {
    boolean helps = has(Kind.HELPS);
    Stream<LayClause> read =
        helps
            ? Stream.concat(clauses.stream(), late())
            : Stream.concat(clauses.stream().map(this::goingOn).map(this::soothed), withoutHelp());
    return read.map(clause -> cared(clause, helps)).toList();
  }

  /** What is fine in a warning: a request of care or beside a call for help, a harmless colour. */
  private LayClause cared(LayClause clause, boolean helps) {
    boolean care = !clause.risky() && (helps || cares(clause)) || sentence.has(Words.EXCUSES);
    boolean tint = sentence.has(Words.TINTS) && !sentence.has(Words.ALARMS);
    return switch (clause.kind()) {
      case INSTRUCTS -> care ? clause.as(Kind.CARES, false) : clause;
      case REASSURES -> tint ? clause.as(Kind.SOOTHES, false) : clause;
      default -> clause;
    };
  }

  /** Whether the first verb of a clause is one of care. */
  private boolean cares(LayClause clause) {
    LayVerb verbs = new LayVerb(sentence);
    return words(clause)
        .filter(at -> sentence.isAt(Words.CARES, at) || verbs.endAt(at) >= 0)
        .limit(1)
        .anyMatch(at -> sentence.isAt(Words.CARES, at));
  }

  /**
   * Going on turns a warning round where something is wrong: "keep taking it if you get a rash".
   */
  private LayClause goingOn(LayClause clause) {
    boolean soothed = has(Kind.REASSURES) || has(Kind.SOOTHES);
    boolean trouble = sentence.find(Words.TROUBLES).filter(this::isTrouble).isPresent();
    boolean only = sentence.isRest(Words.GOINGS_ON, sentence.begin());
    boolean goesOn =
        switch (clause.kind()) {
          case INSTRUCTS -> (soothed || trouble || only) && goesOn(clause);
          case FORBIDS ->
              trouble && endsWith(Words.MEDICINE_HALTS, clause) && !sentence.has(Words.LIMITS);
          default -> false;
        };
    return goesOn ? clause.as(Kind.INSTRUCTS, true) : clause;
  }

  /** What soothes must not be said of a sign of danger: "chest pain is normal". */
  private LayClause soothed(LayClause clause) {
    boolean alarming = clause.kind() == Kind.SOOTHES && sentence.has(Words.ALARMS);
    return alarming && has(Words.NORMALITY, clause) ? clause.as(Kind.REASSURES, false) : clause;
  }

  /** Whether a condition, which ends at the next mark, is none in which going on is right. */
  private boolean isTrouble(Found condition) {
    int end = condition.to();
    while (end < sentence.to() && sentence.tokens().mark(end) == Mark.NONE) {
      end++;
    }
    return !sentence.part(condition.to(), end).has(Words.WELLNESS);
  }

  private boolean goesOn(LayClause clause) {
    return has(Words.CONTINUATIONS, clause) || endsWith(Words.GOINGS_ON, clause);
  }

  private IntStream words(LayClause clause) {
    LayTokens tokens = sentence.tokens();
    return IntStream.range(sentence.from(), sentence.to())
        .filter(at -> tokens.start(at) >= clause.start() && tokens.end(at) <= clause.end());
  }

  private boolean has(Words list, LayClause clause) {
    return words(clause).anyMatch(at -> sentence.isAt(list, at));
  }

  /** Whether a phrase of a list, which may go on with something else, ends the clause. */
  private boolean endsWith(Words list, LayClause clause) {
    return words(clause)
        .map(at -> sentence.endAt(list, at))
        .anyMatch(end -> end >= 0 && sentence.tokens().end(end - 1) == clause.end());
  }

  /** Help for a sign of danger that is to come late: "call us in a week about chest pain". */
  private Stream<LayClause> late() {
    boolean alarms = sentence.has(Words.ALARMS);
    return clauses.stream()
        .filter(clause -> clause.kind() == Kind.HELPS)
        .filter(clause -> has(Words.LEISURE, clause) || alarms && has(Words.DELAYS, clause))
        .map(clause -> clause.as(Kind.DETERS, false));
  }

  /** Something to do in the place of help: "lie down instead of calling us". */
  private Stream<LayClause> withoutHelp() {
    return sentence
        .find(Words.WITHOUT_HELP)
        .filter(found -> !sentence.isNegated(found.from()))
        .map(found -> sentence.doing(Kind.DETERS, true, found.from(), found.to()))
        .stream();
  }

  private boolean has(Kind kind) {
    return clauses.stream().anyMatch(clause -> clause.kind() == kind);
  }
}
