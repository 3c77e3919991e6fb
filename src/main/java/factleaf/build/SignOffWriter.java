package factleaf.build;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.out.OneFile;
import factleaf.out.OutException;
import factleaf.project.InputDigest;
import factleaf.project.SignOffFile;
import factleaf.review.SignOff;
import factleaf.review.SignOffs;
import factleaf.review.SignOffsText;
import factleaf.text.InputDisk;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Writes a signature below those that a sheet has. */
public final class SignOffWriter {
  private SignOffWriter() {}

  /**
   * Adds a signature, or says why not: also if the file has changed since it was read. Rules:
   * {@code file-size}, and those of {@link OneFile}.
   */
  public static void add(SignOff next, SignOffFile file, Findings findings) {
    write(file.signOffs().and(next), file, findings);
  }

  /** Takes back what was signed of some entries. Rules: as those of adding. */
  public static void remove(Set<String> entries, SignOffFile file, Findings findings) {
    SignOffs left = file.signOffs().without(entries);
    if (!left.equals(file.signOffs())) {
      write(left, file, findings);
    }
  }

  private static void write(SignOffs all, SignOffFile file, Findings findings) {
    byte[] bytes = SignOffsText.of(all).getBytes(StandardCharsets.UTF_8);
    if (bytes.length > InputDisk.SHEET) {
      findings.add(
          "file-size",
          Span.startOf(file.place().toString()),
          "the file of signatures would be too large to be read",
          "take the oldest signatures out of it; version control keeps them");
      return;
    }
    try {
      OneFile.replace(file.place(), bytes, file.digest().map(InputDigest::sha256));
    } catch (OutException e) {
      findings.add(e.finding("the signatures"));
    }
  }
}
