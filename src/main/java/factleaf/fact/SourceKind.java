package factleaf.fact;

/** What sort of text a source is; docs/fact-file.md says what counts as which. */
public enum SourceKind {
  LABEL,
  REGULATORY_NOTICE,
  GUIDELINE,
  SYSTEMATIC_REVIEW,
  TRIAL,
  OBSERVATIONAL_STUDY,
  CASE_REPORT,
  REFERENCE_WORK,
  PATIENT_INFORMATION,
  WEB_ARTICLE,
  PROMOTIONAL;

  /** Whether an entry that only such sources support is flagged. */
  public boolean isWeak() {
    return this == WEB_ARTICLE || this == PROMOTIONAL;
  }
}
