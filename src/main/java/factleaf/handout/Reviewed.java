package factleaf.handout;

import factleaf.fact.Signer;
import factleaf.fact.Standing;
import factleaf.yaml.Choices;
import java.util.ArrayList;
import java.util.List;

/**
 * How far reviewers stand for a sheet, for templates.
 *
 * @param state draft, partly, changed or reviewed
 * @param unsigned ids of the statements that carry no valid signature, in the order of the sheet
 * @param open how many these are
 * @param last day of the last signature; empty of a draft
 * @param by who reviewed it, as what, on which day; each once, as far as a line has room
 * @param more how many others reviewed it; empty if none did
 * @param signatures all, in the order of their file
 */
public record Reviewed(
    String state,
    List<String> unsigned,
    String open,
    String statements,
    String last,
    List<String> by,
    String more,
    List<Signature> signatures) {
  /**
   * A signature.
   *
   * @param by who signed, as what, on which day
   * @param valid how many of the statements that were signed are as they were then
   */
  public record Signature(String by, String valid, String signed) {}

  /** Of the names on a page, in characters: the first alone may have more. */
  private static final int ROOM = 120;

  static Reviewed of(Standing standing, FigureText figures) {
    List<String> all = standing.reviewers().stream().map(signer -> by(signer, figures)).toList();
    List<String> by = fitting(all);
    return new Reviewed(
        Choices.id(standing.state()),
        standing.unsigned(),
        Integer.toString(standing.unsigned().size()),
        Integer.toString(standing.statements()),
        standing.last().map(figures::day).orElse(""),
        by,
        by.size() == all.size() ? "" : Integer.toString(all.size() - by.size()),
        standing.signers().stream().map(signer -> signature(signer, figures)).toList());
  }

  private static List<String> fitting(List<String> names) {
    int length = 0;
    List<String> fitting = new ArrayList<>();
    for (String name : names) {
      length += name.length();
      if (length > ROOM && !fitting.isEmpty()) {
        break;
      }
      fitting.add(name);
    }
    return fitting;
  }

  private static Signature signature(Signer signer, FigureText figures) {
    return new Signature(
        by(signer, figures), Integer.toString(signer.valid()), Integer.toString(signer.signed()));
  }

  private static String by(Signer signer, FigureText figures) {
    return signer.name() + ", " + signer.role() + ", " + figures.day(signer.on());
  }
}
