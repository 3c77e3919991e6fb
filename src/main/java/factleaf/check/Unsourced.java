package factleaf.check;

import factleaf.fact.Fact;

/** {@code unsourced}: an entry has neither a citation nor a reason why it is uncertain. */
final class Unsourced implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.form(
          "unsourced",
          "An entry has neither a citation nor a reason why it is uncertain.",
          "Nothing is printed that no source says. Cite a source, or say why the entry is"
              + " uncertain.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

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
