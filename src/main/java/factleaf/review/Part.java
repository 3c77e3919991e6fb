package factleaf.review;

import factleaf.yaml.Choices;

/**
 * What of an entry a reviewer signs, part by part, so that a later change can be named. {@link
 * EntryContent} says what is in which.
 */
public enum Part {
  SECTION,
  WORDINGS,
  FIGURES,
  FLAGS,
  LIMITS,
  URGENCY,
  CITATIONS,
  SOURCES;

  /** How files and templates write it. */
  public String id() {
    return Choices.id(this);
  }
}
