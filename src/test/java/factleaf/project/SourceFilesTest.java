package factleaf.project;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.text.InputDisk;
import factleaf.text.InputFile;
import factleaf.vocabulary.VocabularyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shared file is read once in a run, also by threads that ask for it at the same time. */
class SourceFilesTest {
  private static final int THREADS = 8;

  @Test
  void eachFileIsReadOnce(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("sources.yaml");
    write(file);
    SourceFiles files = new SourceFiles(InputDisk.REAL);
    SourceFiles.Asked asked = new SourceFiles.Asked(file, folder);
    Set<SourceFiles.Content> contents = ConcurrentHashMap.newKeySet();
    CyclicBarrier together = new CyclicBarrier(THREADS);
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<?> reading :
          IntStream.range(0, THREADS)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            together.await();
                            return contents.add(content(files, asked));
                          }))
              .toList()) {
        reading.get();
      }
    }
    Files.delete(file);
    assertThat(content(files, asked).sources().orElseThrow()).hasSize(1);
    assertThat(contents).hasSize(1);
    assertThat(contents.iterator().next()).isSameAs(content(files, asked));
  }

  private static SourceFiles.Content content(SourceFiles files, SourceFiles.Asked asked) {
    return files.content(asked, (InputFile) files.read(asked), VocabularyReader.shipped().kinds());
  }

  private static void write(Path file) throws IOException {
    Files.writeString(
        file, "factleaf: 2\nsources:\n  label: {kind: label, title: Label, read: 2026-03-01}\n");
  }
}
