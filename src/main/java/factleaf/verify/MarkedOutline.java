package factleaf.verify;

import factleaf.language.Sentences;
import factleaf.verify.KeptText.Block;
import factleaf.verify.KeptText.Heading;
import factleaf.verify.KeptText.Paragraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The outline of a text with marks: a heading heads what follows up to one that is no deeper. */
final class MarkedOutline {
  private static final int FIRST_LINE = 2;

  private final Deque<Heading> open = new ArrayDeque<>();
  private final List<String> headings = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();

  /** Line of the last heading, if nothing follows it so far. */
  private int bare;

  static Outline of(KeptText text, Sentences split) {
    MarkedOutline outline = new MarkedOutline();
    int line = FIRST_LINE;
    for (Block block : text.blocks()) {
      outline.add(block, line++, split);
    }
    outline.endSection(0);
    return new Outline(outline.headings, outline.passages);
  }

  private void add(Block block, int line, Sentences split) {
    switch (block) {
      case Heading heading -> {
        endSection(heading.level());
        open.addLast(heading);
        headings.add(heading.text());
        bare = line;
      }
      case Paragraph paragraph ->
          split.ofSource(paragraph.text()).forEach(sentence -> addPassage(sentence.text(), line));
      case Block whole -> addPassage(whole.text(), line);
    }
  }

  private void addPassage(String text, int line) {
    if (!text.isBlank()) {
      passages.add(new Passage(open.stream().map(Heading::text).toList(), text, line));
      bare = 0;
    }
  }

  /** Closes the headings that are not above one of a level. */
  private void endSection(int level) {
    if (bare > 0 && level <= open.getLast().level()) {
      addPassage(open.getLast().text(), bare);
    }
    while (!open.isEmpty() && open.getLast().level() >= level) {
      open.removeLast();
    }
  }
}
