package factleaf.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses come out in ASCII, or say what is wrong with them. */
class WebAddressTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "https://example.org, https://example.org",
        "HTTP://Example.org:8080/a?b=c&d#e, http://Example.org:8080/a?b=c&d#e",
        "https://example.org/a/;b=(c)'d'*!$+~_-.?x[]=@:/?,"
            + " https://example.org/a/;b=(c)'d'*!$+~_-.?x[]=@:/?",
        "https://example.org/zażółć, https://example.org/za%C5%BC%C3%B3%C5%82%C4%87",
        "https://example.org/δόση?q=χάπι#αρχή,"
            + " https://example.org/%CE%B4%CF%8C%CF%83%CE%B7?q=%CF%87%CE%AC%CF%80%CE%B9#%CE%B1%CF%81%CF%87%CE%AE",
        "https://example.org/доза, https://example.org/%D0%B4%D0%BE%D0%B7%D0%B0",
        "https://example.org/\uD83D\uDC8A, https://example.org/%F0%9F%92%8A",
        "https://example.org/a b, https://example.org/a%20b",
        "` https://example.org/a `, https://example.org/a",
        "https://example.org/a%20b%c3%bc, https://example.org/a%20b%c3%bc",
        "https://example.org/100%, https://example.org/100%25",
        "https://example.org/5%zz, https://example.org/5%25zz",
        "https://example.org/<a>|\"{b}\"^\\u0060,"
            + " https://example.org/%3Ca%3E%7C%22%7Bb%7D%22%5E%60",
        "https://müller.example/x, https://xn--mller-kva.example/x",
        "https://Müller.example:81/x, https://xn--mller-kva.example:81/x",
        "https://παράδειγμα.example, https://xn--hxajbheg2az3al.example",
        "https://пример.example/путь, https://xn--e1afmkfd.example/%D0%BF%D1%83%D1%82%D1%8C",
        "https://例え.example/x, https://xn--r8jz45g.example/x",
        "https://xn--mller-kva.example/x, https://xn--mller-kva.example/x",
        "https://192.0.2.1/x, https://192.0.2.1/x",
        "https://[2001:db8::1]:443/x, https://[2001:db8::1]:443/x",
        "https://example.org/@name/a@b, https://example.org/@name/a@b"
      })
  void good(String written, String address) {
    String text = written.replace("\\u0060", "`");
    assertThat(WebAddress.read(text)).isEqualTo(new WebAddress.Good(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "www.example.org",
        "example.org/https://example.org",
        "ftp://example.org/x",
        "https:/example.org",
        "https:example.org",
        "https:///x",
        "https://",
        "https://?x",
        "javascript:alert(1)//https://x",
        "https://straße.example/",
        "https://a..b/",
        "https://exam ple.org/",
        "https://exam_ple.org/",
        "https://example.org:x/",
        "https://example.org:123456/",
        "https://example.org:65536/",
        "https://%65xample.org/",
        "https://[::zz]/",
        "https://[::1/x",
        "https://-.example/",
        "https://a\u2100b.example/",
        "https://good.example\uFF0F.evil.example/",
        "https://example.org/a#b#c"
      })
  void bad(String text) {
    assertThat(WebAddress.read(text)).isInstanceOf(WebAddress.Bad.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://good.example@evil.example/",
        "https://good.example:pass@evil.example/",
        "https://good.example%2f@evil.example/",
        "https://@evil.example/",
        "https://müller@evil.example"
      })
  void aUserPartIsNoHost(String text) {
    assertThat(WebAddress.read(text))
        .isInstanceOfSatisfying(
            WebAddress.Bad.class, bad -> assertThat(bad.problem()).contains("user"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://good.example\\@evil.example/",
        "https://good.example/\\evil.example",
        "https://good.example/a\tb",
        "https://good.\nexample/",
        "https://good.example/\u007F"
      })
  void whatBrowsersReadDifferently(String text) {
    assertThat(WebAddress.read(text))
        .isInstanceOfSatisfying(
            WebAddress.Bad.class, bad -> assertThat(bad.problem()).contains("differently"));
  }

  @Test
  void whatCameOutStaysAsItIs() {
    String written = "https://müller.example/zażółć a%20b?ü#ß";
    WebAddress.Good once = (WebAddress.Good) WebAddress.read(written);
    assertThat(WebAddress.read(once.address())).isEqualTo(once);
  }
}
