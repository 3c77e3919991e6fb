package factleaf.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** On what it was measured, and what. */
final class Machine {
  private static final List<String> LIBRARIES =
      List.of(
          "flying-saucer-pdf", "openpdf-3", "openhtmltopdf-pdfbox", "validation-model", "pdfbox-3");

  private Machine() {}

  static void describe(PrintStream out, Settings settings)
      throws IOException, InterruptedException {
    Table table = new Table(2, "machine", "");
    table.row("processor", first(Path.of("/proc/cpuinfo"), "model name"));
    table.row("cores", "" + Runtime.getRuntime().availableProcessors());
    table.row("memory", first(Path.of("/proc/meminfo"), "MemTotal"));
    table.row("load at the start", first(Path.of("/proc/loadavg"), ""));
    table.row("system", version(settings, "uname", "-sr"));
    table.row("Java", System.getProperty("java.vm.name") + " " + Runtime.version());
    table.row(
        "Java options, in-process",
        String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()));
    table.row("Node", version(settings, "node", "--version"));
    table.row("WeasyPrint", version(settings, "weasyprint", "--version"));
    table.row("libraries", libraries(settings));
    table.row(
        "commit",
        version(settings, "git", "-c", "safe.directory=*", "describe", "--always", "--dirty"));
    out.println(table);
  }

  private static String libraries(Settings settings) throws IOException {
    try (Stream<Path> own = Files.list(settings.home().resolve("target/lib"));
        Stream<Path> peers = Files.list(settings.work().resolve("lib"))) {
      return Stream.concat(own, peers)
          .map(path -> path.getFileName().toString().replace(".jar", ""))
          .filter(name -> LIBRARIES.stream().anyMatch(name::startsWith))
          .distinct()
          .sorted()
          .collect(Collectors.joining(", "));
    }
  }

  private static String version(Settings settings, String... command) throws InterruptedException {
    try {
      return Command.in(settings.home(), command).run().output().strip();
    } catch (IOException e) {
      return "none";
    }
  }

  private static String first(Path file, String key) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }
}
