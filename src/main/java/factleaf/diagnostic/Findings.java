package factleaf.diagnostic;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Collects the findings of one run, each once: many sheets may find the same fault of a file that
 * they share. Not safe for use by several threads.
 */
public final class Findings {
  /** Most findings of one file; more help nobody. */
  private static final int MOST = 1_000;

  private final Set<Finding> list = new LinkedHashSet<>();
  private final Map<String, Integer> countByFile = new HashMap<>();

  /**
   * Adds a finding. In place of the first that is one too many for its file stands an error that
   * says so (rule: {@code many-findings}); the others are dropped.
   */
  public void add(Finding finding) {
    String file = finding.span().file();
    int count = countByFile.getOrDefault(file, 0);
    if (finding.equals(tooMany(file))) {
      list.add(finding); // of findings collected elsewhere; it takes no other's place
    } else if (count <= MOST && !list.contains(finding)) {
      list.add(count < MOST ? finding : tooMany(file));
      countByFile.put(file, count + 1);
    }
  }

  public void addAll(Collection<Finding> findings) {
    findings.forEach(this::add);
  }

  /** Adds what was collected elsewhere, in the order in which it was found. */
  public void addAll(Findings others) {
    addAll(others.list);
  }

  /** Whether a file has so many findings that no more are kept. */
  public boolean isFull(String file) {
    return countByFile.getOrDefault(file, 0) > MOST;
  }

  private static Finding tooMany(String file) {
    return Finding.of(
        "many-findings",
        Span.startOf(file),
        String.format(Locale.ROOT, "the file has more than %,d findings", MOST),
        "the others show when these are gone");
  }

  /** Adds a finding of the {@link Catalogue}. */
  public void add(String rule, Span span, String message, String hint) {
    add(Finding.of(rule, span, message, hint));
  }

  public boolean hasErrors() {
    return list.stream().anyMatch(Finding::isError);
  }

  /** All findings, each once, in file order. */
  public List<Finding> sorted() {
    return list.stream().sorted().toList();
  }
}
