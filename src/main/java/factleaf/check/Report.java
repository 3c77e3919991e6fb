package factleaf.check;

import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Severity;
import factleaf.diagnostic.Span;
import factleaf.fact.Allowance;
import factleaf.fact.Fact;
import factleaf.fact.FactSheet;
import java.util.Optional;
import java.util.Set;

/**
 * Takes what one rule finds, unless the entry allows it, and remembers which allowances were
 * needed.
 */
final class Report {
  private final RuleInfo rule;
  private final Findings findings;
  private final Set<Allowance> used;
  private final Set<String> idle;

  /**
   * @param used takes the allowances that were needed
   * @param idle takes the rule's id if it did not run
   */
  Report(RuleInfo rule, Findings findings, Set<Allowance> used, Set<String> idle) {
    this.rule = rule;
    this.findings = findings;
    this.used = used;
    this.idle = idle;
  }

  /** A finding that is not about one entry, or that no entry can allow. */
  void at(Span span, String message, String hint) {
    findings.add(new Finding(rule.severity(), rule.id(), span, message, hint));
  }

  /** A finding that is not about one entry, and a warning whatever the rule's severity. */
  void warn(Span span, String message, String hint) {
    findings.add(new Finding(Severity.WARNING, rule.id(), span, message, hint));
  }

  /** Says that the rule did not run, once for all sheets where that has one cause. */
  void didNotRun(Span span, String why, String hint) {
    idle.add(rule.id());
    findings.add(
        Finding.warning(
            "did-not-run", span, "the rule \"" + rule.id() + "\" did not run: " + why, hint));
  }

  /** The words of a language that the rule needs; says that it did not run if there are none. */
  <T> Optional<T> needed(Optional<T> words, String file, FactSheet sheet) {
    if (words.isEmpty()) {
      String path = "templates/languages/" + sheet.language() + "/" + file;
      didNotRun(sheet.span(), "there is no " + path, "write it as the one in en is written");
    }
    return words;
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
