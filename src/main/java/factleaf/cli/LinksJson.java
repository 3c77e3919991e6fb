package factleaf.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import factleaf.links.Answer;
import factleaf.links.Link;
import factleaf.yaml.Choices;
import java.util.List;
import java.util.Map;

/**
 * What {@code links --json} prints, which docs/links.md describes.
 *
 * @param version of this form: a program that knows it may pass over members that it does not know
 */
record LinksJson(int version, List<Asked> links) {
  private static final int VERSION = 1;

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  /** An address, once for all its places. */
  record Asked(
      String address, String outcome, int status, String to, String why, List<Place> places) {}

  /** Line and column count from 1. */
  record Place(String file, int line, int column) {}

  static LinksJson of(List<Link> links, Map<String, Answer> answers) {
    List<Asked> asked =
        answers.entrySet().stream()
            .map(entry -> asked(entry.getKey(), entry.getValue(), links))
            .toList();
    return new LinksJson(VERSION, asked);
  }

  private static Asked asked(String address, Answer answer, List<Link> links) {
    List<Place> places =
        links.stream()
            .filter(link -> link.address().equals(address))
            .map(Link::span)
            .map(span -> new Place(span.file(), span.line(), span.column()))
            .toList();
    String outcome = Choices.id(answer.outcome());
    return new Asked(address, outcome, answer.status(), answer.to(), answer.why(), places);
  }

  @Override
  public String toString() {
    return GSON.toJson(this);
  }
}
