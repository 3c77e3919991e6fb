package factleaf.fact;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.vocabulary.Years;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Scalar;
import factleaf.yaml.Shape;
import factleaf.yaml.Shape.Keys;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads the review block.
 *
 * <p>Rules: {@code review-in-sheet}, {@code review-order} and those of {@link Days}.
 */
record ReviewReader(Years years, Findings findings) {
  /** What stood here before signatures had files of their own. */
  private static final List<String> FORMER = List.of("status", "by");

  static final Keys KEYS =
      Keys.about("fact-file.md#`review`").must("checked", Shape.TEXT).must("due", Shape.TEXT);

  Review read(Optional<Mapping> mapping, Span place) {
    Review nothing = new Review(Days.UNREAD, Days.UNREAD, place, Standing.NONE);
    return mapping.map(block -> review(block, place)).orElse(nothing);
  }

  private Review review(Mapping block, Span place) {
    block.pairs().stream()
        .map(Mapping.Pair::key)
        .filter(key -> FORMER.contains(key.value()))
        .forEach(this::reportFormer);
    Fields fields = new Fields(block.without(FORMER), block.span(), "\"review\"", KEYS, findings);
    Optional<Scalar> due = fields.text("due");
    Review review =
        new Review(
            day(fields.text("checked")),
            day(due),
            due.map(Scalar::span).orElse(place),
            Standing.NONE);
    boolean bothRead = Days.wasRead(review.due()) && Days.wasRead(review.checked());
    if (bothRead && !review.due().isAfter(review.checked())) {
      findings.add(
          "review-order",
          due.map(Scalar::span).orElse(place),
          "the next review is not after the last check",
          "give a day after " + review.checked());
    }
    if (bothRead) {
      due.ifPresent(
          text -> Days.checkDue(text, review.due(), review.checked(), years.review(), findings));
    }
    return review;
  }

  private void reportFormer(Scalar key) {
    findings.add(
        "review-in-sheet",
        key.span(),
        "a fact file does not say that it was reviewed: \"" + key.value() + "\"",
        "take it out; a sheet is a draft until reviewers sign its entries with factleaf sign, see"
            + " docs/sign-off.md");
  }

  private LocalDate day(Optional<Scalar> text) {
    return text.flatMap(t -> Days.read(t, findings)).orElse(Days.UNREAD);
  }
}
