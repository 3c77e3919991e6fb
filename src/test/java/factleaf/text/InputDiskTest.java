package factleaf.text;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.diagnostic.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are read whole and within limits, or it is said why not. */
class InputDiskTest {
  private static final Reach ANYWHERE = new Reach.Anywhere();
  private static final InputDisk DISK = InputDisk.REAL;

  @TempDir Path temp;
  private Path folder;
  private Path file;

  @BeforeEach
  void lay() throws IOException {
    folder = Files.createDirectory(temp.toRealPath().resolve("folder"));
    file = Files.writeString(folder.resolve("file"), "12345678");
    Files.writeString(folder.resolveSibling("secret"), "secret");
  }

  @Test
  void theDigestIsOfTheBytes() {
    InputFile read = (InputFile) DISK.read(file, ANYWHERE, 8);
    assertThat(read.bytes()).asString().isEqualTo("12345678");
    assertThat(read.sha256())
        .isEqualTo("ef797c8118f02dfb649607dd5d3f8c7623048c9c063d532cc95c5ed7a898a64f");
    assertThat(read.real()).isEqualTo(file);
  }

  @Test
  void limits() {
    assertThat(DISK.read(file, ANYWHERE, 7)).isEqualTo(Unread.TOO_LARGE);
    assertThat(DISK.read(folder.resolve("none"), ANYWHERE, 7)).isEqualTo(Unread.MISSING);
    assertThat(DISK.read(folder, ANYWHERE, 7)).isEqualTo(Unread.FOLDER);
    assertThat(DISK.read(file.resolve("below"), ANYWHERE, 7)).isEqualTo(Unread.UNREADABLE);
  }

  /** Whose size is said to be 0. */
  @Test
  void aFileOfTheSystem() {
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      assertThat(DISK.read(status, ANYWHERE, 10)).isEqualTo(Unread.TOO_LARGE);
      assertThat(((InputFile) DISK.read(status, ANYWHERE, 1 << 20)).bytes()).isNotEmpty();
    }
  }

  @Test
  void aPipeIsNotOpened() throws Exception {
    Path pipe = folder.resolve("pipe");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    assertThat(pipe).exists();
    assertThat(DISK.read(pipe, ANYWHERE, 7)).isEqualTo(Unread.IRREGULAR);
    assertThat(DISK.read(Path.of("/dev/zero"), ANYWHERE, 7)).isEqualTo(Unread.IRREGULAR);
  }

  @Test
  void linksLeadNoFurtherThanTheyMay() throws IOException {
    Path inside = Files.createSymbolicLink(folder.resolve("inside"), file);
    Path outside = Files.createSymbolicLink(folder.resolve("outside"), temp.resolve("secret"));
    Path loop = Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
    Reach within = new Reach.Inside(folder);
    assertThat(DISK.read(outside, ANYWHERE, 8)).isInstanceOf(InputFile.class);
    assertThat(DISK.read(outside, within, 8)).isEqualTo(Unread.OUTSIDE);
    assertThat(DISK.read(inside, within, 8)).isInstanceOf(InputFile.class);
    assertThat(DISK.read(folder.resolve("../secret"), within, 8)).isEqualTo(Unread.OUTSIDE);
    assertThat(DISK.read(folder.resolve("../none"), within, 8)).isEqualTo(Unread.OUTSIDE);
    assertThat(DISK.read(loop, ANYWHERE, 8)).isEqualTo(Unread.UNREADABLE);
    assertThat(DISK.read(inside, new Reach.NoLink(), 8)).isEqualTo(Unread.IRREGULAR);
    assertThat(DISK.read(file, new Reach.NoLink(), 8)).isInstanceOf(InputFile.class);
  }

  @Test
  void theFirstByteThatIsNotUtf8HasItsPlace() throws IOException {
    Files.write(
        file, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', '\n', 'b', (byte) 0xE9});
    Findings findings = new Findings();
    assertThat(((InputFile) DISK.read(file, ANYWHERE, 8)).text("f", findings)).isEmpty();
    assertThat(findings.sorted().getFirst().span()).hasToString("f:2:2");
  }

  @Test
  void allBelowAFolder() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("a/b")).resolve("c");
    Files.writeString(deep, "");
    Files.createSymbolicLink(folder.resolve("link"), folder);
    assertThat(DISK.below(folder)).containsExactly(deep, file, folder.resolve("link"));
  }
}
