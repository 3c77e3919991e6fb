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
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition that a JDK with another deflate made is the same edition. */
class OtherDeflateTest {
  private static final Pattern STREAM =
      Pattern.compile("/Length (\\d+)([^>]*>>stream\n)", Pattern.DOTALL);

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

  /** Deflates all streams anew, with less effort. Offsets are left wrong; nobody looks at them. */
  private static byte[] recompress(byte[] pdf) throws Exception {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    Matcher streams = STREAM.matcher(text);
    int at = 0;
    while (streams.find(at)) {
      int length = Integer.parseInt(streams.group(1));
      byte[] again = deflate(inflate(pdf, streams.end(), length));
      String head =
          text.substring(at, streams.start()) + "/Length " + again.length + streams.group(2);
      boolean compressed =
          text.substring(text.lastIndexOf("<<", streams.start()), streams.end())
              .contains("FlateDecode");
      if (compressed) {
        changed.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        changed.writeBytes(again);
      } else {
        changed.write(pdf, at, streams.end() + length - at);
      }
      at = streams.end() + length;
    }
    changed.write(pdf, at, pdf.length - at);
    return changed.toByteArray();
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
