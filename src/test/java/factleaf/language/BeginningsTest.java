package factleaf.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A regular expression finds the same whether its beginnings are known or not. */
class BeginningsTest {
  private static final String TEXT =
      "Take 5 U or 10U, ug and \u00B5g; 7 \u212A, K 3. U.\n2 units at >5 and x3 K";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?=[Uu])(?<!\\p{L})[Uu](?!\\p{L})",
        "(?=[\\sUu])(?:(?<!\\p{L})[Uu](?!\\p{L})|(?<=\\d)\\s?[Uu])",
        "(?=[u\u00B5])[u\u00B5]g",
        "(?=k)k",
        "(?=[\\d])\\d{1,3}(?=\\s)",
        "(?=x)x\\d|>",
        "(?=[a-z])[a-z]{2}",
        "(?=[>])>",
        "(?<=\\s)K",
        "(?=[U])(?:U|U\\.)(?=$|\\n)"
      })
  void findsTheSame(String regex) {
    int anyCase = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    for (int flags : new int[] {0, Pattern.CASE_INSENSITIVE, anyCase}) {
      assertEquals(
          places(Pattern.compile(regex, flags).matcher(TEXT).results().toList()),
          places(new WordPattern(regex, flags, List.of()).in(TEXT)));
    }
  }

  private static List<String> places(List<MatchResult> matches) {
    return matches.stream().map(match -> match.start() + "-" + match.end()).toList();
  }
}
