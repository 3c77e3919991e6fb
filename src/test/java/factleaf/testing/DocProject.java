package factleaf.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import factleaf.testing.Launcher.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A folder in which the commands of pages are run, and what is expected of them. */
public final class DocProject implements AutoCloseable {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

  /** Those that ask for the day: these take the one on which the sheet was checked. */
  private static final Set<String> DATED =
      Set.of(
          "build",
          "check",
          "coverage",
          "init",
          "new",
          "recall",
          "release",
          "review",
          "sign",
          "trace",
          "verify");

  private Path folder;
  private Shell shell;
  private final boolean dated;
  private String printed = "";

  /** Takes whether its sheets are of one day. */
  public DocProject(Path folder, boolean dated) throws IOException {
    this.folder = folder;
    this.shell = Shell.in(folder);
    this.dated = dated;
  }

  public Path folder() {
    return folder;
  }

  /** What the commands since the last call printed. */
  public String printed() {
    String all = printed;
    printed = "";
    return all;
  }

  /** Runs a line and holds it against what is expected of it. */
  public void run(String line, JsonNode expected) throws IOException, InterruptedException {
    Outcome outcome = run(line);
    String said = outcome.out() + outcome.err();
    texts(expected.path("hides")).forEach(text -> assertThat(said).as(line).doesNotContain(text));
    printed += said;
    assertThat(outcome.exit()).as(line + "\n" + said).isEqualTo(expected.path("exit").asInt(0));
    texts(expected.path("prints")).forEach(text -> assertThat(said).as(line).contains(text));
    texts(expected.path("makes")).forEach(name -> assertThat(folder.resolve(name)).exists());
    texts(expected.path("unmakes")).forEach(n -> assertThat(folder.resolve(n)).doesNotExist());
    for (Map.Entry<String, JsonNode> file : expected.path("holds").properties()) {
      String held = Files.readString(folder.resolve(file.getKey())).replace('\u00A0', ' ');
      assertThat(held).as(line).contains(texts(file.getValue()));
    }
  }

  private Outcome run(String line) throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(WORD.matcher(line).results().map(DocProject::word).toList());
    String program = words.removeFirst();
    switch (program) {
      case "cd" -> {
        shell.close();
        folder = folder.resolve(words.getFirst());
        shell = Shell.in(folder);
      }
      case "rm" -> Files.delete(folder.resolve(words.getFirst()));
      case "./factleaf", "factleaf" -> {
        return program(words);
      }
      default -> {
        return Launcher.run(folder, Map.of(), List.of("bash", "-c", line));
      }
    }
    return new Outcome(0, "", "");
  }

  private Outcome program(List<String> words) throws IOException {
    int to = words.indexOf(">");
    List<String> arguments = new ArrayList<>(to < 0 ? words : words.subList(0, to));
    if (dated && DATED.contains(arguments.getFirst())) {
      arguments.addAll(1, List.of("--today", Builds.TODAY));
    }
    Outcome outcome = shell.run(arguments);
    if (to >= 0) {
      Files.writeString(folder.resolve(words.getLast()), outcome.out());
    }
    return outcome;
  }

  private static String word(MatchResult match) {
    return match.group(1) == null ? match.group() : match.group(1);
  }

  /** A text, or a list of texts. */
  public static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(item -> texts.add(item.asText()));
    } else if (!node.isMissingNode()) {
      texts.add(node.asText());
    }
    return texts;
  }

  @Override
  public void close() throws IOException {
    shell.close();
  }
}
