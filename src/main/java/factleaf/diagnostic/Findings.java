package factleaf.diagnostic;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the findings of one run, each once: many sheets may find the same fault of a file that
 * they share. Not safe for use by several threads.
 */
public final class Findings {
  private final Set<Finding> list = new LinkedHashSet<>();

  public void add(Finding finding) {
    list.add(finding);
  }

  public void addAll(Collection<Finding> findings) {
    list.addAll(findings);
  }

  public void error(String rule, Span span, String message, String hint) {
    add(Finding.error(rule, span, message, hint));
  }

  public boolean hasErrors() {
    return list.stream().anyMatch(Finding::isError);
  }

  /** All findings, each once, in file order. */
  public List<Finding> sorted() {
    return list.stream().sorted().toList();
  }
}
