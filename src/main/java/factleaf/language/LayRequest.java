package factleaf.language;

import factleaf.language.LayClause.Kind;
import factleaf.language.LayRange.Found;
import factleaf.language.LayWords.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells what one clause does.
 *
 * @param clause the clause without the condition that follows it
 * @param whole the clause with it
 */
record LayRequest(LayRange clause, LayRange whole) {
  /** Phrases that introduce a request, one in the other. */
  private static final int MOST_LEADS = 6;

  LayClause read() {
    Optional<LayClause> words = new LayOtherWords(clause).read();
    boolean turned = words.or(this::request).filter(LayClause::risky).isPresent();
    return reassurance()
        .filter(c -> c.risky() || !turned)
        .or(() -> words)
        .or(this::decision)
        .or(this::request)
        .orElseGet(this::statement);
  }

  /** A phrase that reassures, with no negation before it. */
  Optional<LayClause> reassurance() {
    return clause.all(Words.REASSURES).stream()
        .filter(found -> !clause.isNegated(found.from()))
        .filter(found -> whole.endAt(Words.HARMLESS, found.from()) < found.to())
        .map(this::reassurance)
        .findFirst()
        .or(this::unfoundHarm);
  }

  /** What nobody has found is told as if it were not there: "no study shows harm". */
  private Optional<LayClause> unfoundHarm() {
    boolean subject = clause.isAt(Words.HARMS, clause.begin());
    return clause.all(Words.FINDINGS).stream()
        .filter(found -> clause.isNegated(found.from()))
        .filter(found -> subject || isOfHarm(clause.part(found.to(), clause.to())))
        .map(found -> clause.doing(Kind.REASSURES, false, clause.begin(), found.to()))
        .findFirst();
  }

  private static boolean isOfHarm(LayRange part) {
    return part.find(Words.HARMS).filter(harm -> !part.isNegated(harm.from())).isPresent()
        && !part.has(Words.REASSURES);
  }

  private LayClause reassurance(Found found) {
    boolean risky = isRisky(found.to()) || clause.hasWithin(Words.RISK_REASSURES, found);
    boolean soothes = !risky && clause.endAt(Words.SOOTHING, found.from()) == found.to();
    return clause.doing(soothes ? Kind.SOOTHES : Kind.REASSURES, risky, found.from(), found.to());
  }

  /** Whether a reassurance is about a risk, or about doing without help. */
  private boolean isRisky(int behind) {
    return plain(clause.from(), clause.skip(behind), false, false)
        .filter(c -> c.risky() || c.kind() == Kind.HELPS)
        .isPresent();
  }

  private Optional<LayClause> decision() {
    int modal = clause.endAt(Words.CLINICIANS, clause.begin());
    int verb = modal < 0 ? -1 : clause.endAt(Words.MODALS, modal);
    boolean decides =
        verb >= 0 && clause.isAt(Words.DECISIONS, clause.skip(verb))
            || modal >= 0 && clause.isAt(Words.RULINGS, modal);
    return Optional.of(toEnd(Kind.HELPS, false, clause.from())).filter(c -> decides);
  }

  /** The first unfit request, or else the first. */
  private Optional<LayClause> request() {
    List<LayClause> found = new ArrayList<>();
    requestAt(clause.begin()).ifPresent(found::add);
    Stream.of(Words.PERMISSIONS, Words.REQUESTS)
        .flatMap(list -> clause.all(list).stream())
        .filter(lead -> !isDisbelieved(lead.from()))
        .forEach(lead -> requestAt(lead.from()).ifPresent(found::add));
    toPeople().or(this::example).ifPresent(found::add);
    return found.stream()
        .filter(LayClause::isUnfit)
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  /** Whether words behind "do not", "do not think that", or the like, begin at a place. */
  private boolean isDisbelieved(int at) {
    return clause.part(clause.from(), at).all(Words.NEGATORS).stream()
        .mapToInt(negator -> clause.skip(negator.to()))
        .anyMatch(next -> next == at || clause.isAt(Words.BELIEFS, next));
  }

  /** What people are permitted of whom more is said first: "adults who swim can take it". */
  private Optional<LayClause> toPeople() {
    int begin = clause.begin();
    if (clause.to() < whole.to() && clause.isRest(Words.PEOPLE, begin)) {
      return new LayRequest(whole, whole).toPeople();
    }
    return clause.isAt(Words.PEOPLE, begin)
        ? clause.all(Words.MAYS).stream()
            .reduce((a, may) -> may)
            .flatMap(may -> plain(begin, clause.skip(may.to()), true, false))
        : Optional.empty();
  }

  /** What many do is an example: "most people skip a dose". */
  private Optional<LayClause> example() {
    int crowd = clause.endAt(Words.CROWDS, clause.begin());
    return Optional.of(toEnd(Kind.PERMITS, false, clause.from()))
        .filter(
            c ->
                crowd >= 0
                    && plain(crowd, clause.skip(crowd), true, false)
                        .filter(LayClause::risky)
                        .isPresent());
  }

  /** The request that begins at a word, behind phrases that introduce it. */
  private Optional<LayClause> requestAt(int start) {
    if (isHelp(start)) {
      return Optional.of(help(start, start));
    }
    int at = start;
    boolean permitted = false;
    boolean open = false;
    for (int i = 0; i < MOST_LEADS; i++) {
      int permission = clause.endAt(Words.PERMISSIONS, at);
      int link = at > start ? clause.endAt(Words.LINKS, at) : -1;
      int end = Math.max(Math.max(link, permission), clause.endAt(Words.REQUESTS, at));
      if (end < 0) {
        break;
      }
      permitted |= permission == end;
      open |= clause.isAt(Words.OPEN_PERMISSIONS, at);
      at = clause.skip(end);
    }
    int negated = clause.endAt(Words.NEGATIONS, at);
    if (negated < 0 && at > start) {
      negated = clause.endAt(Words.INNER_NEGATIONS, at);
    }
    return negated >= 0 ? Optional.of(negated(start, negated)) : plain(start, at, permitted, open);
  }

  private LayClause negated(int start, int end) {
    int at = clause.skip(Math.max(end, clause.endAt(Words.REQUESTS, clause.skip(end))));
    int hesitation = clause.endAt(Words.HESITATIONS, at);
    if (hesitation >= 0) {
      return plain(start, clause.skip(hesitation), false, false)
          .orElse(toEnd(Kind.FORBIDS, false, start));
    }
    if (clause.isAt(Words.CONTINUATIONS, at)) {
      return toEnd(Kind.INSTRUCTS, true, start);
    }
    boolean help = isHelp(at);
    return toEnd(help ? Kind.DETERS : Kind.FORBIDS, help, start);
  }

  /** A request that is not negated; {@code at} is behind what introduces it. */
  private Optional<LayClause> plain(int start, int at, boolean permitted, boolean open) {
    if (clause.isAt(Words.FORBIDS, at)) {
      return Optional.of(toEnd(Kind.FORBIDS, false, start));
    }
    if (isHelp(at)) {
      return Optional.of(help(start, at));
    }
    int harmless = whole.endAt(Words.HARMLESS, at);
    if (at >= clause.to() || harmless >= 0 && harmless >= whole.endAt(Words.RISKS, at)) {
      boolean bare = open && at >= clause.to() && start == clause.begin();
      return bare ? Optional.of(toEnd(Kind.PERMITS, false, start)) : Optional.empty();
    }
    int act = new LayVerb(whole).endAt(at);
    boolean risk = isRisk(start, at, act);
    if (permitted) {
      boolean permits =
          risk || clause.isAt(Words.PERMITTED, at) || open && !clause.isAt(Words.HAPPENINGS, at);
      return Optional.of(toEnd(Kind.PERMITS, risk, start)).filter(c -> permits);
    }
    return Optional.of(toEnd(Kind.INSTRUCTS, risk, start)).filter(c -> risk || act >= 0);
  }

  /** Whether a call for help begins at a word that no longer phrase makes another request. */
  private boolean isHelp(int at) {
    int help = clause.endAt(Words.HELP, at);
    return help >= 0
        && help >= Math.max(clause.endAt(Words.RISKS, at), clause.endAt(Words.ACTS, at));
  }

  /** A call for help, or, if it is to be made "only if ...", for none before. */
  private LayClause help(int start, int at) {
    boolean limited =
        clause.part(clause.from(), at).has(Words.LIMITS)
            || clause.isAt(Words.LIMITS, clause.to() - 1);
    boolean deters = limited && whole.isAt(Words.CONDITIONS, clause.to());
    return toEnd(deters ? Kind.DETERS : Kind.HELPS, deters, start);
  }

  private boolean isRisk(int start, int at, int act) {
    boolean introduced =
        at > start && (clause.isAt(Words.DOINGS, at) || clause.isAt(Words.CHANGING, at));
    boolean contrary =
        whole.isAt(Words.CONTRARIES, clause.to()) && clause.isAt(Words.CONDITIONAL_RISKS, at);
    return introduced
        || contrary
        || act >= 0 && clause.isAt(Words.CHANGING, clause.skip(act))
        || whole.isAt(Words.RISKS, at);
  }

  private LayClause statement() {
    if (clause.all(Words.NEEDED).stream().anyMatch(this::isDenied)) {
      return toEnd(Kind.REASSURES, false, clause.from());
    }
    if (clause.has(Words.PROHIBITIONS)) {
      return toEnd(Kind.FORBIDS, false, clause.from());
    }
    boolean states = clause.isAt(Words.STATEMENTS, clause.begin());
    return toEnd(states ? Kind.STATES : Kind.OTHER, false, clause.from());
  }

  /** Whether a negation stands before what is needed: "no test is needed", "it is not needed". */
  private boolean isDenied(Found needed) {
    int begin = clause.begin();
    return clause.isAt(Words.NEGATORS, begin) && !clause.isAt(Words.PREPOSITIONS, begin)
        || clause.part(begin, needed.from()).all(Words.NEGATORS).stream()
            .anyMatch(negator -> clause.skip(negator.to()) == needed.from());
  }

  /** The main clause of words that begin with a condition, without a comma behind it. */
  Optional<LayClause> hidden() {
    Stream<Integer> acts =
        clause.all(Words.ACTS).stream()
            .filter(act -> clause.isAt(Words.OBJECTS, clause.skip(act.to())))
            .map(Found::from);
    Stream<Integer> permissions = clause.all(Words.PERMISSIONS).stream().map(Found::from);
    return Stream.concat(acts, permissions)
        .filter(this::beginsRequest)
        .flatMap(at -> requestAt(at).stream())
        .findFirst();
  }

  /** Whether the word before one, adverbs left out, is no subject, article or the like. */
  private boolean beginsRequest(int at) {
    int before = at - 1;
    while (before > clause.from() && clause.tokens().isFiller(before)) {
      before--;
    }
    return before >= clause.from() && !clause.isAt(Words.SUBJECTS, before);
  }

  private LayClause toEnd(Kind kind, boolean risky, int from) {
    return clause.doing(kind, risky, from, clause.to());
  }
}
