package factleaf.check;

/** Something that a sheet must satisfy. Stateless; reports everything it finds. */
interface Rule {
  RuleInfo info();

  void check(Subject subject, Report report);
}
