package factleaf.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Times of the day in a text: 18:00, at 8:30, 6 pm. */
record ClockReader(Tokens text, Prose prose) {
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3])[.h]?([0-5]\\d)");

  /** What the time that begins at a token can mean; 1:20 may be a ratio. */
  Optional<Prose.Match<List<ClockTime>>> read(int at) {
    Integer named = prose.hours().get(text.at(at).text());
    if (named != null && prose.is("clock", text.at(at - 1))) {
      return Optional.of(new Prose.Match<>(at + 1, List.of(new ClockTime(named, 0)))); // at noon
    }
    Optional<Prose.Match<List<ClockTime>>> marked = withoutColon(at);
    if (marked.isPresent()) {
      return marked;
    }
    Token hour = text.at(at);
    Token minute = text.at(at + 2);
    boolean before = text.at(at - 1).isMark(":/") && hour.isTight();
    if (!hour.isDigits() || !hour.isNumber(1, 2) || before) {
      return Optional.empty();
    }
    boolean two = minute.text().matches("[0-5]\\d") && minute.isTight();
    boolean colon = text.at(at + 1).isMark(":") && two;
    int behind = two && text.at(at + 1).isMark(":.") ? at + 3 : at + 1;
    Optional<Integer> half = prose.phrase("halves-of-day", text, behind);
    boolean said = half.isPresent() || colon && prose.is("clock", text.at(at - 1));
    boolean full = colon && (hour.text().length() == 2 || minute.text().startsWith("0"));
    boolean ends = !text.at(behind).isMark(":,") || !text.at(behind + 1).isDigits();
    ends |= text.at(behind).isMark(",") && !text.at(behind + 1).isTight(); // 1:10,000 is no time
    if (!ends || !said && !full) {
      return Optional.empty();
    }
    int minutes = behind == at + 3 ? Integer.parseInt(minute.text()) : 0;
    boolean pm = prose.phrase("afternoon", text, behind).isPresent();
    return Optional.of(
        new Prose.Match<>(
            half.orElse(behind),
            times(Integer.parseInt(hour.text()), minutes, half.isPresent(), pm)));
  }

  /** At 18.00, at 0800, at 1800 hours, 18h00; at 12.50 mg is no time. */
  private Optional<Prose.Match<List<ClockTime>>> withoutColon(int at) {
    boolean hours = text.at(at + 1).isTight() && text.at(at + 1).text().equals("h");
    boolean point = (hours || text.at(at + 1).isMark(".")) && text.at(at + 2).isTight();
    int behind = point ? at + 3 : at + 1;
    Matcher time = TIME.matcher(text.words(at, behind));
    int end =
        prose
            .unit(text, behind)
            .filter(unit -> unit.what().id().equals("hour"))
            .map(Prose.Match::end)
            .orElse(behind);
    Token next = text.at(end);
    boolean goesOn =
        next.isWord() ? !prose.is("and", next) : !next.isMark(".,;)") && next != Token.OUTSIDE;
    boolean also = !prose.is("clock", text.at(at - 1));
    boolean sure = point || end > behind || also || text.at(at).text().startsWith("0");
    return time.matches() && sure && !goesOn && (!also || hours || isBehindOther(at))
        ? Optional.of(
            new Prose.Match<>(
                end,
                times(
                    Integer.parseInt(time.group(1)),
                    Integer.parseInt(time.group(2)),
                    false,
                    false)))
        : Optional.empty();
  }

  /** At 08.00 and 20.00. */
  private boolean isBehindOther(int at) {
    return prose.is("and", text.at(at - 1))
        && IntStream.of(at - 4, at - 2)
            .anyMatch(i -> withoutColon(i).filter(other -> other.end() == at - 1).isPresent());
  }

  private static List<ClockTime> times(int hour, int minutes, boolean half, boolean pm) {
    List<ClockTime> times = new ArrayList<>();
    if (half && hour >= 1 && hour <= 12) {
      times.add(new ClockTime(hour % 12 + (pm ? 12 : 0), minutes));
    } else if (hour < 24) {
      times.add(new ClockTime(hour, minutes));
    }
    return times;
  }
}
