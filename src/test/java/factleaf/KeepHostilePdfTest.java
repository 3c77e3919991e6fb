package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

/** PDFs of which nothing can be kept, and what reading them leaves behind. */
class KeepHostilePdfTest extends KeptPdfs {
  @Test
  void noText() throws IOException {
    document.addPage(new PDPage());
    document.save(pdf.toFile());
    assertThat(keep(pdf).err()).contains("the file holds no text", "[unreadable-source]");
  }

  @Test
  void encrypted() throws IOException {
    try (Paper paper = new Paper()) {
      paper.line(LEFT, 700, 10, "Secret.");
    }
    document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
    document.save(pdf.toFile());
    assertThat(keep(pdf).err()).contains("the file is encrypted", "[unreadable-source]");
  }

  @Test
  void broken() throws IOException {
    try (Paper paper = new Paper()) {
      IntStream.range(0, 40).forEach(i -> paper.line(LEFT, 700 - i * 10, 10, "Line " + i + "."));
    }
    document.save(pdf.toFile());
    byte[] whole = Files.readAllBytes(pdf);
    for (int i = 0; i < 25; i++) { // each time cut elsewhere, and another byte is wrong
      int at = whole.length * i / 25;
      Files.write(pdf, Arrays.copyOf(whole, at));
      assertThat(keep(pdf).exitCode()).as("cut at " + at).isLessThanOrEqualTo(1);
      byte[] wrong = whole.clone();
      wrong[at] ^= 0x15;
      Files.write(pdf, wrong);
      assertThat(keep(pdf).exitCode()).as("byte " + at).isLessThanOrEqualTo(1);
    }
  }

  /** A page whose stream unpacks to a thousand times its size. */
  @Test
  void bomb() throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 300; i++) {
        out.write(blanks);
      }
    }
    page.setContents(stream);
    document.save(pdf.toFile());
    assertThat(keep(pdf).err()).contains("[unreadable-source]");
  }

  /** Neither a cache of fonts in the home nor a word of the library on the screen. */
  @Test
  void leavesNothingBehind() throws IOException {
    try (Paper paper = new Paper()) {
      paper.line(LEFT, 700, 10, "A font that the file does not bring.");
    }
    document.save(pdf.toFile());
    Path home = Files.createDirectory(folder.resolve("home"));
    String was = System.setProperty("user.home", home.toString());
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertThat(keep(pdf).err()).isEmpty();
    } finally {
      System.setErr(err);
      System.setProperty("user.home", was);
    }
    assertThat(home).isEmptyDirectory();
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
