package factleaf.check;

import factleaf.fact.Fact;

/** {@code unsourced}: an entry has neither a citation nor a reason why it is uncertain. */
final class Unsourced implements BuiltIn {
  @Override
  public void check(Subject subject, Report report) {
    subject.sheet().facts().filter(Unsourced::isUnsourced).forEach(fact -> report(fact, report));
  }

  private static boolean isUnsourced(Fact fact) {
    return fact.cite().isEmpty() && fact.uncertain().isEmpty();
  }

  private static void report(Fact fact, Report report) {
    report.at(
        fact.span(),
        "entry \"" + fact.id() + "\" has no source and is not flagged",
        "cite a source under \"cite\", or say why it is uncertain under \"uncertain\"");
  }
}
