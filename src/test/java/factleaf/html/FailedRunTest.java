package factleaf.html;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.text.InputFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An error of the JVM while a template runs is handed on, and no page is made of it. */
class FailedRunTest {
  private static final List<String> NEVER_READ =
      new AbstractList<>() {
        @Override
        public String get(int index) {
          throw new NoClassDefFoundError("replaced");
        }

        @Override
        public int size() {
          return 1;
        }
      };

  @Test
  void aClassThatIsGoneIsNoEmptyPage() {
    byte[] template = "<#list items as item>${item}</#list>".getBytes(StandardCharsets.UTF_8);
    InputFile file = new InputFile(Path.of("page.ftlh"), template);
    HtmlRenderer renderer =
        new HtmlRenderer(Map.of("page.ftlh", file), path -> path, Limits.STANDARD);
    PageSpec page = PageSpec.of("page.ftlh", Span.startOf("handouts.yaml"), "the page", false);
    assertThatThrownBy(() -> renderer.render(page, Map.of("items", NEVER_READ), new Findings()))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseInstanceOf(NoClassDefFoundError.class);
  }
}
