package factleaf.check;

import factleaf.diagnostic.Span;
import java.util.List;

/** What {@link PatientChecklist} says of one handout. */
public record Checklist(String handout, List<Item> items) {

  public long met() {
    return items.stream().filter(item -> item.verdict() == Verdict.MET).count();
  }

  /** How many items there is something to judge by. */
  public long applying() {
    return items.stream().filter(item -> item.verdict() != Verdict.DOES_NOT_APPLY).count();
  }

  /** Whether an item is met. */
  public enum Verdict {
    MET,
    NOT_MET,
    NOT_JUDGED,
    /** Nothing was there to judge. */
    DOES_NOT_APPLY;

    static Verdict of(boolean met) {
      return met ? MET : NOT_MET;
    }
  }

  /**
   * An item of the tool.
   *
   * @param verdict whether it is so
   * @param asks what must be so; why that was not judged
   * @param places what speaks against it, also where the rest is enough to meet it; for an item
   *     that asks for one thing, the thing
   */
  public record Item(String id, Verdict verdict, String asks, List<Place> places) {}

  /** A place in an input, and the words there. */
  public record Place(Span span, String words) {}
}
