package factleaf.language;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPatternTest {
  private static final WordPattern WORDS =
      new WordPattern("", 0, List.of("pill-popper", "so\u00ADcalled", "na\u00EFve trust"));

  @ParameterizedTest
  @ValueSource(strings = {"a pill popper", "pillpopper", "so\u00ADcalled", "na\u00EFve trust"})
  void sendsOnWhatMayHoldAPhrase(String text) {
    assertTrue(WORDS.mayStandIn(text), text);
  }

  @Test
  void sendsNoOtherTextOn() {
    assertFalse(WORDS.mayStandIn("take one tablet with water"));
  }

  @Test
  void sendsAllOnIfNoPhraseIsKnown() {
    assertTrue(new WordPattern("[\u2265\u2264]", 0, List.of()).mayStandIn("take one tablet"));
    assertTrue(new WordPattern("\u2265", 0, List.of("\u2265")).mayStandIn("\u2265 2"));
  }
}
