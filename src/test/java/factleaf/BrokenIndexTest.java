package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.EditedProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build whose index alone is wrong leaves out/ as it was. */
class BrokenIndexTest {
  @TempDir Path folder;

  @Test
  void nothingIsPublished() throws IOException {
    EditedProject project = EditedProject.in(folder.resolve("project"));
    Path index = project.folder().resolve("templates/index.ftlh");
    String page = Files.readString(index);
    Files.writeString(index, page.replace("</head>", "<style>p { color }</style></head>"));
    Path out = folder.resolve("out");
    Builds.Run run = Builds.run(project.build(out));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("error: the index has a style", "[page-style]");
    assertThat(out).doesNotExist();

    Files.writeString(index, page);
    assertThat(Builds.run(project.build(out)).exitCode()).isZero();
  }
}
