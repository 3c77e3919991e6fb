package factleaf.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Dates in a text: 15 July 2017, July 2017, 2017-07-15, 15/07/2017. */
record DateReader(Tokens text, Prose prose) {
  /**
   * A date as it stands.
   *
   * @param end the token behind it
   * @param readings what it can mean; none if it names no year
   */
  record Found(int end, List<PartialDate> readings) {
    Support support(PartialDate asked) {
      long fitting = readings.stream().filter(date -> isShown(asked, date)).count();
      return fitting == 0
          ? Support.NOT_SHOWN
          : fitting == readings.size() ? Support.SHOWN : Support.NOT_UNDERSTOOD;
    }

    private static boolean isShown(PartialDate asked, PartialDate date) {
      return asked.year() == date.year()
          && (asked.month().isEmpty() || asked.month().equals(date.month()))
          && (asked.day().isEmpty() || asked.day().equals(date.day()));
    }
  }

  private static final String NUMBER = "\\d{1,2}";
  private static final String YEAR = "[12]\\d{3}";

  /** The date that begins at a token. */
  Optional<Found> read(int at) {
    return numeric(at).or(() -> dayFirst(at)).or(() -> monthFirst(at));
  }

  private Optional<Found> numeric(int at) {
    String mark = text.at(at + 1).text();
    boolean three =
        text.at(at).isDigits()
            && text.at(at + 1).isMark("-/.")
            && text.at(at + 3).text().equals(mark)
            && isTight(at + 1, at + 5);
    boolean goesOn = text.at(at + 5).text().equals(mark) && text.at(at + 6).isDigits();
    if (!three || goesOn) {
      return Optional.empty();
    }
    String first = text.at(at).text();
    String second = text.at(at + 2).text();
    String third = text.at(at + 4).text();
    List<PartialDate> readings = new ArrayList<>();
    if (first.matches(YEAR) && second.matches(NUMBER) && third.matches(NUMBER)) {
      add(readings, first, second, third);
    } else if (third.matches(YEAR) && first.matches(NUMBER) && second.matches(NUMBER)) {
      add(readings, third, second, first);
      if (!first.equals(second)) {
        add(readings, third, first, second);
      }
    }
    return readings.isEmpty() ? Optional.empty() : Optional.of(new Found(at + 5, readings));
  }

  private static void add(List<PartialDate> readings, String year, String month, String day) {
    int m = Integer.parseInt(month);
    int d = Integer.parseInt(day);
    if (m >= 1 && m <= 12 && d >= 1 && d <= 31) {
      readings.add(new PartialDate(Integer.parseInt(year), OptionalInt.of(m), OptionalInt.of(d)));
    }
  }

  private boolean isTight(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!text.at(i).isTight()) {
        return false;
      }
    }
    return true;
  }

  /** 15 July 2017, 15th of July */
  private Optional<Found> dayFirst(int at) {
    if (!text.at(at).isNumber(1, 2)) {
      return Optional.empty();
    }
    int behind = behindOrdinal(at);
    int name = prose.is("of", text.at(behind)) ? behind + 1 : behind;
    OptionalInt month = month(name);
    return month.isEmpty()
        ? Optional.empty()
        : Optional.of(withYear(behindPoint(name), month.getAsInt(), day(at)));
  }

  /** July 2017, July 15, 2017, July 15 */
  private Optional<Found> monthFirst(int at) {
    OptionalInt month = month(at);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    int next = behindPoint(at);
    if (text.at(next).text().matches(YEAR)) {
      return Optional.of(withYear(next, month.getAsInt(), OptionalInt.empty()));
    }
    int behind = behindOrdinal(next);
    boolean isDay = text.at(next).isNumber(1, 2) && prose.unit(text, behind).isEmpty();
    int year = text.at(behind).isMark(",") ? behind + 1 : behind;
    return isDay
        ? Optional.of(
            withYear(
                text.at(year).text().matches(YEAR) ? year : behind, month.getAsInt(), day(next)))
        : Optional.empty();
  }

  private Found withYear(int at, int month, OptionalInt day) {
    return text.at(at).text().matches(YEAR)
        ? new Found(
            at + 1,
            List.of(
                new PartialDate(Integer.parseInt(text.at(at).text()), OptionalInt.of(month), day)))
        : new Found(at, List.of());
  }

  private OptionalInt day(int at) {
    return OptionalInt.of(Integer.parseInt(text.at(at).text()));
  }

  private int behindOrdinal(int at) {
    return text.at(at + 1).isWord() && text.at(at + 1).isTight() ? at + 2 : at + 1;
  }

  private int behindPoint(int at) {
    return text.at(at + 1).isMark(".") && text.at(at + 1).isTight() ? at + 2 : at + 1;
  }

  /** "May" is a month, "may" is not, for the list has a capital letter. */
  private OptionalInt month(int at) {
    Token token = text.at(at);
    Prose.Month month = prose.months().get(token.text());
    boolean is =
        month != null
            && token.isWord()
            && (!month.isCapital() || Character.isUpperCase(token.raw().codePointAt(0)));
    return is ? OptionalInt.of(month.number()) : OptionalInt.empty();
  }
}
