package factleaf.keep;

/** Why nothing can be kept of a file. Rule: {@code unreadable-source}. */
final class UnreadableSource extends Exception {
  private static final long serialVersionUID = 1;
  private final String hint;

  /**
   * @param problem what is wrong, as a sentence goes on after "the file"
   */
  UnreadableSource(String problem, String hint) {
    super(problem);
    this.hint = hint;
  }

  String hint() {
    return hint;
  }
}
