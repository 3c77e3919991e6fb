package factleaf.check;

import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Severity;
import factleaf.diagnostic.Span;
import factleaf.fact.Allowance;
import factleaf.fact.Fact;
import java.util.Set;

/**
 * Takes what one rule finds, unless the entry allows it, and remembers which allowances were
 * needed.
 */
final class Report {
  private final RuleInfo rule;
  private final Findings findings;
  private final Set<Allowance> used;

  Report(RuleInfo rule, Findings findings, Set<Allowance> used) {
    this.rule = rule;
    this.findings = findings;
    this.used = used;
  }

  /** A finding that is not about one entry, or that no entry can allow. */
  void at(Span span, String message, String hint) {
    findings.add(new Finding(rule.severity(), rule.id(), span, message, hint));
  }

  /** A finding that is not about one entry, and a warning whatever the rule's severity. */
  void warn(Span span, String message, String hint) {
    findings.add(new Finding(Severity.WARNING, rule.id(), span, message, hint));
  }

  /** A finding about an entry. */
  void at(Fact fact, Span span, String message, String hint) {
    add(fact, rule.severity(), span, message, hint);
  }

  /** A finding about an entry that is a warning whatever the rule's severity. */
  void warn(Fact fact, Span span, String message, String hint) {
    add(fact, Severity.WARNING, span, message, hint);
  }

  private void add(Fact fact, Severity severity, Span span, String message, String hint) {
    for (Allowance allowance : fact.allow()) {
      if (rule.canBeAllowed() && allowance.rule().equals(rule.id())) {
        used.add(allowance);
        return;
      }
    }
    findings.add(new Finding(severity, rule.id(), span, message, hint));
  }
}
