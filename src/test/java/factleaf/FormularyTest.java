package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many sheets: found in folders, compared, kept apart when some are bad. */
class FormularyTest extends SampleFormulary {
  @Test
  void aFolderIsAllItsSheets() throws IOException {
    Path deeper = Files.createDirectories(sheets.resolve("deep/er"));
    Files.move(file(0), deeper.resolve("facts.yaml"));
    Path hidden = Files.createDirectories(sheets.resolve(".hidden"));
    Files.writeString(hidden.resolve("facts.yaml"), "not: a sheet");
    assertThat(build().exitCode()).isZero();
    assertThat(folders()).hasSize(SHEETS);
    assertThat(read("manifest.json")).contains("\"file\": \"facts.yaml\""); // however it is named
  }

  @Test
  void aBadSheetStopsAllAndAllAreChecked() throws IOException {
    spoil(file(0));
    spoil(file(2));
    Builds.Run run = build();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains(file(0) + ":", file(2) + ":");
    assertThat(out).doesNotExist();
  }

  @Test
  void keepGoingPublishesTheGoodOnes() throws IOException {
    build();
    Map<Path, String> before = digests();
    spoil(file(0));
    Path changed = file(1);
    Files.writeString(
        changed, Files.readString(changed).replaceFirst("edition: .*", "edition: \"9\""));
    assertThat(build("--keep-going").exitCode()).isEqualTo(1);
    assertThat(folders()).hasSize(SHEETS);
    String bad = id(file(0));
    Map<Path, String> after = digests();
    before.forEach(
        (path, digest) -> {
          if (path.startsWith(bad)) {
            assertThat(after).containsEntry(path, digest);
          }
        });
    assertThat(read(id(changed) + "/patient.html")).contains("Edition 9");
  }

  @Test
  void twoSheetsWithOneIdAreAFindingWhateverTheThreads() throws IOException {
    String id = id(file(0));
    Files.writeString(file(2), Files.readString(file(2)).replaceFirst("id: .*", "id: " + id));
    for (String threads : List.of("1", "4")) {
      Builds.Run run = build("--threads", threads);
      assertThat(run.err())
          .contains(file(2) + ":3:5: error: the sheet \"" + id + "\" is built twice");
      assertThat(run.err()).contains("the other one is " + file(0) + ":3:5");
      assertThat(out).doesNotExist();
    }
  }

  @Test
  void threadsAndOrderMakeNoDifference() throws IOException {
    build("--threads", "1");
    Map<Path, String> one = digests();
    Path other = folder.resolve("other");
    List<String> files =
        new ArrayList<>(Stream.of(3, 1, 0, 2).map(i -> file(i).toString()).toList());
    files.addAll(List.of("--threads", "4", "--out", other.toString(), "--today", TODAY));
    files.addFirst("build");
    assertThat(run(files.toArray(String[]::new)).exitCode()).isZero();
    out = other;
    assertThat(digests()).isEqualTo(one);
  }

  @Test
  void pruneRemovesSheetsThatAreGone() throws IOException {
    build();
    String gone = id(file(3));
    String name = file(3).getFileName().toString();
    Files.delete(file(3));
    assertThat(build("--check").err())
        .contains(
            out.resolve(gone)
                + ":1:1: warning: no fact file of this folder makes the sheet \""
                + gone
                + "\", which was made from "
                + name
                + "  [out-withdrawn]\n"
                + "   = put the file back, or remove the sheet with factleaf build --prune\n");
    build();
    assertThat(folders()).contains(gone);
    build("--prune");
    assertThat(folders()).hasSize(SHEETS - 1).doesNotContain(gone);
    assertThat(read("index.html")).doesNotContain(gone);
  }
}
