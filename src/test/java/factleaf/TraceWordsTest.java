package factleaf;

import static factleaf.testing.Traces.trace;
import static factleaf.testing.Traces.traceIn;
import static org.assertj.core.api.Assertions.assertThat;

import factleaf.testing.Builds;
import factleaf.testing.Builds.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words a trace takes for the printed ones. */
class TraceWordsTest {
  @ParameterizedTest
  @CsvSource({
    "80mg, 80 mg",
    "80\u00A0mg, 80 mg",
    "80\u202FMG, 80 mg",
    "'80   mg', 80 mg",
    "'\u00A080 mg ', 80 mg",
    "8\u00AD0 mg, 80 mg",
    "'1,818', 1818",
    "'in 1,818people', 1818",
    "0.75-2mg/kg, 0.75 to 2 mg/kg",
    "0.75 – 2 mg, 0.75 to 2 mg/kg",
    "to 2 mg, 0.75 to 2 mg/kg",
    "30-60 ml/min/1.73 m2, 30 to 60 mL/min/1.73 m²",
    "PEPTIC ULCER caut, peptic ulcer",
    "peptic ulcer: caution, peptic ulcer",
    "peptic ulcer caution, peptic ulcer",
    "half‑life, half-life",
    "half—life, half-life",
  })
  void sameWords(String written, String printed) {
    Run run = trace(written);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo(trace(printed).out());
  }

  @Test
  void severalWordsAreOnePhrase() {
    assertThat(trace("80", "mg").out()).isEqualTo(trace("80 mg").out());
    assertThat(trace("mg", "80").exitCode()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"‘quoted’", "'quoted'", "“quoted”", "\"quoted\"", "«quoted»"})
  void quotesAreAlike(String written, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("facts.yaml");
    String facts = Files.readString(Builds.EXAMPLE);
    Files.writeString(file, facts.replace("Example agent.", "Example ‘quoted’ agent."));
    assertThat(traceIn(List.of(file), written).out()).contains("Example ‘quoted’ agent.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8", // of 80
        "0 mg", // of 80 mg
        "818", // of 1,818
        "5%", // of 63.5%
        "ratio 1", // of ratio 1.60
        "63.", // of 63.5%
        ".5%", // of 63.5%
        "1.6", // of 1.60
        "73 m²", // of 1.73 m²
        "eptic", // inside a word
        "5 to 10 mg",
        "80 mg tablets",
        "Reporting", // a heading
        "unknown"
      })
  void notFound(String words) {
    Run run = trace(words);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .endsWith("no entry prints \"" + words + "\"; try fewer words, or the number alone\n");
  }
}
