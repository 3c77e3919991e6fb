package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The arrows between packages, as docs/architecture.md draws them. */
class ArchitectureTest {
  /** What each package may use besides itself and the JDK. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("factleaf.diagnostic", Set.of()),
          Map.entry("factleaf.text", Set.of("factleaf.diagnostic")),
          Map.entry(
              "factleaf.yaml",
              Set.of("factleaf.diagnostic", "factleaf.text", "org.yaml.snakeyaml")),
          Map.entry("factleaf.vocabulary", Set.of("factleaf.diagnostic", "factleaf.yaml")),
          Map.entry(
              "factleaf.figure",
              Set.of(
                  "factleaf.diagnostic", "factleaf.text", "factleaf.yaml", "factleaf.vocabulary")),
          Map.entry(
              "factleaf.fact",
              Set.of(
                  "factleaf.diagnostic",
                  "factleaf.text",
                  "factleaf.yaml",
                  "factleaf.vocabulary",
                  "factleaf.figure")),
          Map.entry(
              "factleaf.language",
              Set.of(
                  "factleaf.diagnostic",
                  "factleaf.yaml",
                  "factleaf.vocabulary",
                  "factleaf.figure")),
          Map.entry(
              "factleaf.handout",
              Set.of(
                  "factleaf.diagnostic",
                  "factleaf.text",
                  "factleaf.yaml",
                  "factleaf.vocabulary",
                  "factleaf.figure",
                  "factleaf.fact")),
          Map.entry(
              "factleaf.check",
              Set.of(
                  "factleaf.diagnostic",
                  "factleaf.text",
                  "factleaf.yaml",
                  "factleaf.vocabulary",
                  "factleaf.figure",
                  "factleaf.fact",
                  "factleaf.language",
                  "factleaf.handout")),
          Map.entry(
              "factleaf.verify",
              Set.of(
                  "factleaf.diagnostic",
                  "factleaf.text",
                  "factleaf.vocabulary",
                  "factleaf.figure",
                  "factleaf.fact")),
          Map.entry(
              "factleaf.sample",
              Set.of("factleaf.diagnostic", "factleaf.yaml", "org.yaml.snakeyaml")),
          Map.entry(
              "factleaf.page", Set.of("factleaf.diagnostic", "factleaf.text", "factleaf.yaml")),
          Map.entry(
              "factleaf.html",
              Set.of("factleaf.diagnostic", "factleaf.text", "factleaf.page", "freemarker")),
          Map.entry(
              "factleaf.pdf",
              Set.of(
                  "factleaf.diagnostic",
                  "factleaf.page",
                  "factleaf.pdf.limits",
                  "factleaf.pdf.style",
                  "factleaf.pdf.tagging",
                  "org.openpdf",
                  "org.xhtmlrenderer",
                  "org.apache.batik")),
          Map.entry("factleaf.pdf.limits", Set.of("org.xhtmlrenderer")),
          Map.entry("factleaf.pdf.style", Set.of("factleaf.pdf.limits", "org.xhtmlrenderer")),
          Map.entry(
              "factleaf.pdf.tagging",
              Set.of("factleaf.page", "factleaf.pdf.limits", "org.openpdf", "org.xhtmlrenderer")),
          Map.entry("factleaf.out", Set.of("factleaf.diagnostic", "factleaf.text")),
          Map.entry(
              "factleaf.project",
              Set.of(
                  "factleaf.diagnostic",
                  "factleaf.text",
                  "factleaf.yaml",
                  "factleaf.vocabulary",
                  "factleaf.fact",
                  "factleaf.handout",
                  "factleaf.check",
                  "factleaf.html")),
          Map.entry(
              "factleaf.build",
              Set.of(
                  "factleaf.diagnostic",
                  "factleaf.text",
                  "factleaf.yaml",
                  "factleaf.fact",
                  "factleaf.handout",
                  "factleaf.check",
                  "factleaf.verify",
                  "factleaf.sample",
                  "factleaf.html",
                  "factleaf.page",
                  "factleaf.pdf",
                  "factleaf.out",
                  "factleaf.project",
                  "com.google.gson")),
          Map.entry(
              "factleaf.cli",
              Set.of(
                  "factleaf.diagnostic",
                  "factleaf.text",
                  "factleaf.yaml",
                  "factleaf.fact",
                  "factleaf.handout",
                  "factleaf.check",
                  "factleaf.verify",
                  "factleaf.sample",
                  "factleaf.pdf",
                  "factleaf.out",
                  "factleaf.project",
                  "factleaf.build",
                  "picocli")));

  /**
   * Only the command line may look at the world around it. A generator whose seed is given is not
   * of the world: samples are drawn with one.
   */
  private static final List<String> WORLD =
      List.of(
          "java.time.Clock",
          "java.util.Locale.getDefault",
          "java.lang.System.getenv",
          "java.lang.System.getProperty",
          "java.lang.System.currentTimeMillis",
          "java.time.LocalDate.now",
          "java.time.Instant.now",
          "java.util.Random",
          "java.util.SplittableRandom.<init>()",
          "java.util.random.",
          "java.util.concurrent.ThreadLocalRandom",
          "java.util.Collections.shuffle(java.util.List)",
          "java.util.UUID.randomUUID",
          "java.lang.Math.random",
          "java.security.SecureRandom.next",
          "java.net.http",
          "java.net.Socket",
          "java.net.ServerSocket",
          "java.net.DatagramSocket",
          "java.net.URLConnection",
          "java.net.HttpURLConnection",
          "java.net.InetAddress");

  /**
   * What reads or writes text as the machine's language, place or encoding has it; each has a
   * sister that is told. By full name with parameters, or the beginning of it.
   */
  private static final List<String> MACHINE =
      List.of(
          "java.lang.String.toLowerCase()",
          "java.lang.String.toUpperCase()",
          "java.lang.String.format(java.lang.String, ",
          "java.lang.String.formatted(",
          "java.lang.String.getBytes()",
          "java.lang.String.<init>([B)",
          "java.lang.String.<init>([B, int, int)",
          "java.io.PrintStream.printf(java.lang.String, ",
          "java.io.PrintStream.format(java.lang.String, ",
          "java.io.PrintStream.<init>(java.io.OutputStream)",
          "java.io.PrintStream.<init>(java.io.OutputStream, boolean)",
          "java.io.PrintWriter.printf(java.lang.String, ",
          "java.io.PrintWriter.format(java.lang.String, ",
          "java.io.PrintWriter.<init>(java.io.OutputStream)",
          "java.io.PrintWriter.<init>(java.io.OutputStream, boolean)",
          "java.io.InputStreamReader.<init>(java.io.InputStream)",
          "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
          "java.io.ByteArrayOutputStream.toString()",
          "java.io.FileReader.<init>(java.lang.String)",
          "java.io.FileReader.<init>(java.io.File)",
          "java.io.FileWriter.<init>(java.lang.String)",
          "java.io.FileWriter.<init>(java.io.File)",
          "java.lang.System.lineSeparator(",
          "java.nio.charset.Charset.defaultCharset(",
          "java.text.Collator.getInstance()",
          "java.text.NumberFormat.getInstance()",
          "java.text.DecimalFormat.<init>(java.lang.String)",
          "java.text.DateFormat.get",
          "java.text.SimpleDateFormat.<init>(java.lang.String)",
          "java.time.ZoneId.systemDefault(",
          "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
          "java.time.format.DateTimeFormatter.ofLocalized",
          "java.util.Formatter.<init>()",
          "java.util.Scanner.<init>(java.io.InputStream)",
          "java.util.TimeZone.getDefault(",
          "java.io.File.list");

  /** What changes a disk, by full name or the beginning of it. */
  private static final List<String> WRITES =
      List.of(
          "java.nio.file.Files.write",
          "java.nio.file.Files.newOutputStream",
          "java.nio.file.Files.newBufferedWriter",
          "java.nio.file.Files.newByteChannel",
          "java.nio.file.Files.create",
          "java.nio.file.Files.copy",
          "java.nio.file.Files.move",
          "java.nio.file.Files.delete",
          "java.nio.file.Files.set",
          "java.nio.channels.FileChannel.open",
          "java.io.FileOutputStream",
          "java.io.FileWriter",
          "java.io.RandomAccessFile",
          "java.io.File.");

  /** What reads a file's content, by the beginning of its full name. */
  private static final List<String> READS =
      List.of(
          "java.nio.file.Files.read",
          "java.nio.file.Files.lines",
          "java.nio.file.Files.newInputStream",
          "java.nio.file.Files.newBufferedReader",
          "java.io.FileInputStream",
          "java.io.FileReader");

  /** Who writes besides: to the standard streams. */
  private static final Set<String> MAY_WRITE = Set.of("factleaf.cli.PipeStream");

  /** Imported once: it takes seconds. */
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("factleaf");

  @Test
  void everyPackageHasItsLine() {
    Set<String> packages = new TreeSet<>();
    CLASSES.forEach(c -> packages.add(c.getPackageName()));
    assertThat(packages).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
  }

  @Test
  void arrowsPointOneWay() {
    assertThat(
            CLASSES.stream()
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> !isAllowed(dependency))
                .map(Dependency::getDescription))
        .isEmpty();
  }

  @Test
  void onlyTheCommandLineLooksAtTheWorld() {
    assertThat(
            CLASSES.stream()
                .filter(c -> !c.getPackageName().equals("factleaf.cli"))
                .flatMap(c -> c.getAccessesFromSelf().stream())
                .filter(a -> WORLD.stream().anyMatch(a.getTarget().getFullName()::startsWith))
                .map(access -> access.getDescription()))
        .isEmpty();
  }

  @Test
  void onlyOutWrites() {
    assertThat(
            CLASSES.stream()
                .filter(c -> !c.getPackageName().equals("factleaf.out"))
                .filter(c -> !MAY_WRITE.contains(c.getName()))
                .flatMap(c -> c.getAccessesFromSelf().stream())
                .filter(a -> WRITES.stream().anyMatch(a.getTarget().getFullName()::startsWith))
                .map(access -> access.getDescription()))
        .isEmpty();
  }

  /** An input that was read twice could be two inputs. */
  @Test
  void onlyTextReadsInputs() {
    assertThat(
            CLASSES.stream()
                .filter(c -> !Set.of("factleaf.text", "factleaf.out").contains(c.getPackageName()))
                .flatMap(c -> c.getAccessesFromSelf().stream())
                .filter(a -> READS.stream().anyMatch(a.getTarget().getFullName()::startsWith))
                .map(access -> access.getDescription()))
        .isEmpty();
  }

  @Test
  void nothingDependsOnTheMachinesLanguageOrEncoding() {
    assertThat(
            CLASSES.stream()
                .flatMap(c -> c.getAccessesFromSelf().stream())
                .filter(a -> MACHINE.stream().anyMatch(a.getTarget().getFullName()::startsWith))
                .map(access -> access.getDescription()))
        .isEmpty();
  }

  private static boolean isAllowed(Dependency dependency) {
    String from = dependency.getOriginClass().getPackageName();
    JavaClass target = dependency.getTargetClass().getBaseComponentType();
    String to = target.getPackageName();
    return target.isPrimitive()
        || to.equals(from)
        || isJdk(to)
        || MAY_USE.get(from).stream()
            .anyMatch(allowed -> to.equals(allowed) || to.startsWith(allowed + "."));
  }

  private static boolean isJdk(String name) {
    return name.startsWith("java.")
        || name.startsWith("javax.imageio")
        || name.startsWith("javax.xml.")
        || name.startsWith("org.w3c.dom")
        || name.startsWith("org.xml.sax");
  }
}
