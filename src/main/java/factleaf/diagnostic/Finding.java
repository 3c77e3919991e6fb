package factleaf.diagnostic;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something wrong with an input, its place, and what to do about it.
 *
 * @param severity whether it stops a build
 * @param rule stable id of the rule, documented in docs/rules.md
 * @param span where it is
 * @param message what is wrong, in one line without a full stop
 * @param hint what to do, in one line without a full stop; empty if there is nothing to add
 * @param fix what {@code check --fix} writes in its place; empty if people have to decide
 */
public record Finding(
    Severity severity, String rule, Span span, String message, String hint, Optional<Fix> fix)
    implements Comparable<Finding> {
  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing(Finding::span)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message);

  public Finding {
    if (Stream.of(severity, rule, span, message, hint, fix).anyMatch(Objects::isNull)) {
      throw new NullPointerException("a finding has all its parts");
    }
  }

  /** A finding that people have to answer. */
  public Finding(Severity severity, String rule, Span span, String message, String hint) {
    this(severity, rule, span, message, hint, Optional.empty());
  }

  /** A finding of the {@link Catalogue}, which knows its severity. */
  public static Finding of(String rule, Span span, String message, String hint) {
    return new Finding(Catalogue.of(rule).severity(), rule, span, message, hint);
  }

  /** The same, but it keeps no build from publishing. */
  public Finding asWarning() {
    return new Finding(Severity.WARNING, rule, span, message, hint, fix);
  }

  /** The same, with its only safe answer, unless that is to stand for something else. */
  public Finding with(Fix answer) {
    boolean fits = answer.was().codePointCount(0, answer.was().length()) == span.length();
    return !fits ? this : new Finding(severity, rule, span, message, hint, Optional.of(answer));
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** In file order: by place, then by rule. */
  @Override
  public int compareTo(Finding other) {
    return BY_PLACE.compare(this, other);
  }
}
