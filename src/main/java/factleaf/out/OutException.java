package factleaf.out;

import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Span;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Why out/ cannot be written, as a finding. */
public final class OutException extends IOException {
  private final transient Finding finding;

  private OutException(String rule, Path place, String message, String hint) {
    super(message);
    this.finding = Finding.of(rule, Span.startOf(place.toString()), message, hint);
  }

  public Finding finding() {
    return finding;
  }

  /** The finding where other files than handouts are written. */
  public Finding finding(String files) {
    return new Finding(
        finding.severity(),
        finding.rule(),
        finding.span(),
        finding.message().replace("the handouts", files).replace("a handout must", files + " must"),
        finding.hint());
  }

  /** The disk refused. Rule: {@code out-unwritable}. */
  static OutException unwritable(Path path, IOException cause) {
    return refused(
        path,
        "the handouts cannot be written",
        "check that the folder is yours to write and that the disk has room",
        cause);
  }

  /** Somebody wants the build to end. Rule: {@code out-unwritable}. */
  static OutException interrupted(Path root) {
    return new OutException(
        "out-unwritable",
        root,
        "the build was interrupted before the handouts were in place",
        "nothing was changed; run it again");
  }

  /** A folder of out/ is not ours to write. Rule: {@code out-unwritable}. */
  static OutException readOnly(Path folder) {
    return unwritable(folder, new AccessDeniedException(folder.toString()));
  }

  /** The disk refused when part of a new edition was in place. Rule: {@code out-unwritable}. */
  static OutException unfinished(Path path, IOException cause) {
    return refused(
        path,
        "the new edition is in place in part only",
        "put that right and build again; the next build goes on from here",
        cause);
  }

  /** The new edition is there, but something of the build is left. Rule: {@code out-unwritable}. */
  static OutException notCleared(Path root, IOException cause) {
    return refused(
        root,
        "the working folder .factleaf cannot be deleted",
        "the handouts are in place; the next build deletes it",
        cause);
  }

  /** Something else is where the folder out/ should be. Rule: {@code out-unwritable}. */
  static OutException notAFolder(Path path) {
    return new OutException(
        "out-unwritable",
        path,
        "the handouts cannot be written: this is not a folder",
        "name another place, or move it away");
  }

  /** Somebody else's file or folder is where an output should be. */
  static OutException foreign(Path path, String what) {
    return new OutException(
        "out-foreign-file",
        path,
        what + " where a handout must go, and Factleaf did not make it",
        "move it away, or name another place");
  }

  /** Somebody else's working folder. Rule: {@code out-foreign-file}. */
  static OutException notLeftHere(Path path) {
    return new OutException(
        "out-foreign-file",
        path,
        "no build of yours on this machine left this in the working folder of builds",
        "look at it, then delete the folder .factleaf; have git ignore it");
  }

  /** A file that no build makes. Rule: {@code out-foreign-file}. */
  static OutException tooLarge(Path path, int mebibytes) {
    return new OutException(
        "out-foreign-file",
        path,
        "a file of more than " + mebibytes + " MiB stands where a handout must go",
        "move it away; nothing that Factleaf writes is as large");
  }

  /** A link is where a file or folder of ours should be. Rule: {@code out-link}. */
  static OutException link(Path path) {
    return new OutException(
        "out-link",
        path,
        "a symbolic link is where a handout must go, and Factleaf does not write through links",
        "remove the link; the folder that a build is given may be one, but nothing in it");
  }

  /** A link is on the way to a file that the user named. Rule: {@code out-link}. */
  static OutException linkedFile(Path file) {
    return new OutException(
        "out-link",
        file,
        "a symbolic link is on the way, and Factleaf does not write through links",
        "name the place that it leads to, or another file");
  }

  /** Somebody's file is where the user wants another one. Rule: {@code out-foreign-file}. */
  public static OutException foreignFile(Path file) {
    return new OutException(
        "out-foreign-file",
        file,
        "a file stands here that this command did not write, and it is not written over",
        "name another file, or move this one away");
  }

  /** What people write is where handouts should be. Rule: {@code out-input}. */
  public static OutException amongSources(Path file) {
    return new OutException(
        "out-input",
        file,
        "the output folder holds what people write for Factleaf",
        "name a place of its own");
  }

  /** Another run is at work. Rule: {@code out-locked}. */
  static OutException locked(Path root) {
    return new OutException(
        "out-locked",
        root,
        "somebody else is writing to this folder",
        "wait until that has ended, then run this again");
  }

  /** Another run came between. Rule: {@code out-locked}. */
  static OutException changedMeanwhile(Path root) {
    return new OutException(
        "out-locked",
        root,
        "somebody else has written to this folder since this run began",
        "run this again");
  }

  private static OutException refused(Path place, String what, String hint, IOException cause) {
    return cause instanceof OutException known
        ? known // which says more
        : new OutException("out-unwritable", place, what + ": " + reason(cause), hint);
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException x -> "permission denied";
      case NoSuchFileException x -> "the folder does not exist";
      case FileAlreadyExistsException x -> "something else is there";
      case DirectoryNotEmptyException x -> "a folder is there";
      case FileSystemException x -> Optional.ofNullable(x.getReason()).orElse("no reason given");
      default -> Optional.ofNullable(e.getMessage()).orElse("no reason given");
    };
  }
}
