package factleaf.language;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Scalar;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The syllables of figures read aloud: 24 is twen-ty-four, 1.5 is one point five. */
final class SpokenFigures {
  private static final List<String> KEYS = List.of("small", "tens", "scales", "point", "percent");
  private static final int SMALL = 20;
  private static final int TENS = 8;
  private static final int MOST_DIGITS = 9;

  private final List<Integer> small;
  private final List<Integer> tens;

  /** Numbers by which others are multiplied, such as hundred. */
  private final NavigableMap<Integer, Integer> scales = new TreeMap<>();

  private final int point;
  private final int percent;

  SpokenFigures(Mapping mapping, Findings findings) {
    Fields fields = new Fields(mapping, mapping.span(), "\"figures\"", KEYS, findings);
    small = numbers(fields, "small", SMALL, mapping, findings);
    tens = numbers(fields, "tens", TENS, mapping, findings);
    for (Mapping.Pair pair :
        fields.requiredMapping("scales").map(Mapping::pairs).orElse(List.of())) {
      Optional<Integer> scale = number(pair.key(), findings).filter(n -> n > 1);
      Optional<Integer> syllables =
          Fields.asText(pair.value(), "\"" + pair.key().value() + "\"", findings)
              .flatMap(text -> number(text, findings));
      scale.ifPresent(n -> scales.put(n, syllables.orElse(0)));
    }
    point = fields.requiredText("point").flatMap(text -> number(text, findings)).orElse(0);
    percent = fields.requiredText("percent").flatMap(text -> number(text, findings)).orElse(0);
  }

  /** A whole number; reported and empty if it is none. */
  static Optional<Integer> number(Scalar text, Findings findings) {
    if (text.value().matches("[0-9]{1,9}")) {
      return Optional.of(Integer.parseInt(text.value()));
    }
    findings.add(
        "unknown-value",
        text.span(),
        "\"" + text.value() + "\" is no number",
        "write a whole number, such as 2");
    return Optional.empty();
  }

  private static List<Integer> numbers(
      Fields fields, String key, int many, Mapping place, Findings findings) {
    List<Scalar> texts = fields.requiredTexts(key);
    if (!texts.isEmpty() && texts.size() != many) {
      findings.add(
          "unknown-value",
          texts.getFirst().span(),
          "\"" + key + "\" has " + texts.size() + " numbers",
          "write " + many + " of them");
    }
    return texts.stream().flatMap(text -> number(text, findings).stream()).toList();
  }

  /** The sign for percent, and each number, of what has digits in it. */
  int syllables(String word) {
    int sum = word.contains("%") ? percent : 0;
    StringBuilder part = new StringBuilder();
    for (int i = 0; i <= word.length(); i++) {
      char c = i < word.length() ? word.charAt(i) : ' ';
      if (Character.isDigit(c) || c == '.' && !part.isEmpty() && i + 1 < word.length()) {
        part.append(c);
      } else if (c != ',' && !part.isEmpty()) {
        sum += number(part.toString());
        part.setLength(0);
      }
    }
    return sum;
  }

  private int number(String digits) {
    int mark = digits.indexOf('.');
    String whole = mark < 0 ? digits : digits.substring(0, mark);
    int sum = whole.length() > MOST_DIGITS ? whole.length() : number(Integer.parseInt(whole));
    if (mark < 0) {
      return sum;
    }
    return sum
        + point
        + digits
            .substring(mark + 1)
            .chars()
            .map(c -> c == '.' ? 1 : small.get(Character.digit(c, 10)))
            .sum();
  }

  private int number(int value) {
    if (value < SMALL) {
      return small.get(value);
    }
    if (value < 100) {
      return tens.get(value / 10 - 2) + (value % 10 == 0 ? 0 : small.get(value % 10));
    }
    var scale = scales.floorEntry(value);
    if (scale == null) {
      return 1;
    }
    int unit = scale.getKey();
    return number(value / unit) + scale.getValue() + (value % unit == 0 ? 0 : number(value % unit));
  }
}
