package factleaf.check;

import factleaf.diagnostic.RuleInfo;
import java.util.Optional;

/**
 * A rule of somebody else. What it throws is the fault of its jar, and a finding.
 *
 * @param info as it was when the rule was found
 * @param jar what findings call the jar
 */
public record AddedRule(Rule rule, RuleInfo info, String jar) implements Rule {
  static final String HINT = "tell who made the jar, or leave it out";

  @Override
  public void check(Subject subject, Report report) {
    try {
      rule.check(subject, report);
    } catch (Exception | Error e) {
      report.failed(subject.sheet(), "of " + jar + " failed: " + reason(e), HINT);
    }
  }

  /** The class and the message of what was thrown first. */
  static String reason(Throwable e) {
    Throwable first = e;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    String message = Optional.ofNullable(first.getMessage()).map(m -> ": " + m).orElse("");
    return first.getClass().getSimpleName() + message;
  }
}
