package factleaf.verify;

import java.util.List;

/**
 * What a text has of headings and passages, each in the order of the text. Headings that nothing
 * follows are passages too, so that nothing a source says is lost to the form in which it was kept.
 */
record Outline(List<String> headings, List<Passage> passages) {
  Outline {
    headings = List.copyOf(headings);
    passages = List.copyOf(passages);
  }
}
