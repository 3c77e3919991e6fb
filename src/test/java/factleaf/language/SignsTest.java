package factleaf.language;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignsTest {
  private static final Signs SIGNS =
      new Signs(
          List.of(
              new WordPattern("", 0, List.of("pill-popper", "so\u00ADcalled", "na\u00EFve trust")),
              new WordPattern("[\u2265\u2264]", 0, List.of()),
              new WordPattern("\u2265", 0, List.of("\u2265")),
              new WordPattern("", 0, List.of("popper"))));

  @ParameterizedTest
  @CsvSource({
    "a pill popper, 0 1 2 3",
    "pillpopper, 0 1 2 3",
    "so\u00ADcalled, 0 1 2",
    "na\u00EFve trust, 0 1 2"
  })
  void sendsOnWhatMayHoldAPhrase(String text, String patterns) {
    assertEquals(patterns, patternsFor(text));
  }

  @Test
  void sendsNoOtherTextOnButToWhatIsNotKnown() {
    assertEquals("1 2", patternsFor("take one tablet with water"));
    assertEquals("1 2", patternsFor(""));
  }

  private static String patternsFor(String text) {
    return SIGNS.mayStandIn(text).stream().mapToObj(String::valueOf).collect(joining(" "));
  }
}
