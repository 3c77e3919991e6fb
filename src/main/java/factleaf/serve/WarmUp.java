package factleaf.serve;

import java.io.IOException;

/** Does unseen what a save asks for, so that the JVM has compiled it before the first one. */
record WarmUp(Project project) implements Runnable {
  private static final int ROUNDS = 60;
  private static final int ROUNDS_A_PDF = 6;

  @Override
  public void run() {
    try {
      for (int round = 0; round < ROUNDS && !Thread.interrupted(); round++) {
        project.rehearse(round % ROUNDS_A_PDF > 0);
      }
    } catch (IOException | RuntimeException e) {
      // the server ended while a template ran; or else whoever asks for a page is told
    }
  }
}
