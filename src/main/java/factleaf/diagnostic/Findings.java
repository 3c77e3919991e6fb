package factleaf.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Collects the findings of one run. Not safe for use by several threads. */
public final class Findings {
  private final List<Finding> list = new ArrayList<>();

  public void add(Finding finding) {
    list.add(finding);
  }

  public void addAll(List<Finding> findings) {
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
    return list.stream().distinct().sorted().toList();
  }
}
