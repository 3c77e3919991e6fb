package factleaf.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.yaml.Choices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages that list the words of the vocabulary leave none out. */
class VocabularyDocTest {
  private static final Vocabulary SHIPPED = VocabularyReader.shipped();

  @Test
  void everyWordOfFactFilesIsListed() throws IOException {
    assertThat(missing("docs/fact-file.md", Stream.concat(ids(), units()))).isEmpty();
  }

  @Test
  void everyPaperIsListed() throws IOException {
    assertThat(missing("docs/handouts.md", SHIPPED.papers().ids().stream())).isEmpty();
  }

  private static Stream<String> ids() {
    return Stream.<Choices<?>>of(
            SHIPPED.routes(),
            SHIPPED.populations(),
            SHIPPED.kinds(),
            SHIPPED.reasons(),
            SHIPPED.rejections(),
            SHIPPED.codes())
        .flatMap(words -> words.ids().stream());
  }

  private static Stream<String> units() {
    return SHIPPED.units().all().stream().map(unit -> unit.written().getFirst());
  }

  private static List<String> missing(String page, Stream<String> words) throws IOException {
    String text = Files.readString(Path.of(page));
    return words.filter(word -> !text.contains("`" + word + "`")).toList();
  }
}
