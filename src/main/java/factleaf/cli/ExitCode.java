package factleaf.cli;

/** What the program returns to its caller. */
final class ExitCode {
  static final int OK = 0;
  static final int FINDINGS = 1;
  static final int USAGE = 2;
  static final int OUR_FAULT = 3;

  /** Something that had to be printed could not be. */
  static final int UNPRINTED = 4;

  private ExitCode() {}
}
