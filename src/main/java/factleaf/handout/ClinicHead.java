package factleaf.handout;

import java.util.List;

/**
 * The clinic that hands it out; all empty without one.
 *
 * @param stamp whether the page has a box for a stamp in its place
 * @param language of its texts, if it is another than the sheet's
 * @param accent colour of headings, as {@code #rrggbb}
 * @param drawing an {@code svg} element, or empty
 * @param picture address of a picture, or empty
 * @param phone its number behind its label, or nothing; {@code site} likewise
 * @param contacts how else to reach whom
 */
public record ClinicHead(
    boolean stamp,
    String name,
    String department,
    String language,
    String accent,
    String drawing,
    String picture,
    List<Handout.Line> phone,
    List<Handout.Line> contacts,
    List<Handout.Line> site) {}
