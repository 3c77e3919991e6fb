package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.diagnostic.Findings;
import factleaf.page.Origin;
import factleaf.page.Page;
import factleaf.pdf.DocumentInfo;
import factleaf.pdf.Fonts;
import factleaf.pdf.PdfRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Threads that share a renderer and its fonts make the bytes that one thread makes. */
class PdfThreadsTest {
  private static final int THREADS = 4;
  private static final int DOCUMENTS = 200;

  /** A page and its PDF. */
  private record Sample(String html, byte[] pdf) {}

  @Test
  void manyDocuments() throws Exception {
    PdfRenderer alone = new PdfRenderer(new Fonts());
    List<Sample> samples = new ArrayList<>();
    for (Path page : pages()) {
      String html = Files.readString(page);
      samples.add(new Sample(html, render(alone, html)));
    }
    PdfRenderer shared = new PdfRenderer(new Fonts());
    List<Callable<List<String>>> tasks = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      int first = thread * samples.size() / THREADS;
      tasks.add(() -> differing(shared, samples, first));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<List<String>> result : threads.invokeAll(tasks)) {
        assertThat(result.get()).isEmpty();
      }
    }
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(TaggedPdfTest.pages());
    pages.add(Path.of("out/baclofen/patient.html"));
    return pages;
  }

  /** The starts of pages of which the PDF is not the one that was made alone. */
  private static List<String> differing(PdfRenderer renderer, List<Sample> samples, int first) {
    List<String> differing = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      Sample sample = samples.get((first + i) % samples.size());
      byte[] pdf = render(renderer, sample.html());
      if (!Arrays.equals(pdf, sample.pdf())) {
        differing.add(sample.html().lines().limit(5).toList().toString());
      }
    }
    return differing;
  }

  private static byte[] render(PdfRenderer renderer, String html) {
    Findings findings = new Findings();
    DocumentInfo info = new DocumentInfo("test", LocalDate.parse("2026-11-22"));
    Page page = Page.read(html, Origin.of("test.html", html), findings).orElseThrow();
    return renderer.render(page, info, findings).orElseThrow().bytes();
  }
}
