package factleaf.out;

/** What is still to be done when the process is told to end, as by SIGINT or SIGTERM. */
final class EndOfProcess {
  private EndOfProcess() {}

  /**
   * Registers a thread to start then.
   *
   * @return false if the process is ending already
   */
  static boolean call(Thread thread) {
    try {
      Runtime.getRuntime().addShutdownHook(thread);
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  static void forget(Thread thread) {
    try {
      Runtime.getRuntime().removeShutdownHook(thread);
    } catch (IllegalStateException e) {
      // it is being run
    }
  }
}
