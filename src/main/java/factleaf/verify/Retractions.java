package factleaf.verify;

import factleaf.diagnostic.Findings;
import factleaf.fact.FactSheet;
import factleaf.fact.Source;
import factleaf.text.InputDisk;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sources that were retracted, corrected or put under an expression of concern since.
 *
 * <p>Rules: {@code retracted-source}, {@code corrected-source}, and those of the file.
 */
public final class Retractions {
  private Retractions() {}

  /**
   * Holds the sources of sheets against a list.
   *
   * @return how many were held against it, and how many not
   */
  public static String check(List<FactSheet> sheets, Path file, InputDisk disk, Findings findings) {
    Map<Source, Set<String>> papers = new LinkedHashMap<>();
    sheets.stream()
        .flatMap(sheet -> sheet.sources().stream())
        .forEach(source -> papers.put(source, Papers.of(source)));
    Set<String> wanted =
        papers.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
    RetractionFile list = new RetractionFile(file, wanted, disk, findings);
    papers.forEach(
        (source, names) ->
            standing(names.stream().flatMap(name -> list.of(name).stream()).distinct().toList())
                .forEach(notice -> report(source, notice, list, findings)));
    long without = papers.values().stream().filter(Set::isEmpty).count();
    return (papers.size() - without)
        + " of "
        + papers.size()
        + " sources held against "
        + list.rows()
        + " rows of "
        + file
        + "; "
        + (without == 1
            ? "1 has neither DOI nor PMID, and was not"
            : without + " have neither DOI nor PMID, and were not");
  }

  /** The last of each nature that no other takes back, but for reinstatements. */
  private static Stream<Notice> standing(List<Notice> notices) {
    Predicate<Notice> stands = notice -> notices.stream().noneMatch(notice::isTakenBackBy);
    return Stream.of(Nature.RETRACTION, Nature.EXPRESSION_OF_CONCERN, Nature.CORRECTION)
        .flatMap(
            nature ->
                notices.stream()
                    .filter(notice -> notice.nature() == nature)
                    .filter(stands)
                    .reduce((a, b) -> b)
                    .stream());
  }

  private static void report(Source source, Notice notice, RetractionFile list, Findings findings) {
    boolean gone = notice.nature() == Nature.RETRACTION;
    findings.add(
        gone ? "retracted-source" : "corrected-source",
        source.span(),
        "the source \"" + source.id() + "\" " + notice.said(),
        (gone ? "cite what stands without it" : "read the notice, then what is cited of it")
            + "; "
            + list.place(notice.line()));
  }
}
