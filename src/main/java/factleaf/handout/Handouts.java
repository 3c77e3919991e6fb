package factleaf.handout;

import factleaf.fact.FactSheet;
import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The handouts of a sheet. Rules look at those that the pages print: each is assembled for whoever
 * asks first, and kept for the others.
 */
public final class Handouts {
  private record Assembled(LocalDate today, Handout handout) {}

  private final FactSheet sheet;
  private final Texts texts;
  private final Map<HandoutSpec, Assembled> known =
      Collections.synchronizedMap(new IdentityHashMap<>());

  /**
   * The handouts of a sheet, none of them assembled yet.
   *
   * @param texts in its language
   */
  public Handouts(FactSheet sheet, Texts texts) {
    this.sheet = sheet;
    this.texts = texts;
  }

  public FactSheet sheet() {
    return sheet;
  }

  public Texts texts() {
    return texts;
  }

  /** A handout as it is on a day. */
  public Handout of(HandoutSpec spec, LocalDate today) {
    Assembled assembled = known.get(spec);
    if (assembled == null || !assembled.today().equals(today)) {
      assembled = new Assembled(today, HandoutAssembler.assemble(sheet, spec, texts, today));
      known.put(spec, assembled);
    }
    return assembled.handout();
  }
}
