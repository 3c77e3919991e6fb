package factleaf.cli;

import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Visible;
import factleaf.out.EditedFile;
import factleaf.out.OutException;
import factleaf.text.TextEdit;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the only safe answers to findings into the files at fault. */
final class Fixing {
  /** What an answer lets readers find has answers, too. */
  private static final int MOST_ROUNDS = 10;

  private final Loading loading;

  Fixing(Loading loading) {
    this.loading = loading;
  }

  /** Reads files. */
  interface Reader {
    List<Finding> findings() throws IOException;
  }

  /** Reads, writes and reads again, until nothing is left that has a safe answer. */
  void fix(Reader reader) throws IOException {
    boolean changed = true;
    for (int round = 0; changed && round < MOST_ROUNDS; round++) {
      changed = false;
      for (List<Finding> ofFile :
          reader.findings().stream()
              .filter(finding -> finding.fix().isPresent())
              .collect(Collectors.groupingBy(finding -> finding.span().file()))
              .values()) {
        changed |= fix(ofFile.getFirst().span().file(), ofFile);
      }
    }
  }

  /** Rules: those of files that cannot be read or written. */
  private boolean fix(String name, List<Finding> findings) {
    Optional<EditedFile> file = EditedFile.read(name, loading.disk(), loading.findings());
    if (file.isEmpty()) {
      return false;
    }
    TextEdit edit = new TextEdit(file.get().text());
    List<Finding> fixed =
        findings.stream()
            .filter(finding -> edit.replace(finding.span(), finding.fix().orElseThrow()))
            .toList();
    try {
      if (!fixed.isEmpty()) {
        file.get().write(edit.text());
      }
    } catch (OutException e) {
      loading.findings().add(e.finding("the file"));
      return false;
    }
    fixed.forEach(this::tell);
    return !fixed.isEmpty();
  }

  private void tell(Finding finding) {
    String by = finding.fix().orElseThrow().by();
    String line = finding.span() + ": fixed: " + finding.message() + "; now " + by;
    loading.terminal().out().println(Visible.message(line));
  }
}
