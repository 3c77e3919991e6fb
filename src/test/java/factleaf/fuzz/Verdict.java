package factleaf.fuzz;

import factleaf.fuzz.Mutant.Kind;
import factleaf.fuzz.Mutant.Target;
import factleaf.fuzz.Project.Outcome;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What must hold of every run, whatever it was given. */
final class Verdict {
  private static final Pattern FINDING =
      Pattern.compile("(.+?):(\\d+):(\\d+): (?:error|warning): .+  \\[([a-z-]+)]");
  private static final Pattern COUNT = Pattern.compile("\\d+ errors?, \\d+ warnings?");
  private static final Pattern TRACE =
      Pattern.compile(
          "fault of the program|\\w(?:Exception|Error)\\b|^\\s+at \\w+\\.", Pattern.MULTILINE);

  private Verdict() {}

  /** What is wrong with a run; nothing, if all is well. */
  static List<String> on(Mutant mutant, Outcome outcome, Workbench bench) throws IOException {
    Project project = bench.project(mutant);
    List<String> wrong = new ArrayList<>();
    boolean line = mutant.target() == Target.COMMAND_LINE;
    if (outcome.exitCode() < 0 || outcome.exitCode() > (line ? 2 : 1)) {
      wrong.add("exit code " + outcome.exitCode());
    }
    Matcher trace = TRACE.matcher(outcome.err());
    if (!line && trace.find()) {
      wrong.add("a stack trace: " + excerpt(outcome.err(), trace.start()));
    }
    if (outcome.exitCode() != 0 && !outcome.outBefore().equals(outcome.outAfter())) {
      wrong.add("exit code " + outcome.exitCode() + ", and out/ is touched");
    }
    if (!line) {
      wrong.addAll(findings(outcome, project.folder()));
    }
    if (outcome.exitCode() == 0) {
      wrong.addAll(pages(project.out()));
      if (mutant.target().kind() == Kind.OUT) {
        wrong.addAll(edition(mutant, outcome.outAfter(), project.sound()));
      }
    }
    if (!outcome
        .outBefore()
        .getOrDefault("notes.txt", "")
        .equals(outcome.outAfter().get("notes.txt"))) {
      wrong.add("another one's file in out/ is touched");
    }
    if (!bench.isOutsideSound()) {
      wrong.add("a file outside the project is touched");
    }
    return wrong;
  }

  /**
   * Whatever lay in out/, a build that succeeds leaves each file as it makes it. A manifest may
   * list sheets that this build does not make, and the index then lists them too.
   */
  private static List<String> edition(
      Mutant mutant, Map<String, String> now, Map<String, String> sound) {
    return sound.keySet().stream()
        .filter(file -> mutant.target() != Target.MANIFEST || file.startsWith("drug/"))
        .filter(file -> !sound.get(file).equals(now.get(file)))
        .map(file -> file + " is not what a build makes")
        .toList();
  }

  /** A non-zero exit has a reason, and each reason has its place. */
  private static List<String> findings(Outcome outcome, Path folder) throws IOException {
    List<String> wrong = new ArrayList<>();
    Map<Path, List<Integer>> lengths = new HashMap<>();
    boolean error = false;
    for (String line : outcome.err().split("\n")) {
      Matcher finding = FINDING.matcher(line);
      if (finding.matches()) {
        error |= line.contains(": error: ");
        place(finding, folder, lengths).forEach(wrong::add);
      } else if (!line.isEmpty()
          && !line.startsWith("   ")
          && !COUNT.matcher(line).matches()
          && !line.matches(" *\\d+ \\| .*")) {
        wrong.add("not a finding: " + excerpt(line, 0));
      }
    }
    if (error != (outcome.exitCode() == 1)) {
      wrong.add("exit code " + outcome.exitCode() + " with " + excerpt(outcome.err(), 0));
    }
    return wrong;
  }

  private static List<String> place(
      Matcher finding, Path folder, Map<Path, List<Integer>> lengths) {
    Path file = Path.of(finding.group(1));
    if (!file.startsWith(folder)) {
      return List.of("a finding outside the project: " + excerpt(finding.group(), 0));
    }
    if (!Files.isRegularFile(file)) {
      return List.of(); // a folder, or missing
    }
    List<Integer> lines = lengths.computeIfAbsent(file, Verdict::lineLengths);
    int number = Integer.parseInt(finding.group(2));
    int column = Integer.parseInt(finding.group(3));
    boolean exists = number <= lines.size() && column <= lines.get(number - 1) + 1;
    return exists ? List.of() : List.of("no such place: " + excerpt(finding.group(), 0));
  }

  /** How many characters each line of a file has. */
  private static List<Integer> lineLengths(Path file) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      String written = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return Arrays.stream(written.split("\r\n|\r|\n", -1))
          .map(line -> line.codePointCount(0, line.length()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> pages(Path out) throws IOException {
    List<String> wrong = new ArrayList<>();
    try (var files = Files.walk(out)) {
      for (Path page : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        try {
          DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
          factory.setFeature(
              "http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
          var builder = factory.newDocumentBuilder();
          builder.setErrorHandler(new DefaultHandler());
          builder.parse(
              new InputSource(
                  new StringReader(new String(Files.readAllBytes(page), StandardCharsets.UTF_8))));
        } catch (SAXException | ParserConfigurationException e) {
          wrong.add(out.relativize(page) + " is not well-formed: " + e.getMessage());
        }
      }
    }
    return wrong;
  }

  private static String excerpt(String text, int from) {
    return text.substring(from, Math.min(text.length(), from + 600));
  }
}
