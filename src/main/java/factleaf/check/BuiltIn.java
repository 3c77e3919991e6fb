package factleaf.check;

/** A rule of the program, of which the catalogue of findings says the rest. */
interface BuiltIn {
  void check(Subject subject, Report report);
}
