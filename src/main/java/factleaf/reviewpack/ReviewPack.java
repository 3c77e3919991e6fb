package factleaf.reviewpack;

import java.util.List;

/**
 * What a reviewer gets of a sheet; texts as printed, empty if there is nothing to print.
 *
 * @param file the fact file
 * @param all how many entries the sheet has
 * @param shown how many of them are in the pack
 * @param citations how many citations the shown entries have
 * @param kept how many of these have a kept text
 * @param groups what is shown, the heaviest change first
 * @param gone ids of signed entries that are no longer there
 */
public record ReviewPack(
    String id,
    String title,
    String edition,
    String language,
    String file,
    String checked,
    String due,
    int all,
    int shown,
    int citations,
    int kept,
    List<Group> groups,
    List<String> gone) {
  /**
   * Entries of one standing.
   *
   * @param id never, critical, major, minor, editorial or signed
   */
  public record Group(String id, List<Item> items) {}

  /**
   * An entry.
   *
   * @param place file and line
   * @param changed parts that are not as they were last signed
   */
  public record Item(
      String id,
      String place,
      String section,
      List<String> changed,
      List<Said> says,
      List<Number> figures,
      List<String> flags,
      List<String> limits,
      String urgency,
      String note,
      List<Cited> citations) {}

  /** A wording: for whom, in which form, and what is printed. */
  public record Said(String audience, String form, String text) {}

  /** A figure as the file writes it, and as it is printed. */
  public record Number(String name, String written, String printed, String from) {}

  /**
   * A citation.
   *
   * @param link to the quoted words; empty where the address leads to no web page
   * @param says what the source says instead; empty for support
   * @param kept kept, unkept, or lost if the words do not stand in the kept text
   */
  public record Cited(
      String kind,
      String title,
      String link,
      String at,
      List<String> quotes,
      String says,
      String place,
      String kept,
      List<Kept> passages) {}

  /** A kept passage in pieces. */
  public record Kept(int line, List<Piece> pieces) {}

  /** Words of a passage; {@code quoted} are those that the citation quotes. */
  public record Piece(String text, boolean quoted) {}
}
