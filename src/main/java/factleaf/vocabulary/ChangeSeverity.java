package factleaf.vocabulary;

import factleaf.yaml.Choices;

/** How much a change weighs, the most first. */
public enum ChangeSeverity {
  /** Somebody may be hurt who goes by the wrong one of both. */
  CRITICAL,
  /** A clinician has to look at it. */
  MAJOR,
  /** It changes what is said, not what is done. */
  MINOR,
  /** It changes nothing that a reader acts on. */
  EDITORIAL;

  /** The word in files and reports. */
  public String id() {
    return Choices.id(this);
  }
}
