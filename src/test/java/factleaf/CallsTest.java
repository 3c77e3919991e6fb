package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import factleaf.testing.ProgramClasses;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the program may ask of the JDK, and where. */
class CallsTest {
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
          "java.security.SecureRandom.next");

  /** What asks a network, or is asked. No build does. */
  private static final List<String> NETWORK =
      List.of(
          "java.net.http",
          "java.net.Socket",
          "java.net.ServerSocket",
          "java.net.DatagramSocket",
          "java.net.URLConnection",
          "java.net.HttpURLConnection",
          "java.net.InetAddress",
          "com.sun.net.httpserver");

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

  @Test
  void onlyTheCommandLineLooksAtTheWorld() {
    assertThat(calls(WORLD, c -> !c.getPackageName().equals("factleaf.cli"))).isEmpty();
  }

  @Test
  void onlyLinksAndThePreviewKnowANetwork() {
    Set<String> may = Set.of("factleaf.links", "factleaf.serve");
    assertThat(calls(NETWORK, c -> !may.contains(c.getPackageName()))).isEmpty();
  }

  @Test
  void onlyOutWrites() {
    assertThat(
            calls(
                WRITES,
                c ->
                    !c.getPackageName().equals("factleaf.out") && !MAY_WRITE.contains(c.getName())))
        .isEmpty();
  }

  /** An input that was read twice could be two inputs. */
  @Test
  void onlyTextReadsInputs() {
    Set<String> readers = Set.of("factleaf.text", "factleaf.out");
    assertThat(calls(READS, c -> !readers.contains(c.getPackageName()))).isEmpty();
  }

  @Test
  void nothingDependsOnTheMachinesLanguageOrEncoding() {
    assertThat(calls(MACHINE, c -> true)).isEmpty();
  }

  /** Calls from some classes of what has a name that begins so. */
  private static Stream<String> calls(List<String> names, Predicate<JavaClass> from) {
    return ProgramClasses.ALL.stream()
        .filter(from)
        .flatMap(c -> c.getAccessesFromSelf().stream())
        .filter(a -> names.stream().anyMatch(a.getTarget().getFullName()::startsWith))
        .map(access -> access.getDescription());
  }
}
