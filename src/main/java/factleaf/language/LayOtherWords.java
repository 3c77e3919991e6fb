package factleaf.language;

import factleaf.language.LayClause.Kind;
import factleaf.language.LayRange.Found;
import factleaf.language.LayWords.Words;
import java.util.Optional;

/** What a clause permits or asks for in other words than a request: "it can be stopped". */
record LayOtherWords(LayRange clause) {
  Optional<LayClause> read() {
    return inWords(Words.RISK_PERMITS, Kind.PERMITS, true)
        .or(() -> inWords(Words.PERMITS, Kind.PERMITS, false))
        .or(() -> inWords(Words.RISK_INSTRUCTS, Kind.INSTRUCTS, true))
        .or(() -> inWords(Words.INSTRUCTS, Kind.INSTRUCTS, false))
        .or(this::suggestion);
  }

  private Optional<LayClause> inWords(Words list, Kind kind, boolean risky) {
    return clause
        .find(list)
        .map(
            found ->
                clause.isNegated(found.from()) || clause.hasWithin(Words.LIMITS, found)
                    ? clause.doing(Kind.FORBIDS, false, clause.from(), clause.to())
                    : clause.doing(kind, risky, found.from(), found.to()));
  }

  /** A change of dose, and behind it a benefit: "half a tablet may be enough". */
  private Optional<LayClause> suggestion() {
    Optional<Found> change =
        clause
            .find(Words.CHANGING)
            .or(() -> near(Words.DOINGS, Words.AMOUNTS))
            .or(() -> near(Words.AMOUNTS, Words.FORMS))
            .or(() -> clause.find(Words.AMOUNTS).filter(this::isSubject))
            .filter(found -> !clause.isNegated(found.from()));
    return change
        .flatMap(found -> withBenefit(found, true))
        .or(
            () ->
                clause.find(Words.DOINGS).filter(this::begins).flatMap(f -> withBenefit(f, false)));
  }

  private Optional<LayClause> withBenefit(Found change, boolean risky) {
    return clause
        .part(change.to(), clause.to())
        .find(Words.BENEFITS)
        .map(benefit -> clause.doing(Kind.INSTRUCTS, risky, change.from(), benefit.to()));
  }

  private boolean begins(Found doing) {
    return doing.from() == clause.begin();
  }

  /** A phrase of one list, and at most two words behind it one of another. */
  private Optional<Found> near(Words list, Words other) {
    return clause.all(list).stream()
        .flatMap(
            found ->
                clause
                    .part(found.to(), Math.min(found.to() + 3, clause.to()))
                    .find(other)
                    .map(end -> new Found(found.from(), end.to()))
                    .stream())
        .findFirst();
  }

  private boolean isSubject(Found amount) {
    return amount.from() == clause.begin() && clause.isAt(Words.MODALS, amount.to());
  }
}
