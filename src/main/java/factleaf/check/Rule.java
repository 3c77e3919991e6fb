package factleaf.check;

import factleaf.diagnostic.RuleInfo;

/** Something that a sheet must satisfy. Stateless: many threads use one, each on its own sheet. */
public interface Rule {
  /** What docs/rules.md would say of it. */
  RuleInfo info();

  /** Reports everything that it finds. */
  void check(Subject subject, Report report);
}
