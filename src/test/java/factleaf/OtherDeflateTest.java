package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An edition that a JDK with another deflate made is the same edition. */
class OtherDeflateTest {
  private static final Pattern STREAM =
      Pattern.compile("/Length (\\d+)([^>]*>>stream\n)", Pattern.DOTALL);

  private static final Pattern OBJECT = Pattern.compile("(?m)^\\d+ 0 obj$");

  @TempDir private Path out;

  @Test
  void pdfsCompressedOtherwiseAreNotStale() throws Exception {
    Builds.build(Builds.EXAMPLE, out);
    Path manifest = out.resolve("manifest.json");
    for (Path pdf : Builds.handouts(out)) {
      byte[] ours = Files.readAllBytes(pdf);
      byte[] theirs = recompress(ours);
      assertThat(theirs).isNotEqualTo(ours);
      Files.write(pdf, theirs);
      Files.writeString(manifest, Files.readString(manifest).replace(digest(ours), digest(theirs)));
    }
    String edition = Files.readString(manifest);

    assertThat(run("--check").err()).isEmpty();
    assertThat(run("--again").exitCode()).isZero();
    assertThat(Files.readString(manifest)).isEqualTo(edition);
  }

  @Test
  void pdfsThatSayOtherThingsAre() throws IOException {
    Builds.build(Builds.EXAMPLE, out);
    Path pdf = out.resolve("exampline/patient.pdf");
    Files.copy(
        out.resolve("exampline/patient-large.pdf"), pdf, StandardCopyOption.REPLACE_EXISTING);
    assertThat(run("--check").err()).contains(pdf + ":1:1: error: ").contains("[out-stale]");
  }

  private Builds.Run run(String option) {
    return Builds.run(
        "build",
        "--today",
        Builds.TODAY,
        "--out",
        out.toString(),
        Builds.EXAMPLE.toString(),
        option);
  }

  /** Each is a PDF that a reader opens, with other contents than ours. */
  @ParameterizedTest
  @ValueSource(strings = {"appended", "led elsewhere", "behind a stream"})
  void pdfsThatSomebodyChangedAre(String change) throws Exception {
    Builds.build(Builds.EXAMPLE, out);
    Path pdf = out.resolve("exampline/patient.pdf");
    byte[] ours = Files.readAllBytes(pdf);
    String text = new String(ours, StandardCharsets.ISO_8859_1);
    String changed =
        switch (change) {
          case "appended" -> text + "7 0 obj\n<</Length 0>>\nendobj\nstartxref\n9\n%%EOF\n";
          case "led elsewhere" -> text.replaceFirst("startxref\n\\d+", "startxref\n9");
          default -> text.replaceFirst("\nendstream", " 7 0 obj\nendstream");
        };
    Files.write(pdf, changed.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(run("--check").err()).contains(pdf + ":1:1: error: ").contains("[out-stale]");
    assertThat(run("--again").exitCode()).isZero();
    assertThat(pdf).hasBinaryContent(ours);
  }

  @Test
  void anObjectInThePlaceOfAnother() throws Exception {
    Builds.build(Builds.EXAMPLE, out);
    Path pdf = out.resolve("exampline/patient.pdf");
    byte[] ours = Files.readAllBytes(pdf);
    List<Integer> objects =
        OBJECT
            .matcher(new String(ours, StandardCharsets.ISO_8859_1))
            .results()
            .map(MatchResult::start)
            .toList();
    Files.write(
        pdf, recompress(ours, offset -> offset == objects.get(0) ? objects.get(1) : offset));
    assertThat(run("--check").err()).contains(pdf + ":1:1: error: ").contains("[out-stale]");
  }

  /**
   * Deflates all streams anew, with less effort, and has the table of offsets say where they are.
   */
  private static byte[] recompress(byte[] pdf) throws Exception {
    return recompress(pdf, offset -> offset);
  }

  /**
   * @param asked where the table is to lead, by old offsets
   */
  private static byte[] recompress(byte[] pdf, IntUnaryOperator asked) throws Exception {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    Map<Integer, Integer> moved = new HashMap<>();
    Matcher streams = STREAM.matcher(text);
    int at = 0;
    while (streams.find(at)) {
      int length = Integer.parseInt(streams.group(1));
      String before = text.substring(at, streams.start());
      Matcher objects = OBJECT.matcher(before);
      while (objects.find()) {
        moved.put(at + objects.start(), changed.size() + objects.start());
      }
      String dictionary = before.substring(before.lastIndexOf("<<")) + streams.group(2);
      if (dictionary.contains("FlateDecode")) {
        byte[] plain = inflate(pdf, streams.end(), length);
        if (dictionary.contains("/XRef")) {
          move(plain, dictionary, offset -> moved.getOrDefault(asked.applyAsInt(offset), offset));
        }
        byte[] again = deflate(plain);
        String head = before + "/Length " + again.length + streams.group(2);
        changed.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        changed.writeBytes(again);
      } else {
        changed.write(pdf, at, streams.end() + length - at);
      }
      at = streams.end() + length;
    }
    String trailer = text.substring(at);
    int table = Integer.parseInt(trailer.replaceAll("(?s).*startxref\n(\\d+)\n.*", "$1"));
    String right = trailer.replace("\n" + table + "\n", "\n" + moved.get(table) + "\n");
    changed.writeBytes(right.getBytes(StandardCharsets.ISO_8859_1));
    return changed.toByteArray();
  }

  /** Rewrites the offsets of a table whose fields have 1, some and 2 bytes. */
  private static void move(byte[] table, String dictionary, IntUnaryOperator to) {
    int width = Integer.parseInt(dictionary.replaceAll("(?s).*/W\\[1 (\\d) 2].*", "$1"));
    for (int row = 0; row < table.length; row += width + 3) {
      if (table[row] == 1) {
        int offset = 0;
        for (int i = 1; i <= width; i++) {
          offset = offset << 8 | table[row + i] & 0xFF;
        }
        offset = to.applyAsInt(offset);
        for (int i = width; i >= 1; i--, offset >>= 8) {
          table[row + i] = (byte) offset;
        }
      }
    }
  }

  private static byte[] inflate(byte[] bytes, int start, int length) throws Exception {
    Inflater inflater = new Inflater();
    inflater.setInput(bytes, start, length);
    byte[] result = new byte[4_000_000];
    try {
      int size = inflater.inflate(result);
      return Arrays.copyOf(result, size);
    } catch (DataFormatException notCompressed) {
      return new byte[0];
    } finally {
      inflater.end();
    }
  }

  private static byte[] deflate(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    deflater.setInput(bytes);
    deflater.finish();
    byte[] result = new byte[bytes.length + 1000];
    int size = deflater.deflate(result);
    deflater.end();
    return Arrays.copyOf(result, size);
  }

  private static String digest(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
