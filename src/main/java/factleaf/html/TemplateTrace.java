package factleaf.html;

import factleaf.diagnostic.Span;
import factleaf.text.LineMap;
import freemarker.core.Environment;
import freemarker.core.TemplateProcessingTracer;
import freemarker.core.TextBlock;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * Which element of which template wrote which characters of the output. It remembers, for each
 * element that wrote some, where the output then ended.
 */
final class TemplateTrace implements TemplateProcessingTracer {
  private final LimitedWriter out;
  private int[] offsets = new int[1024];
  private TracedElement[] elements = new TracedElement[1024];
  private int size;

  TemplateTrace(LimitedWriter out) {
    this.out = out;
  }

  @Override
  public void enterElement(Environment environment, TracedElement element) {
    int offset = out.length();
    boolean lastWroteNothing = size > 0 && offsets[size - 1] == offset;
    int at = lastWroteNothing ? size - 1 : size++;
    if (at == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * at);
      elements = Arrays.copyOf(elements, 2 * at);
    }
    offsets[at] = offset;
    elements[at] = element;
  }

  @Override
  public void exitElement(Environment environment, TracedElement element) {}

  /**
   * Whether text of a template, rather than what it was given, wrote a letter or digit.
   *
   * @param output all that was written
   * @param start where in it the characters that are asked for begin
   * @param end behind the last of them
   */
  boolean isOwn(String output, int start, int end) {
    for (int i = index(start); i < size && offsets[i] < end; i++) {
      int from = Math.max(start, offsets[i]);
      int to = Math.min(end, i + 1 < size ? offsets[i + 1] : end);
      if (elements[i] instanceof TextBlock && hasWord(output, from, to)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasWord(String text, int start, int end) {
    return text.substring(start, end).chars().anyMatch(Character::isLetterOrDigit);
  }

  private int index(int offset) {
    int found = Arrays.binarySearch(offsets, 0, size, offset);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  /**
   * The place in a template that wrote a character.
   *
   * @param output all that was written
   * @param offset of the character in it
   * @param template that was run, whose place is meant if nothing was written
   * @param names what findings call a file
   */
  Span at(String output, int offset, String template, UnaryOperator<String> names) {
    int index = index(offset);
    TracedElement element = elements[index];
    if (element == null || element.getTemplate() == null) { // of an empty file there is no element
      return Span.startOf(names.apply(template));
    }
    int line = Math.max(1, element.getBeginLine()); // a file that is included as it is has none
    int column = Math.max(1, element.getBeginColumn());
    if (element instanceof TextBlock) {
      LineMap written = new LineMap(output.substring(offsets[index], offset));
      Span end = written.span("", written.length(), 1);
      column = end.line() == 1 ? column + end.column() - 1 : end.column();
      line += end.line() - 1;
    }
    return new Span(names.apply(element.getTemplate().getSourceName()), line, column, 1);
  }
}
