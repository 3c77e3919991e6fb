package factleaf.verify;

import factleaf.figure.Prose;
import factleaf.language.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The outline of a plain text. A line is a heading if it is short, is no list item, ends like no
 * sentence, and is no label with its value (but the first line, a title, may look like one). A run
 * of headings, the last {@value #LONGEST_RUN} of it, heads together what follows it.
 */
final class GuessedOutline {
  private static final int LONGEST_HEADING = 12; // words
  private static final int LONGEST_RUN = 40; // headings
  private static final Pattern LIST_SIGN = Pattern.compile("^\\s*[•◦▪*–-]\\s+");
  private static final Pattern SENTENCE_END = Pattern.compile("[.,;!:…][\"'”’)]*$");

  private final List<String> headings = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private final List<String> run = new ArrayList<>();
  private final Sentences split;
  private int headingLine;
  private boolean headsSomething = true;

  private GuessedOutline(Sentences split) {
    this.split = split;
  }

  /**
   * Reads a text.
   *
   * @param prose which words a number follows
   */
  static Outline of(String text, Sentences split, Optional<Prose> prose) {
    GuessedOutline outline = new GuessedOutline(split);
    Line.of(text, prose).stream().filter(line -> !line.text().isBlank()).forEach(outline::add);
    if (!outline.headsSomething) {
      outline.run.forEach(heading -> outline.addPassage(heading, outline.headingLine));
    }
    return new Outline(outline.headings, outline.passages);
  }

  private void add(Line line) {
    String text = line.text().strip();
    boolean label = text.contains(": ") && !headings.isEmpty();
    if (isHeading(text) && label && !headsSomething) {
      addPassage(text, line.number()); // stands between headings
    } else if (isHeading(text) && !label) {
      if (headsSomething) {
        run.clear();
      }
      run.add(text);
      run.subList(0, Math.max(0, run.size() - LONGEST_RUN)).clear();
      headingLine = line.number();
      headsSomething = false;
      headings.add(text);
    } else {
      headsSomething = true;
      addPassages(line);
    }
  }

  private static boolean isHeading(String text) {
    return !LIST_SIGN.matcher(text).find()
        && text.split("\\s+", LONGEST_HEADING + 1).length <= LONGEST_HEADING
        && !SENTENCE_END.matcher(text).find();
  }

  private void addPassages(Line line) {
    if (LIST_SIGN.matcher(line.text()).find()) {
      addPassage(LIST_SIGN.matcher(line.text()).replaceFirst("").strip(), line.number());
      return;
    }
    split.ofSource(line.text()).forEach(sentence -> addPassage(sentence.text(), line.number()));
  }

  private void addPassage(String text, int line) {
    passages.add(new Passage(run, text, line));
  }
}
