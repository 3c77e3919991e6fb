package factleaf.html;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.text.InputFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A template that takes too long is stopped by the clock, if no other limit stops it. */
class TimeLimitTest {
  private static final Limits BY_TIME_ONLY =
      new Limits(Integer.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, Duration.ofSeconds(2));

  @Test
  void anEndlessLoopIsStoppedWithItsLine() {
    byte[] template = "<p>\n <#list 1.. as n></#list>\n</p>".getBytes(StandardCharsets.UTF_8);
    InputFile file = new InputFile(Path.of("page.ftlh"), template);
    Findings findings = new Findings();
    HtmlRenderer renderer =
        new HtmlRenderer(Map.of("page.ftlh", file), path -> "templates/" + path, BY_TIME_ONLY);
    PageSpec page = PageSpec.of("page.ftlh", Span.startOf("handouts.yaml"), "the page", false);
    assertThat(renderer.render(page, Map.of(), findings)).isEmpty();
    assertThat(findings.sorted())
        .containsExactly(
            Finding.of(
                "template-time",
                new Span("templates/page.ftlh", 2, 2, 1),
                "the template takes longer than 2 seconds",
                "end the loop, or the macro, function or template that calls itself"));
  }
}
