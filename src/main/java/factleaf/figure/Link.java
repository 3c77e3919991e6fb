package factleaf.figure;

/** What stands between two numbers. */
enum Link {
  NONE,
  DASH,
  RANGE,
  /** Two numbers that follow each other: two or three. */
  EITHER,
  LIST,
  COMMA,
  SLASH,
  /** 1:1000 */
  RATIO,
  /** 1 in 1000 */
  PART,
  /** A part with its percent behind it: 15/22, 68.2% */
  SHARE,
  /** Weeks and days: 28+3 weeks. */
  PLUS,
  TIMES,
  DEVIATION;

  boolean isRange() {
    return this == DASH || this == RANGE || this == EITHER;
  }
}
