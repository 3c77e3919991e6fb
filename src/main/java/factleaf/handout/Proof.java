package factleaf.handout;

import factleaf.handout.Handout.Flagging;
import factleaf.handout.Handout.Part;
import java.util.List;

/** What a handout prints of its proof: what is flagged, and what speaks for and against it. */
public final class Proof {
  private Proof() {}

  /** Flagged entries, each with its reasons in plain words. */
  public record Flagged(String heading, List<FlaggedEntry> entries) implements Part {}

  /**
   * Flagged entries, each with both sides; claims that are not printed, each with why; checks that
   * entries silence, each with why.
   */
  public record Ledger(
      String heading,
      List<FlaggedEntry> entries,
      List<RejectedClaim> rejected,
      List<SilencedCheck> silenced)
      implements Part {}

  /**
   * All entries of the sheet, with all that speaks for and against each.
   *
   * @param region for which they were selected; empty for all
   * @param leftOut those of other regions
   */
  public record Register(
      String heading,
      String region,
      FigureCount figures,
      Unverified unverified,
      Reviewed review,
      List<LeftOut> leftOut,
      List<Statement> statements)
      implements Part {}

  /**
   * Citations that no text can be held against, as numbers of citations.
   *
   * @param sources the numbers of their sources, in order
   */
  public record Unverified(String citations, String all, List<String> sources) {}

  /**
   * What shows the figures of a sheet, as numbers of figures.
   *
   * @param quoted those that must stand in quoted words
   * @param computed those that follow from others
   * @param allowed those of entries that give a reason why quoted words do not show theirs
   */
  public record FigureCount(String quoted, String computed, String allowed) {}

  /** An entry that applies to other regions only. */
  public record LeftOut(String entry, String section, List<String> regions) {}

  /**
   * An entry of the register.
   *
   * @param entry its id
   * @param section of the fact file
   * @param says by audience
   * @param note what the reviewer has to decide or to know; empty without one
   */
  public record Statement(
      String anchor,
      String entry,
      String section,
      String term,
      List<Said> says,
      List<Flagging> flags,
      List<String> applies,
      List<Side> support,
      List<Side> against,
      List<String> reasons,
      String note) {}

  /** What an entry says to an audience. */
  public record Said(String audience, String text) {}

  /**
   * A row of the ledger or of the patients' list.
   *
   * @param target anchor of the entry
   * @param place heading under which the entry stands; empty in a handout that prints it in its
   *     register alone
   * @param support citations for it
   * @param against citations against it, with what they say
   * @param reasons why it is flagged, in words for the audience
   */
  public record FlaggedEntry(
      String target,
      String term,
      String text,
      List<Flagging> flags,
      String place,
      List<Side> support,
      List<Side> against,
      List<String> reasons) {}

  /** A claim of a source that clinicians may have heard elsewhere, and why it is not printed. */
  public record RejectedClaim(String claim, Side side, String reason, String note) {}

  /** A check that an entry may break, and why. */
  public record SilencedCheck(String target, String entry, String rule, String why) {}

  /**
   * One citation of a ledger row.
   *
   * @param target anchor of the source; empty on a handout without marks
   * @param source title of the source
   * @param quotes words of the source
   * @param link to these words; empty where the address leads to no web page
   * @param says empty for support
   */
  public record Side(
      int number,
      String target,
      String source,
      String at,
      List<String> quotes,
      String link,
      String says) {}
}
