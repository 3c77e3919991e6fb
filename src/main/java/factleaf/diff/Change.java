package factleaf.diff;

import factleaf.diagnostic.Span;
import factleaf.vocabulary.ChangeKind;
import factleaf.vocabulary.ChangeSeverity;
import factleaf.yaml.Choices;
import java.util.Comparator;
import java.util.Optional;

/**
 * One thing that is not as it was.
 *
 * @param subject id of the entry or source, as it is now; empty of the sheet itself
 * @param what which part of it changed, in a few words
 * @param old what it was; empty if it was not there
 * @param now what it is; empty if it is no longer there
 */
public record Change(
    ChangeSeverity severity,
    ChangeKind kind,
    String subject,
    String what,
    Optional<Place> old,
    Optional<Place> now) {
  /** What weighs most first, then as the later file has it. */
  static final Comparator<Change> ORDER =
      Comparator.comparing(Change::severity)
          .thenComparing(change -> change.now().or(change::old).map(Place::span).orElseThrow())
          .thenComparing(Change::kind)
          .thenComparing(Change::what);

  /** A text, and where it stands. */
  public record Place(Span span, String text) {}

  /** How reports write the kind: {@code dose-up}. */
  public String kindId() {
    return Choices.id(kind);
  }

  /** What changed, and of what. */
  public String about() {
    return subject.isEmpty() ? what : subject + ": " + what;
  }

  /** Both texts, word by word. */
  public Words words() {
    return Words.of(old.map(Place::text).orElse(""), now.map(Place::text).orElse(""));
  }
}
