package factleaf.publish;

import java.util.List;

/**
 * What out/ holds and what it was made from.
 *
 * @param version version of the program
 * @param templates the files of the templates folder
 * @param sheets by id
 * @param index the index page
 */
public record Manifest(
    String version, List<Input> templates, List<Sheet> sheets, List<Output> index) {
  /** A file that was read. */
  public record Input(String file, String sha256) {}

  /** A file that was written. {@code format} is html or pdf. */
  public record Output(String path, String format, String sha256) {}

  /** A handout of a sheet. {@code paper} is A4 or Letter. */
  public record HandoutFiles(String id, String name, String paper, List<Output> files) {}

  /**
   * A sheet; dates as in ISO 8601.
   *
   * @param includes the files that it includes, by their paths from its folder
   */
  public record Sheet(
      String id,
      String title,
      String edition,
      String language,
      String checked,
      String due,
      boolean draft,
      Input input,
      List<Input> includes,
      List<HandoutFiles> handouts) {}
}
