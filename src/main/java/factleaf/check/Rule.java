package factleaf.check;

import factleaf.diagnostic.Findings;

/** Something that a sheet must satisfy. Stateless; reports everything it finds. */
interface Rule {
  void check(Subject subject, Findings findings);
}
