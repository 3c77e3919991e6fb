package factleaf.check;

import factleaf.fact.Fact;
import java.util.List;
import java.util.stream.Collectors;

/** {@code unwritten}: entries of a sheet say that they are still to be written. */
final class Unwritten implements BuiltIn {
  private static final int SHOWN = 6; // ids

  @Override
  public void check(Subject subject, Report report) {
    List<Fact> all = subject.sheet().facts().filter(Fact::isUnwritten).toList();
    if (!all.isEmpty()) {
      String ids = all.stream().limit(SHOWN).map(Fact::id).collect(Collectors.joining(", "));
      boolean none = all.size() == subject.sheet().facts().count();
      report.at(
          all.getFirst().span(),
          (none && all.size() > 1 ? "all " : "")
              + all.size()
              + (all.size() == 1 ? " entry is" : " entries are")
              + " still to be written: "
              + ids
              + (all.size() > SHOWN ? ", ..." : ""),
          "word each, cite what shows it, and take out its \"uncertain\"; or delete "
              + (none ? "this sheet, if it was to show how one begins" : "it"));
    }
  }
}
