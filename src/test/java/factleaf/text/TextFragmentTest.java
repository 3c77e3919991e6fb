package factleaf.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of words on pages. */
class TextFragmentTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://a.org/b | 80 mg | https://a.org/b#:~:text=80%20mg",
        "https://a.org/b?c=d | x | https://a.org/b?c=d#:~:text=x",
        "https://a.org/b#part | x | https://a.org/b#part:~:text=x",
        "https://a.org/b#part:~:text=y | x | https://a.org/b#part:~:text=x",
        "https://a.org/b#:~:text=y | x | https://a.org/b#:~:text=x",
        "https://a.org | 10-63%, R&D | https://a.org#:~:text=10%2D63%25%2C%20R%26D",
        "https://a.org/b | a+b*c=\"d\"#é≥ |"
            + " https://a.org/b#:~:text=a%2Bb%2Ac%3D%22d%22%23%C3%A9%E2%89%A5",
        "http://doc.zip/b | x | http://doc.zip/b#:~:text=x",
        "https://a.org/10.1016/j.pain.2005 | x | https://a.org/10.1016/j.pain.2005#:~:text=x",
        "https://a.org/doc/81/tablets | x | https://a.org/doc/81/tablets#:~:text=x",
        "https://a.org/b.htm | x | https://a.org/b.htm#:~:text=x",
      })
  void link(String address, String phrase, String link) {
    assertThat(TextFragment.link(address, List.of(phrase))).contains(link);
  }

  @Test
  void eachPhraseHasATextOfItsOwn() {
    assertThat(TextFragment.link("https://a.org/b", List.of("a", "b c")))
        .contains("https://a.org/b#:~:text=a&text=b%20c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://a.org/b.pdf",
        "https://a.org/b.PDF?v=2",
        "https://a.org/b.pdf#page=3",
        "https://a.org/get?file=b.pdf&v=2",
        "https://a.org/articles/1/pdf/",
        "https://a.org/b.docx",
        "https://a.org/b.json",
      })
  void filesHaveNone(String address) {
    assertThat(TextFragment.link(address, List.of("x"))).isEmpty();
  }
}
