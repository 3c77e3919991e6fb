package factleaf.fact;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.vocabulary.Vocabulary.Years;
import factleaf.yaml.Choices;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Node;
import factleaf.yaml.Scalar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads the review block.
 *
 * <p>Rules: {@code unnamed-reviewer}, {@code review-order} and those of {@link Days}.
 */
record ReviewReader(Years years, Findings findings) {
  private static final List<String> KEYS = List.of("status", "checked", "due", "by");
  private static final List<String> REVIEWER_KEYS = List.of("name", "role", "on");

  Review read(Optional<Mapping> mapping, Span place) {
    Review nothing = new Review(Review.Status.DRAFT, Days.UNREAD, Days.UNREAD, place, List.of());
    return mapping.map(block -> review(block, place)).orElse(nothing);
  }

  private Review review(Mapping block, Span place) {
    Fields fields = new Fields(block, block.span(), "\"review\"", KEYS, findings);
    Optional<Scalar> status = fields.requiredText("status");
    Optional<Scalar> due = fields.requiredText("due");
    Review review =
        new Review(
            status
                .flatMap(s -> Choices.of(Review.Status.class, "review status").read(s, findings))
                .orElse(Review.Status.DRAFT),
            day(fields.requiredText("checked")),
            day(due),
            due.map(Scalar::span).orElse(place),
            fields.list("by").stream().flatMap(node -> reviewer(node).stream()).toList());
    if (review.status() == Review.Status.REVIEWED && review.by().isEmpty()) {
      findings.add(
          "unnamed-reviewer",
          status.map(Scalar::span).orElse(place),
          "the sheet is called reviewed, but names no reviewer",
          "name who reviewed it under \"by\", or write status: draft");
    }
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

  private Optional<Review.Reviewer> reviewer(Node node) {
    return Fields.asMapping(node, "a reviewer", findings)
        .map(
            mapping -> {
              Fields fields =
                  new Fields(mapping, mapping.span(), "a reviewer", REVIEWER_KEYS, findings);
              return new Review.Reviewer(
                  fields.requiredValue("name"),
                  fields.requiredValue("role"),
                  day(fields.requiredText("on")));
            });
  }

  private LocalDate day(Optional<Scalar> text) {
    return text.flatMap(t -> Days.read(t, findings)).orElse(Days.UNREAD);
  }
}
