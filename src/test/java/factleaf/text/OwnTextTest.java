package factleaf.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text behind the door, and from where its parts come. */
class OwnTextTest {
  @Test
  void partsKnowWhereTheyComeFrom() {
    String written = "Ye\u0301s hy\u00ADper\u2003e\u0301a\u0323\u0302 x";
    OwnText text = OwnText.of(written);
    assertThat(text.value()).isEqualTo("Y\u00E9s hyper \u00E9\u1EAD x");
    assertThat(part(text, "Y")).isEqualTo("Y");
    assertThat(part(text, "\u00E9s")).isEqualTo("e\u0301s");
    assertThat(part(text, "hy")).isEqualTo("hy");
    assertThat(part(text, "hyper")).isEqualTo("hy\u00ADper");
    assertThat(part(text, "per ")).isEqualTo("per\u2003");
    assertThat(part(text, "\u1EAD")).isEqualTo("a\u0323\u0302");
    assertThat(part(text, "x")).isEqualTo("x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "plain", "\u00E9 \u00B5g", "a\u00AD", "\u202E", "\uD83D\uDE00e\u0301"})
  void everyUnitHasItsPlace(String written) {
    OwnText text = OwnText.of(written);
    for (int i = 0; i < text.value().length(); i++) {
      assertThat(text.start(i)).isBetween(0, written.length() - 1);
      assertThat(text.end(i)).isBetween(text.start(i) + 1, written.length());
    }
  }

  @Test
  void whatIsRefusedIsGone() {
    OwnText text = OwnText.of("Q\u200DD \u202E12\u202C");
    assertThat(text.value()).isEqualTo("QD 12");
    assertThat(text.refused()).hasSize(3);
  }

  /** Composing them takes the square of their number. */
  @Test
  void aLetterKeepsThirtyMarks() {
    String stacked = "a" + "\u0301\u00AD\u0323\u0335".repeat(100) + "b";
    OwnText text = OwnText.of(stacked);
    assertThat(text.value()).hasSizeLessThanOrEqualTo(32).endsWith("b");
    assertThat(text.refused()).hasSize(1);
    assertThat(part(text, "b")).isEqualTo("b");
    assertThat(Characters.folded(stacked)).isEqualTo(text.value());
  }

  @Test
  void twoKindsOfBlanks() {
    assertThat(OwnText.of("a\tb\u2009c\u3000d\u00A0e\u202Ff\u2007g").value())
        .isEqualTo("a b c d\u00A0e\u00A0f\u00A0g");
  }

  /** Each character is taken apart, and put behind another, so that it must not join with that. */
  @Test
  void composedAsUnicodeSays() {
    for (int c = 0xA1; c <= Character.MAX_CODE_POINT; c++) {
      String character = Character.toString(c);
      if (!Characters.refused(character).isEmpty() || c == 0xAD) {
        continue;
      }
      String apart = "e" + Normalizer.normalize(character, Form.NFD) + "\u0301n\u0303";
      if (!Normalizer.isNormalized(apart, Form.NFC) && Characters.fate(c) == Characters.Fate.KEPT) {
        assertThat(OwnText.of(apart).value())
            .as(Characters.name(c))
            .isEqualTo(Normalizer.normalize(apart, Form.NFC));
      }
    }
  }

  private static String part(OwnText text, String part) {
    int at = text.value().indexOf(part);
    return text.written().substring(text.start(at), text.end(at + part.length() - 1));
  }
}
