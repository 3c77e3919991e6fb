package factleaf.handout;

import factleaf.fact.FactSheet;
import factleaf.fact.Review;
import factleaf.handout.Handout.Notice;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Writes what the page furniture says of a sheet, and why nobody should rely on it. */
record HeadWriter(FactSheet sheet, Reviewed reviewed, FigureText figures, Texts texts) {
  /** The words that heads have, and that pages are held against. */
  static final List<String> WORDS =
      List.of(
          "edition",
          "due",
          "overdue-notice",
          "overdue-since",
          "draft-notice",
          "partly-notice",
          "changed-notice",
          "unsigned-notice",
          "of",
          "withdrawn-notice");

  /**
   * The head of each handout of the sheet.
   *
   * @param today the day on which the review is due or not
   */
  Handout.Head head(LocalDate today) {
    Review review = sheet.review();
    boolean overdue = review.isOverdue(today);
    return new Handout.Head(
        sheet.id(),
        sheet.title(),
        sheet.edition(),
        sheet.language(),
        figures.day(review.checked()),
        figures.day(review.due()),
        reviewed,
        overdue,
        sheet.withdrawn().isPresent() ? List.of() : notices(overdue),
        sheet.withdrawn().map(figures::withdrawn).orElse(WithdrawalText.NO),
        sheet.codes().entrySet().stream()
            .map(code -> texts.codeSystem(code.getKey()) + "\u00A0" + code.getValue())
            .toList());
  }

  private List<Notice> notices(boolean overdue) {
    String due = figures.day(sheet.review().due());
    Stream<String> late =
        Stream.of(word("overdue-notice") + " " + word("overdue-since") + ": " + due + ".");
    return Stream.concat(
            late.filter(text -> overdue).map(text -> new Notice("overdue", text)),
            standing().map(text -> new Notice("draft", text)))
        .toList();
  }

  private Stream<String> standing() {
    String since = word("changed-notice") + " " + reviewed.last();
    return switch (sheet.review().standing().state()) {
      case DRAFT -> Stream.of(word("draft-notice"));
      case PARTLY -> Stream.of(word("partly-notice") + unsigned());
      case CHANGED -> Stream.of(since + unsigned());
      case REVIEWED -> Stream.of();
    };
  }

  private String unsigned() {
    String share = reviewed.open() + " " + word("of") + " " + reviewed.statements();
    return ": " + share + ". " + word("unsigned-notice");
  }

  private String word(String name) {
    return texts.get("words." + name);
  }
}
