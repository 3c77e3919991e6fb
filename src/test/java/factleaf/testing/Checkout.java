package factleaf.testing;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Launcher.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A git repository for which no settings of this machine count. */
public record Checkout(Path folder) {
  private static final String DAY = "2026-03-02T12:00:00Z";
  private static final Map<String, String> SETTINGS =
      Map.of(
          "GIT_CONFIG_GLOBAL", "/dev/null",
          "GIT_CONFIG_NOSYSTEM", "1",
          "GIT_AUTHOR_NAME", "NAME",
          "GIT_AUTHOR_EMAIL", "name@example.org",
          "GIT_AUTHOR_DATE", DAY,
          "GIT_COMMITTER_NAME", "NAME",
          "GIT_COMMITTER_EMAIL", "name@example.org",
          "GIT_COMMITTER_DATE", DAY);

  /** A new one, on the branch main. */
  public static Checkout in(Path folder) throws IOException, InterruptedException {
    Checkout checkout = new Checkout(Files.createDirectories(folder));
    checkout.git("init", "-q", "--template=", "-b", "main");
    return checkout;
  }

  /** As a service checks a commit out: alone, with nothing of its history. */
  public Checkout shallow(Path folder, String ref) throws IOException, InterruptedException {
    Checkout other = in(folder);
    other.git("remote", "add", "origin", this.folder.toUri().toString());
    other.git("fetch", "-q", "--depth=1", "origin", ref);
    other.git("checkout", "-q", "--detach", "FETCH_HEAD");
    return other;
  }

  public void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Commits all that is there; returns the commit's name. */
  public String commit() throws IOException, InterruptedException {
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", "a change");
    return git("rev-parse", "HEAD");
  }

  /** What git prints. */
  public String git(String... words) throws IOException, InterruptedException {
    List<String> command = Stream.concat(Stream.of("git"), Stream.of(words)).toList();
    Outcome run = run(Map.of("PATH", System.getenv("PATH")), command);
    assertThat(run.exit()).as(run.err()).isZero();
    return run.out().strip();
  }

  /** Runs a command in the repository. */
  public Outcome run(Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Map<String, String> all = new HashMap<>(SETTINGS);
    all.putAll(environment);
    return Launcher.run(folder, all, command);
  }
}
