package factleaf.links;

import factleaf.diagnostic.Findings;
import factleaf.links.Answer.Outcome;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Asks for each address once, and says what is wrong with those that stand in the sheets.
 *
 * <p>Rules: {@code broken-link}, {@code moved-link}, {@code unanswered-link}, {@code private-link}.
 */
public final class LinkCheck {
  /** How many hosts are asked at once; each of them gets one question at a time. */
  private static final int HOSTS = 8;

  private LinkCheck() {}

  /**
   * Asks for addresses.
   *
   * @param agent how the program names itself
   * @param patience how long it waits for an answer
   * @param alsoPrivate whether it asks hosts of private networks too
   * @return the answers by address, in the order of the links
   */
  public static Map<String, Answer> ask(
      List<Link> links, String agent, Duration patience, boolean alsoPrivate) {
    Asker asker = Asker.of(agent, patience, alsoPrivate);
    Map<String, List<String>> byHost =
        links.stream()
            .map(Link::address)
            .distinct()
            .collect(
                Collectors.groupingBy(
                    LinkCheck::host, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
    Map<String, Answer> found = new ConcurrentHashMap<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(HOSTS)) {
      for (List<String> addresses : byHost.values()) {
        pool.submit(() -> addresses.forEach(a -> found.put(a, asker.ask(a))));
      }
    }
    Map<String, Answer> answers = new LinkedHashMap<>();
    links.forEach(link -> answers.put(link.address(), found.get(link.address())));
    return answers;
  }

  private static String host(String address) {
    return URI.create(address).getHost().toLowerCase(Locale.ROOT);
  }

  /** Says what is wrong, at the places of the addresses. */
  public static void report(List<Link> links, Map<String, Answer> answers, Findings findings) {
    links.forEach(link -> report(link, answers.get(link.address()), findings));
  }

  private static void report(Link link, Answer answer, Findings findings) {
    String what = link.what() + " " + answer.why();
    String elsewhere =
        answer.to().equals(link.address()) || answer.outcome() == Outcome.PRIVATE
            ? ""
            : ", at " + answer.to();
    switch (answer.outcome()) {
      case GOOD, REDIRECTED -> {}
      case MOVED ->
          findings.add(
              "moved-link",
              link.span(),
              link.what() + " has moved to " + answer.to(),
              "look whether it is still the same text, and write this address");
      case PRIVATE ->
          findings.add(
              "private-link",
              link.span(),
              what + ", and was not asked for",
              "run with --allow-private if it is a network that you may ask");
      case UNANSWERED ->
          findings.add(
              "unanswered-link",
              link.span(),
              what + elsewhere,
              "open it in a browser: some hosts answer people only, or later");
      case BROKEN ->
          findings.add(
              "broken-link",
              link.span(),
              what + elsewhere,
              "look for where the text is now, and write that address");
    }
  }
}
