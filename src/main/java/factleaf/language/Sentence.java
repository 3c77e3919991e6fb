package factleaf.language;

/**
 * A sentence of a text.
 *
 * @param start offset of its first character in the text
 */
public record Sentence(String text, int start) {
  public int end() {
    return start + text.length();
  }
}
