package factleaf;

import factleaf.CarelessEditTest.Change;
import factleaf.build.FolderDiff;
import factleaf.build.Sink;
import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.diff.SheetDiff;
import factleaf.project.SheetFiles;
import factleaf.project.SourceFiles;
import factleaf.text.InputDisk;
import factleaf.vocabulary.ChangeSeverity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What {@code diff} says of careless changes: all of them in two folders, then and now. */
final class CarelessDiff {
  private static final String REFUSED = "refused";
  private static final Pattern NUMBER = Pattern.compile("\\d+$");

  private CarelessDiff() {}

  /** What weighs most of each change, or that the sheet is refused; empty if nothing is said. */
  static List<Optional<String>> of(List<Change> changes, Path folder) throws IOException {
    Path old = Files.createDirectories(folder.resolve("old"));
    Path now = Files.createDirectories(folder.resolve("now"));
    for (int i = 0; i < changes.size(); i++) {
      Files.writeString(old.resolve(i + ".facts.yaml"), changes.get(i).unchanged(i));
      Files.writeString(now.resolve(i + ".facts.yaml"), changes.get(i).changed(i));
    }
    Map<Integer, String> said = new HashMap<>();
    Findings findings = new Findings();
    for (SheetDiff sheet : diffs(old, now, findings)) {
      sheet.changes().stream()
          .findFirst()
          .ifPresent(first -> said.put(number(sheet.id()), first.severity().id()));
    }
    findings.sorted().stream()
        .filter(Finding::isError)
        .forEach(error -> said.put(file(error), REFUSED));
    return IntStream.range(0, changes.size())
        .mapToObj(i -> Optional.ofNullable(said.get(i)))
        .toList();
  }

  /** As the command does, which says nothing if there is an error; here the others count, too. */
  private static List<SheetDiff> diffs(Path old, Path now, Findings findings) throws IOException {
    SheetFiles files = new SheetFiles(new SourceFiles(InputDisk.REAL), findings);
    return new FolderDiff(CarelessSignatures.loaded())
        .of(
            files.find(List.of(old)),
            files.find(List.of(now)),
            Runtime.getRuntime().availableProcessors(),
            new Sink(findings, (name, text) -> {}));
  }

  private static int number(String id) {
    return Integer.parseInt(NUMBER.matcher(id).results().findFirst().orElseThrow().group());
  }

  private static int file(Finding error) {
    return Integer.parseInt(Path.of(error.span().file()).getFileName().toString().split("\\.")[0]);
  }

  /** How many changes weigh what, in words. */
  static String line(List<String> said) {
    String counts =
        Arrays.stream(ChangeSeverity.values())
            .map(severity -> Collections.frequency(said, severity.id()) + " " + severity.id())
            .collect(Collectors.joining(", "));
    return "`diff` with the edition before sees all %d: %s; of %d sheets it says that they cannot be read.\n"
        .formatted(said.size(), counts, Collections.frequency(said, REFUSED));
  }
}
