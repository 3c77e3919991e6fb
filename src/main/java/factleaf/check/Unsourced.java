package factleaf.check;

import factleaf.diagnostic.Findings;
import factleaf.fact.Fact;

/** {@code unsourced}: an entry has neither a citation nor a reason why it is uncertain. */
final class Unsourced implements Rule {
  @Override
  public void check(Subject subject, Findings findings) {
    subject.sheet().facts().filter(Unsourced::isUnsourced).forEach(fact -> report(fact, findings));
  }

  private static boolean isUnsourced(Fact fact) {
    return fact.cite().isEmpty() && fact.uncertain().isEmpty();
  }

  private static void report(Fact fact, Findings findings) {
    findings.error(
        "unsourced",
        fact.span(),
        "entry \"" + fact.id() + "\" has no source and is not flagged",
        "cite a source under \"cite\", or say why it is uncertain under \"uncertain\"");
  }
}
