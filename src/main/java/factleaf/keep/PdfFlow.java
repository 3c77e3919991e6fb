package factleaf.keep;

import factleaf.verify.KeptText.Block;
import factleaf.verify.KeptText.Heading;
import factleaf.verify.KeptText.Item;
import factleaf.verify.KeptText.Paragraph;
import factleaf.verify.KeptText.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The blocks that lines make which follow each other, over the ends of columns and pages. Lines
 * that are larger than most, or short and bold, are headings; small ones with a sign are footnotes,
 * and stand behind the paragraph that they break into.
 */
final class PdfFlow {
  private static final Pattern ENDED = Pattern.compile("[.!?:;][\"'”’)]*$");
  private static final Pattern BROKEN = Pattern.compile("\\p{L}[-\u00AD\u2010]$");
  private static final Pattern GOES_ON = Pattern.compile("^[\\p{Ll}\\d(].*");
  private static final Pattern SIGN = Pattern.compile("^[•◦▪*–·‣●○\\p{Co}-]\\s+");
  private static final Pattern NOTE = Pattern.compile("^(\\d{1,2}|[⁰¹²³⁴-⁹*†‡§]|[a-z][.)]).*");
  private static final int LONGEST_HEADING = 15; // words
  private static final float LARGER = 1.12f;
  private static final float SMALLER = 0.88f;
  private static final float SPACED = 1.25f; // of the usual way from line to line
  private static final float SHORT = 0.85f; // of the width

  private final Map<Float, Integer> sizes = new HashMap<>();
  private final float body;
  private final float leading;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Block> notes = new ArrayList<>();
  private final List<PdfLine> open = new ArrayList<>();
  private Optional<PdfLine> lastNote = Optional.empty();

  private PdfFlow(List<PdfLine> lines) {
    lines.forEach(line -> sizes.merge(size(line), line.words().length(), Integer::sum));
    body =
        sizes.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(1f);
    leading = leading(lines);
  }

  static List<Block> blocks(List<PdfLine> lines) {
    PdfFlow flow = new PdfFlow(lines);
    lines.forEach(flow::add);
    flow.end();
    return flow.blocks;
  }

  /** The usual way from one line to the next, in sizes. */
  private static float leading(List<PdfLine> lines) {
    List<Float> ways = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      PdfSegment line = lines.get(i).first();
      float way = (line.y() - lines.get(i - 1).first().y()) / line.size();
      if (way > 0 && way < 3) {
        ways.add(way);
      }
    }
    ways.sort(Comparator.naturalOrder());
    return ways.isEmpty() ? 1 : ways.get(ways.size() / 2);
  }

  private void add(PdfLine line) {
    boolean follows =
        lastNote.filter(note -> note.first().page() == line.first().page()).isPresent();
    if (size(line) < SMALLER * body && (follows || NOTE.matcher(line.words()).matches())) {
      notes.add(new Paragraph(line.words()));
      lastNote = Optional.of(line);
      return;
    }
    lastNote = Optional.empty();
    if (line.isRow()) {
      end();
      blocks.add(new Row(line.cells().stream().map(PdfSegment::words).toList()));
      return;
    }
    if (!open.isEmpty() && !goesOn(open.getLast(), line)) {
      end();
    }
    open.add(line);
  }

  private boolean goesOn(PdfLine before, PdfLine line) {
    boolean sameStyle = size(line) == size(before) && line.isBold() == before.isBold();
    if (!sameStyle || SIGN.matcher(line.words() + " ").lookingAt()) {
      return false;
    }
    boolean ended = ENDED.matcher(before.words()).find();
    float way = line.first().y() - before.first().y();
    if (way <= 0 || line.first().page() != before.first().page()) {
      return !ended && GOES_ON.matcher(line.words()).matches();
    }
    boolean isShort =
        before.right() - before.first().x() < SHORT * (before.end() - before.first().x());
    boolean indented = line.first().x() > before.first().x() + line.first().size() / 2;
    return way <= SPACED * leading * line.first().size()
        && !(ended && (isShort || indented && open.size() > 1));
  }

  /** Ends what is open. */
  private void end() {
    if (!open.isEmpty()) {
      blocks.add(block(open.getFirst(), joined()));
      open.clear();
    }
    blocks.addAll(notes);
    notes.clear();
  }

  private String joined() {
    StringBuilder text = new StringBuilder();
    for (PdfLine line : open) {
      text.append(text.isEmpty() || BROKEN.matcher(text).find() ? "" : " ").append(line.words());
    }
    return text.toString();
  }

  private Block block(PdfLine first, String words) {
    if (SIGN.matcher(words).find()) {
      return new Item(SIGN.matcher(words).replaceFirst(""));
    }
    boolean few = words.split(" ").length <= LONGEST_HEADING;
    boolean larger = size(first) > LARGER * body;
    boolean bold = first.isBold() && !ENDED.matcher(words).find() && size(first) > SMALLER * body;
    return few && (larger || bold)
        ? new Heading(level(first, larger), words)
        : new Paragraph(words);
  }

  /** By how many larger sizes there are. */
  private int level(PdfLine line, boolean larger) {
    return 1
        + (int)
            sizes.keySet().stream()
                .filter(size -> size > LARGER * body && (!larger || size > size(line)))
                .count();
  }

  /** In half points. */
  private static float size(PdfLine line) {
    return Math.round(line.first().size() * 2) / 2f;
  }
}
