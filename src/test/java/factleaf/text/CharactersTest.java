package factleaf.text;

import static org.assertj.core.api.Assertions.assertThat;

import factleaf.text.Characters.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of each character. */
class CharactersTest {
  private static final int SOFT_HYPHEN = 0xAD;

  @Test
  void noFormatOrPrivateCharacterComesIn() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      boolean unseen =
          switch (Character.getType(c)) {
            case Character.FORMAT,
                Character.LINE_SEPARATOR,
                Character.PARAGRAPH_SEPARATOR,
                Character.PRIVATE_USE,
                Character.SURROGATE ->
                true;
            case Character.CONTROL -> c != '\n' && c != '\t';
            default -> false;
          };
      if (unseen && c != SOFT_HYPHEN) {
        assertThat(Characters.fate(c)).as(Characters.name(c)).isEqualTo(Characters.Fate.REFUSED);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x0D, 0x1B, 0x7F, 0x85, 0x9F, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B,
        0x180E, 0x180F, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E,
        0x2060, 0x2064, 0x2065, 0x2066, 0x2069, 0x206F, 0x2800, 0x3164, 0xD800, 0xDFFF, 0xE000,
        0xF8FF, 0xFDD0, 0xFDEF, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0, 0xFFF9, 0xFFFC, 0xFFFE,
        0xFFFF, 0x1BCA0, 0x1D173, 0x1FFFE, 0xE0001, 0xE007F, 0xE0100, 0xE01EF, 0xE0FFF, 0xF0000,
        0x10FFFF
      })
  void refused(int codePoint) {
    String text = "ab" + Character.toString(codePoint) + "c";
    assertThat(Characters.refused(text))
        .containsExactly(new Characters.Refused(2, codePoint, Reason.UNSEEN));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x334, 0x335, 0x336, 0x337, 0x338, 0x20D2, 0x20DD, 0x20E0, 0x20E3, 0x20E5})
  void noMarkStrikesALetterOut(int codePoint) {
    String text = "Do not" + Character.toString(codePoint) + " stop";
    assertThat(Characters.refused(text))
        .containsExactly(new Characters.Refused(6, codePoint, Reason.STRUCK));
  }

  @Test
  void aMarkMayMakeASign() {
    assertThat(Characters.refused("a =\u0338 b <\u0338 c")).isEmpty();
    assertThat(Characters.refused("5 =\u0338 6, as TNFα, or g =\u0338 h")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "You may dr\u0456nk, 10",
    "Never st\u03BFp it, 8",
    "\u0421all us, 0",
    "\u0421\u0430\u04CF\u04CF us, 0",
    "take 1 \u043Cg, 7"
  })
  void noLetterPassesForAnother(String text, int offset) {
    List<Characters.Refused> refused = Characters.refused(text);
    assertThat(refused).extracting(Characters.Refused::offset).containsExactly(offset);
    assertThat(refused.getFirst().reason()).isEqualTo(Reason.LOOK_ALIKE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TNFα and IFNγ, αvβ3, 5 μg, μmol/L, β-blockers, κ chains, ΔT",
        "Аспирин (aspirin) а не Panadol",
        "Принимайте не более одной таблетки",
        "Ρωτήστε τον γιατρό σας για Panadol",
        "χ² of two samples, Ο and Δ"
      })
  void alphabetsMayStandSideBySide(String text) {
    assertThat(Characters.refused(text)).isEmpty();
  }

  @Test
  void whatIsSeenStays() {
    String text = "Dose ½ µg · 5×10⁶ — “naïve” Ω Ж ≤ é ☺ שלום \uD83D\uDE00 \u2011 \u2010\n";
    assertThat(Characters.refused(text)).isEmpty();
    assertThat(OwnText.of(text).value()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "a\u00ADb, ab",
    "a\u00A0b\u2009c, a\u00A0b\u2009c",
    "a\u200Bb\u202Ec, abc",
    "a\uFE0Fb, ab",
    "e\u0301, \u00E9"
  })
  void folded(String text, String folded) {
    assertThat(Characters.folded(text)).isEqualTo(folded);
  }

  @Test
  void aForeignTextKeepsItsLines() {
    assertThat(Characters.folded("a\u2028b\u2029c\u0085d\r\ne\u0007"))
        .isEqualTo("a\nb\nc\nd\r\ne\u0007");
  }

  @Test
  void names() {
    assertThat(List.of(0xA0, 0x202E, 0x7, 0xFDD0).stream().map(Characters::name))
        .containsExactly(
            "U+00A0 (NO-BREAK SPACE)",
            "U+202E (RIGHT-TO-LEFT OVERRIDE)",
            "U+0007 (BEL)",
            "U+FDD0 (no character)");
  }
}
