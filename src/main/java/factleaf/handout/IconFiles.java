package factleaf.handout;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.text.InputFile;
import factleaf.vocabulary.Icon;
import factleaf.yaml.Choices;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the pictograms: each file of the folder {@code icons} is one, of its name.
 *
 * <p>Rule: {@code page-drawing}.
 */
public final class IconFiles {
  private static final Pattern FILE = Pattern.compile("icons/([^/]+)\\.svg");

  private IconFiles() {}

  /**
   * @param files of the folder of templates, by path
   * @param names what findings call the file of a path
   */
  public static Choices<Icon> read(
      Map<String, InputFile> files, UnaryOperator<String> names, Findings findings) {
    Map<String, Icon> icons = new TreeMap<>();
    files.forEach(
        (path, file) -> {
          Matcher named = FILE.matcher(path);
          if (named.matches()) {
            Optional<String> drawing =
                file.text().flatMap(SvgElement::read).map(IconFiles::decoration);
            icons.put(named.group(1), new Icon(named.group(1), drawing.orElse("")));
            if (drawing.isEmpty()) {
              findings.add(
                  "page-drawing",
                  Span.startOf(names.apply(path)),
                  "the icon \"" + named.group(1) + "\" is no drawing",
                  "write one svg element, well-formed and without a DOCTYPE");
            }
          }
        });
    return new Choices<>("icon", icons);
  }

  /** Words stand beside it, so it says nothing itself. */
  private static String decoration(SvgElement svg) {
    return svg.has("aria-hidden") ? svg.text() : svg.with("aria-hidden=\"true\"");
  }
}
