package factleaf.text;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;

/** Why a file was not read. */
public enum Unread implements Reading {
  MISSING,
  FOLDER,
  /** A pipe, a socket or a device; reading one may never end. */
  IRREGULAR,
  OUTSIDE,
  TOO_LARGE,
  UNREADABLE;

  /**
   * Reports it. Rules: {@code file-missing}, {@code file-unreadable}, {@code file-outside}, {@code
   * file-size}.
   *
   * @param what what the message calls the file
   * @param place the file, or where it is named
   */
  public void report(String what, Span place, Findings findings) {
    switch (this) {
      case MISSING ->
          findings.add("file-missing", place, what + " is not there", "check the name and folder");
      case FOLDER ->
          findings.add("file-unreadable", place, what + " cannot be read", "it is a folder");
      case IRREGULAR ->
          findings.add(
              "file-unreadable", place, what + " cannot be read", "it is not a regular file");
      case OUTSIDE ->
          findings.add(
              "file-outside",
              place,
              what + " leads outside its folder",
              "put the file itself into the project, the folder of templates or that of texts");
      case TOO_LARGE ->
          findings.add(
              "file-size",
              place,
              what + " is too large",
              "a fact file may have 1 MiB, a template or a source's file 16 MiB, a list of"
                  + " retractions 256 MiB");
      case UNREADABLE ->
          findings.add(
              "file-unreadable", place, what + " cannot be read", "check that you may read it");
    }
  }
}
