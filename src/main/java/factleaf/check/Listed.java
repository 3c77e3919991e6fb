package factleaf.check;

import factleaf.diagnostic.Catalogue;
import factleaf.diagnostic.RuleInfo;

/** A rule of the program under its id. */
record Listed(String rule, BuiltIn looking) implements Rule {
  @Override
  public RuleInfo info() {
    return Catalogue.of(rule);
  }

  @Override
  public void check(Subject subject, Report report) {
    looking.check(subject, report);
  }
}
