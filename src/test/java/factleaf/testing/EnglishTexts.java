package factleaf.testing;

import factleaf.diagnostic.Findings;
import factleaf.handout.Texts;
import factleaf.handout.TextsReader;
import factleaf.vocabulary.VocabularyReader;
import factleaf.yaml.Overlay;
import java.util.List;

/** The shipped texts in English, as a project without templates of its own has them. */
public final class EnglishTexts {
  private EnglishTexts() {}

  public static Texts read() {
    Findings findings = new Findings();
    return TextsReader.read(
        Overlay.none().yaml("languages/en/text.yaml", findings).orElseThrow(),
        "en",
        List.of(),
        List.of(),
        VocabularyReader.shipped(),
        findings);
  }
}
