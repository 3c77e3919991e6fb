package factleaf.handout;

import java.util.Optional;

/**
 * What a section of the fact file means to rules that treat sections differently.
 *
 * @param topic what it is about; empty if no rule needs to know
 * @param warns whether it warns: what clinicians are told there, lay readers are told too
 * @param forbids whether clinicians read of all that stands there that it must not be
 */
public record SectionMeaning(Optional<Topic> topic, boolean warns, boolean forbids) {

  /** What a section is about. */
  public enum Topic {
    /** What the medicine is for. */
    PURPOSE,
    /** What must be known before it is taken. */
    BEFORE,
    /** How it is taken. */
    USE,
    /** What else it does. */
    EFFECTS,
    /** Single studies or uses, each with figures of its own. */
    STUDIES,
    /** Explanations that ask nothing of the reader. */
    BACKGROUND
  }
}
