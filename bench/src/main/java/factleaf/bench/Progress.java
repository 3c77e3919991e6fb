package factleaf.bench;

/** What the benchmark is doing, on standard error; it takes minutes. */
final class Progress {
  private Progress() {}

  static void say(String text) {
    System.err.println("bench: " + text + " ...");
  }
}
