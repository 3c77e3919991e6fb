package factleaf.figure;

import factleaf.figure.Numeral.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Numbers in digits, with the decimal and grouping marks of many countries. Where the marks can
 * mean two things, so does the number.
 */
final class DigitNumbers {
  /** What a single mark before three digits can mean: 1,250. */
  enum Mark {
    DECIMAL,
    GROUP,
    EITHER
  }

  private static final int MOST_GROUPS = 12;
  private static final int MOST_DIGITS = 40;
  private static final String MARKS = ".,'\u00B7\u066B";

  private final Tokens text;
  private final Prose prose;
  private final Mark comma;
  private final Mark point;

  /** Digits and the marks between them, of which there is one fewer. */
  private record Literal(List<String> groups, List<String> marks, int end) {
    boolean isGrouped(int from) {
      return groups.getFirst().length() <= 3
          && (!groups.getFirst().startsWith("0"))
          && groups.subList(1, from).stream().allMatch(group -> group.length() == 3);
    }

    /** Groups of two and a last one of three, as in India. */
    boolean isIndian(int from) {
      return from > 2
          && groups.getFirst().length() <= 2
          && groups.subList(1, from - 1).stream().allMatch(group -> group.length() == 2)
          && groups.get(from - 1).length() == 3;
    }

    BigDecimal whole() {
      return new BigDecimal(String.join("", groups));
    }

    BigDecimal decimal() {
      String whole = String.join("", groups.subList(0, groups.size() - 1));
      return new BigDecimal(whole + "." + groups.getLast());
    }
  }

  /**
   * @param around a longer text that shows how the source uses marks
   */
  DigitNumbers(Tokens text, Prose prose, DecimalMarks around) {
    this.text = text;
    this.prose = prose;
    this.comma = mark(prose, ",", around.commaIsDecimal());
    this.point = mark(prose, ".", around.pointGroups());
  }

  private static Mark mark(Prose prose, String mark, boolean doubted) {
    boolean isDecimal = prose.decimal().filter(mark::equals).isPresent();
    return doubted || prose.decimal().isEmpty()
        ? Mark.EITHER
        : isDecimal ? Mark.DECIMAL : Mark.GROUP;
  }

  /** The number that begins with the digits at a token. */
  Numeral read(int at) {
    Literal literal = literal(at);
    Numeral numeral = evaluate(literal);
    boolean loose = literal.marks().contains(" ");
    return loose && splits(literal.end())
        ? numeral.to(
            numeral.end(),
            numeral.reading().or(Reading.of(new BigDecimal(literal.groups().getLast()))))
        : numeral;
  }

  /** Behind "2 500 mg" stand tablets, of which there may be two. */
  private boolean splits(int end) {
    return prose
        .unit(text, end)
        .flatMap(unit -> prose.unit(text, unit.end()))
        .filter(unit -> unit.what().counts())
        .isPresent();
  }

  private Literal literal(int at) {
    List<String> groups = new ArrayList<>(List.of(text.at(at).text()));
    List<String> marks = new ArrayList<>();
    int i = at + 1;
    while (groups.size() < MOST_GROUPS) {
      Token next = text.at(i);
      Token behind = text.at(i + 1);
      if (next.isMark(MARKS) && next.isTight() && behind.isDigits() && behind.isTight()) {
        if (isOther(next, behind, i)) {
          break;
        }
        marks.add(next.text());
        groups.add(behind.text());
        i += 2;
      } else if (next.isDigits() && continues(groups, marks, next, at)) {
        marks.add(next.gap() == Token.Gap.THIN ? "\u2009" : " ");
        groups.add(next.text());
        i++;
      } else {
        break;
      }
    }
    return new Literal(groups, marks, i);
  }

  /** A multiplication. */
  private boolean isOther(Token mark, Token digits, int at) {
    boolean power = text.at(at + 2).kind() == Token.Kind.RAISED || text.at(at + 2).isMark("^");
    return mark.isMark("\u00B7") && digits.text().equals("10") && power;
  }

  /** Whether digits behind a space are the next group of a number. */
  private boolean continues(List<String> groups, List<String> marks, Token next, int at) {
    boolean spaced = next.gap() == Token.Gap.THIN || next.gap() == Token.Gap.SPACE;
    return spaced
        && next.text().length() == 3
        && groups.getFirst().length() <= 3
        && !groups.getFirst().startsWith("0")
        && marks.stream().allMatch(mark -> mark.isBlank())
        && !(next.gap() == Token.Gap.SPACE && prose.is("places", text.at(at - 1)));
  }

  private Numeral evaluate(Literal literal) {
    int size = literal.groups().size();
    List<String> marks = literal.marks();
    int end = literal.end();
    if (String.join("", literal.groups()).length() > MOST_DIGITS) {
      return new Numeral(end, Reading.UNKNOWN, Form.NONE);
    }
    if (marks.isEmpty()) {
      return Numeral.whole(end, literal.whole());
    }
    if (Set.copyOf(marks).size() > 1) {
      return new Numeral(end, mixed(literal), Form.OTHER);
    }
    boolean grouped = literal.isGrouped(size);
    String mark = marks.getFirst();
    if (mark.isBlank() || mark.equals("'")) {
      return new Numeral(end, grouped ? Reading.of(literal.whole()) : Reading.UNKNOWN, Form.OTHER);
    }
    if (size == 2) {
      return new Numeral(end, single(literal, mark, grouped), Form.OTHER);
    }
    boolean isWhole = grouped || mark.equals(",") && literal.isIndian(size);
    return mark.equals(",") || isWhole
        ? new Numeral(end, isWhole ? Reading.of(literal.whole()) : Reading.UNKNOWN, Form.OTHER)
        : new Numeral(end, Reading.UNKNOWN, Form.NONE);
  }

  private Reading single(Literal literal, String mark, boolean grouped) {
    Mark means =
        !grouped
            ? Mark.DECIMAL
            : mark.equals(",") ? comma : mark.equals(".") ? point(literal) : Mark.DECIMAL;
    Reading decimal = Reading.of(literal.decimal());
    return switch (means) {
      case DECIMAL -> decimal;
      case GROUP -> Reading.of(literal.whole());
      case EITHER -> decimal.or(Reading.of(literal.whole()));
    };
  }

  /** Nobody needs three zeros behind a decimal point: 1.000 may be a thousand. */
  private Mark point(Literal literal) {
    return literal.groups().getLast().equals("000") ? Mark.EITHER : point;
  }

  /** Marks of two kinds: the last one is the decimal mark. */
  private static Reading mixed(Literal literal) {
    List<String> marks = literal.marks();
    int last = marks.size() - 1;
    boolean clear =
        marks.indexOf(marks.getLast()) == last
            && ".,\u00B7".contains(marks.getLast())
            && Set.copyOf(marks.subList(0, last)).size() == 1
            && (literal.isGrouped(last + 1) || literal.isIndian(last + 1));
    return clear ? Reading.of(literal.decimal()) : Reading.UNKNOWN;
  }

  /** What the digits at a token tell of the marks that the text uses. */
  DecimalMarks marks(int at) {
    Literal literal = literal(at);
    List<String> marks = literal.marks();
    if (marks.isEmpty() || Set.copyOf(marks.subList(0, marks.size() - 1)).size() > 1) {
      return DecimalMarks.NONE;
    }
    boolean grouped = literal.isGrouped(literal.groups().size());
    boolean one = marks.size() == 1;
    boolean isAmount = prose.unit(text, literal.end()).isPresent();
    boolean mixed = !one && marks.getLast().equals(",") && !marks.getFirst().equals(",");
    boolean comma = mixed || one && isAmount && marks.getFirst().equals(",") && !grouped;
    boolean points = marks.getFirst().equals(".") && (mixed || !one && grouped);
    return new DecimalMarks(comma, points);
  }
}
