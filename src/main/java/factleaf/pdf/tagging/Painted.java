package factleaf.pdf.tagging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Text;
import org.xhtmlrenderer.render.InlineText;

/** What reached the paper of a document's texts and pictures, each once. Margins are left out. */
public final class Painted {
  /**
   * A run of text.
   *
   * @param cut whether it goes beyond the edge of what is printed
   */
  private record Run(InlineText text, boolean blankFollows, boolean cut) {}

  /** The texts of each page, in the order of painting. */
  private final List<List<InlineText>> pages = new ArrayList<>();

  private final Map<Text, List<Run>> runs = new IdentityHashMap<>();
  private final Set<Element> pictures = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<String> loose = new ArrayList<>();
  private final Map<String, Integer> starts = new LinkedHashMap<>();

  void addStart(String id, int page) {
    starts.put(id, page);
  }

  /** The numbers of the pages, from 1, that printed contents lead to, by the ids of their links. */
  public Map<String, Integer> starts() {
    return Collections.unmodifiableMap(starts);
  }

  void startPage() {
    pages.add(new ArrayList<>());
  }

  void add(InlineText text, boolean blankFollows, boolean cut) {
    if (!text.getSubstring().isBlank()) {
      pages.getLast().add(text);
    }
    if (text.getTextNode() == null) {
      loose.add(text.getSubstring());
    } else {
      runs.computeIfAbsent(text.getTextNode(), node -> new ArrayList<>())
          .add(new Run(text, blankFollows, cut));
    }
  }

  void add(Element picture) {
    pictures.add(picture);
  }

  /** The words of a text of the document as they were painted; empty if they were not. */
  public String text(Text node) {
    StringBuilder words = new StringBuilder();
    runs.getOrDefault(node, List.of()).stream()
        .sorted(Comparator.comparingInt(run -> run.text().getStart()))
        .forEach(
            run -> words.append(run.text().getSubstring()).append(run.blankFollows() ? " " : ""));
    return words.toString();
  }

  /** Whether a part of a text lies beyond the edge of what is printed. */
  public boolean isCut(Text node) {
    return runs.getOrDefault(node, List.of()).stream().anyMatch(Run::cut);
  }

  /** How many pages there are. */
  public int pages() {
    return pages.size();
  }

  /** How many words stand behind a page. */
  public int wordsBehind(int page) {
    return pages.stream()
        .skip(page)
        .flatMap(List::stream)
        .mapToInt(text -> text.getSubstring().strip().split("\\s+").length)
        .sum();
  }

  /** The texts on the pages behind one, as painted. */
  public Stream<Text> behind(int page) {
    return pages.stream()
        .skip(page)
        .flatMap(List::stream)
        .flatMap(text -> Stream.ofNullable(text.getTextNode()));
  }

  public boolean has(Element picture) {
    return pictures.contains(picture);
  }

  /** Words that stand in no text of the document, but come from its style sheets. */
  public List<String> loose() {
    return Collections.unmodifiableList(loose);
  }
}
