package factleaf.language;

import factleaf.language.LayClause.Kind;
import factleaf.language.LayParts.Part;
import factleaf.language.LayParts.Tie;
import factleaf.language.LayRange.Found;
import factleaf.language.LayTokens.Mark;
import factleaf.language.LayWords.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sentence for lay readers, read clause by clause: what it tells, forbids, permits. What stands
 * in a condition, or is only asked, is told to nobody. A negation reaches over "or", not over
 * "and". Where a sentence can be read in two ways, the one that could harm counts.
 */
public final class LaySentence {
  /** A condition that may go on in the next part: before its main clause, or behind it. */
  private enum Condition {
    NONE,
    LEADING,
    TRAILING
  }

  private final String text;
  private final LayRange sentence;
  private final LayParts parts;
  private final List<LayClause> clauses = new ArrayList<>();

  private LaySentence(LayWords words, String text) {
    LayTokens tokens = new LayTokens(words, text);
    this.text = text;
    this.sentence = new LayRange(words, tokens, 0, tokens.size());
    int suggested = sentence.endAt(Words.SUGGESTIONS, sentence.begin());
    this.parts = new LayParts(sentence.part(Math.max(0, suggested), sentence.to()));
    if (!isQuestion()) {
      read();
    }
  }

  /**
   * Reads a sentence.
   *
   * @param text one sentence, its apostrophes plain
   */
  public static LaySentence of(LayWords words, String text) {
    return new LaySentence(words, text);
  }

  /** What its clauses do, in order. */
  public List<LayClause> clauses() {
    return new LayTogether(sentence, clauses).read();
  }

  /**
   * Whether it leaves open what is so, forbids, or sends to help, and states nothing as settled.
   */
  public boolean isUnsettled() {
    boolean tells = has(Kind.HELPS) || has(Kind.FORBIDS);
    return hedges() || isQuestion() || tells && !has(Kind.STATES);
  }

  /** "May" in capitals is a month, unless a sentence begins with it. */
  private boolean hedges() {
    return sentence.all(Words.HEDGES).stream()
        .map(found -> sentence.tokens().start(found.from()))
        .anyMatch(at -> at == 0 || Character.isLowerCase(text.charAt(at)));
  }

  /** Words by which what it asks for would be done later. */
  public Optional<LayClause> delay() {
    LayTokens tokens = sentence.tokens();
    return sentence
        .find(Words.DELAYS)
        .map(f -> new LayClause(Kind.DETERS, true, tokens.start(f.from()), tokens.end(f.to() - 1)));
  }

  private boolean has(Kind kind) {
    return clauses.stream().anyMatch(clause -> clause.kind() == kind);
  }

  private boolean isQuestion() {
    return text.stripTrailing().endsWith("?")
        && sentence.isAt(Words.QUESTIONS, sentence.begin())
        && !sentence.isAt(Words.LEADING_QUESTIONS, sentence.begin());
  }

  private void read() {
    Condition condition = Condition.NONE;
    Kind last = Kind.OTHER;
    boolean predicate = false; // of "may": what is tied to it is no request
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (condition == Condition.LEADING && goesOnBeforeMain(i)) {
        clauses.add(hidden(part));
        continue;
      }
      Optional<Found> begin = condition(part.range());
      boolean leads = begin.filter(found -> isBlankBefore(part, found)).isPresent();
      LayClause clause = leads ? led(part, last) : main(i, begin);
      boolean instructs = clause.kind() == Kind.INSTRUCTS;
      boolean inTrail = condition == Condition.TRAILING && goesOnBehindMain(i, clause);
      boolean inForbidden = last == Kind.FORBIDS && instructs && goesOn(i);
      boolean inPredicate = predicate && instructs && part.isTied() && !part.hasMark();
      if (inTrail || inForbidden || inPredicate) {
        continue;
      }
      clauses.add(clause);
      last = clause.kind();
      predicate = (last == Kind.STATES || last == Kind.OTHER) && part.range().has(Words.MODALS);
      boolean leading = leads && (i == 0 || part.mark() == Mark.HARD || part.tie() != Tie.NONE);
      condition =
          begin.isEmpty() ? Condition.NONE : leading ? Condition.LEADING : Condition.TRAILING;
    }
    withoutMainClause();
  }

  /** A sentence that is all condition has its main clause in it, if it has one. */
  private void withoutMainClause() {
    boolean nothing = clauses.stream().allMatch(clause -> clause.kind() == Kind.OTHER);
    if (nothing && !sentence.isAt(Words.ASKINGS, sentence.begin())) {
      new LayRequest(sentence, sentence).reassurance().ifPresent(clauses::add);
    }
  }

  /** The first phrase that begins a condition or something asked. */
  private static Optional<Found> condition(LayRange part) {
    Optional<Found> asking = part.find(Words.ASKINGS);
    int until = asking.map(Found::from).orElse(part.to());
    return part.part(part.from(), until).find(Words.CONDITIONS).or(() -> asking);
  }

  private static boolean isBlankBefore(Part part, Found found) {
    return part.range().part(part.range().from(), found.from()).isBlank();
  }

  /** A part that begins with a condition; "only if" makes a call for help one for none before. */
  private static LayClause led(Part part, Kind last) {
    LayRange range = part.range();
    return last == Kind.HELPS && range.isAt(Words.LIMITS, range.from())
        ? range.doing(Kind.DETERS, true, range.from(), range.to())
        : hidden(part);
  }

  /** What a part tells that begins with a condition. */
  private static LayClause hidden(Part part) {
    LayRange range = part.range();
    LayClause nothing =
        new LayClause(
            Kind.OTHER,
            false,
            range.tokens().start(range.from()),
            range.tokens().end(range.to() - 1));
    return range.isAt(Words.ASKINGS, range.begin())
        ? nothing
        : new LayRequest(range, range).hidden().orElse(nothing);
  }

  private LayClause main(int i, Optional<Found> begin) {
    Part part = parts.get(i);
    LayRange whole = part.range();
    int end = begin.map(Found::from).orElse(whole.to());
    LayRange main = whole.part(whole.from(), end);
    LayRequest request = new LayRequest(main, whole);
    LayClause clause = request.read();
    if (clause.kind() == Kind.OTHER && main.isAt(Words.PREPOSITIONS, main.begin())) {
      clause = request.hidden().orElse(clause);
    }
    if (clause.kind() == Kind.OTHER && whole.isAt(Words.CONDITIONS, end)) {
      clause = new LayOtherWords(whole).read().filter(LayClause::isUnfit).orElse(clause);
    }
    boolean deferred = whole.part(end, whole.to()).has(Words.DEFERRALS);
    boolean limited = main.has(Words.LIMITS) && deferred;
    if (clause.kind() == Kind.INSTRUCTS && (limited || isHalt(Words.HALTS, i, main))) {
      return clause.as(Kind.FORBIDS, false);
    }
    if (clause.kind() == Kind.INSTRUCTS && isHalt(Words.MEDICINE_HALTS, i, main)) {
      return clause.as(Kind.INSTRUCTS, false);
    }
    if (clause.kind() == Kind.FORBIDS && whole.isAt(Words.EXCEPTIONS, end) && !deferred) {
      return clause.as(Kind.PERMITS, true);
    }
    boolean afterForbidden = !clauses.isEmpty() && clauses.getLast().kind() == Kind.FORBIDS;
    if (part.tie() == Tie.TURN && afterForbidden && main.isAt(Words.AMOUNTS, main.begin())) {
      return clause.as(Kind.INSTRUCTS, true);
    }
    return new LayBehind(main, whole).read(clause);
  }

  /** A call to stop, with a call for help behind it. */
  private boolean isHalt(Words halts, int i, LayRange main) {
    return main.isRest(halts, main.begin()) && i + 1 < parts.size() && kind(i + 1) == Kind.HELPS;
  }

  /** Whether a condition before its main clause goes on in a part. */
  private boolean goesOnBeforeMain(int i) {
    Part part = parts.get(i);
    return !part.isApart() && (!part.hasMark() || goesOn(i) && parts.mainFollowsList(i));
  }

  /** Whether a condition behind its main clause goes on in a part. */
  private boolean goesOnBehindMain(int i, LayClause clause) {
    Part part = parts.get(i);
    if (part.isApart()) {
      return false;
    }
    return switch (clause.kind()) {
      case HELPS, FORBIDS, DETERS -> false;
      case INSTRUCTS ->
          goesOn(i)
              && (!part.hasMark()
                  || part.tie() == Tie.NONE
                  || parts.get(i - 1).mark() == Mark.COMMA
                  || part.range().isAt(Words.REQUESTS, part.range().from()));
      case PERMITS -> part.tie() == Tie.OR && !part.hasMark();
      case REASSURES, SOOTHES -> part.tie() != Tie.NONE && !part.hasMark();
      case STATES -> part.tie() == Tie.OR;
      case CARES, OTHER -> true;
    };
  }

  /** Whether a part is tied by "or", or stands in a list of likes whose last one is. */
  private boolean goesOn(int i) {
    Part part = parts.get(i);
    if (part.isApart() || part.tie() == Tie.AND) {
      return false;
    }
    if (part.tie() == Tie.OR) {
      return true;
    }
    int last = parts.endOfList(i);
    return parts.get(last).tie() == Tie.OR
        && (kind(i) != Kind.INSTRUCTS || kind(last) == Kind.INSTRUCTS);
  }

  /** What a part would do by itself. */
  private Kind kind(int i) {
    LayRange whole = parts.get(i).range();
    int end = condition(whole).map(Found::from).orElse(whole.to());
    return end == whole.from()
        ? Kind.OTHER
        : new LayRequest(whole.part(whole.from(), end), whole).read().kind();
  }
}
