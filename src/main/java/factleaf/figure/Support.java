package factleaf.figure;

/** Whether a text has a figure, from the weakest answer to the strongest. */
public enum Support {
  NOT_SHOWN,
  /** What stands there may be the figure or another; nobody can tell. */
  NOT_UNDERSTOOD,
  SHOWN;

  /** Both must be so. */
  public Support and(Support other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** One of them is enough. */
  public Support or(Support other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
