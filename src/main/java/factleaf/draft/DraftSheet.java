package factleaf.draft;

import factleaf.handout.Profile;
import factleaf.handout.Profiles;
import factleaf.yaml.YamlEdit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The text of a fact file in which every part of a profile is marked to be written. It builds, and
 * states nothing.
 *
 * @param profile name of the profile
 * @param today when its sources were read
 */
public record DraftSheet(
    String id, String title, String profile, LocalDate today, List<DraftSource> sources) {
  private static final String HEAD =
      """
      # A draft. What is uncertain because it is "unwritten" is still to be written: word it for each audience, cite what shows it, and take
      # out "uncertain". Delete what the sheet does not need; where an entry must stay, a remark says so. Citations were found by their headings
      # alone: look each up before you rely on it.
      factleaf: 2
      """;

  private static final String NO_SOURCES =
      """
      # The first entry that is written needs its source here:
      # sources:
      #   label: {kind: label, title: its title, read: 2026-03-01}
      """;

  private static final int MONTHS = 6; // until the next review

  /** What a sheet is called that nobody gave a title. */
  public static String title(String id) {
    return DraftEntry.words(id);
  }

  /**
   * The text.
   *
   * @param of the profile
   * @param populations ids of all populations that entries may apply to
   */
  public String text(Profile of, Set<String> populations) {
    DraftSections sections = new DraftSections(of, populations);
    Map<String, List<DraftEntry>> entries = sections.entries();
    Map<String, Map<DraftSource, String>> headings = headings(sections, entries.keySet());
    StringBuilder text = new StringBuilder(HEAD);
    text.append("id: ").append(id).append('\n');
    text.append("title: ").append(YamlEdit.quoted(title)).append('\n');
    text.append("edition: \"0.1\"\nlanguage: en\n");
    if (!profile.equals(Profiles.USUAL)) {
      text.append("profile: ").append(YamlEdit.quoted(profile)).append('\n');
    }
    text.append("review: {checked: " + today + ", due: " + today.plusMonths(MONTHS) + "}\n\n");
    text.append(sources.isEmpty() ? NO_SOURCES : "sources:\n");
    sources.forEach(source -> text.append(source.text(cited(source, headings), today)));
    List<DraftSource> astray = new ArrayList<>(sources);
    astray.removeIf(source -> !cited(source, headings).isEmpty());
    text.append("\nfacts:\n");
    entries.forEach(
        (section, list) -> {
          List<String> citations = new ArrayList<>();
          headings.get(section).forEach((source, at) -> citations.add(source.citation(at)));
          astray.forEach(source -> citations.add(source.firstCitation()));
          astray.clear();
          text.append("  " + section + ":" + sections.mustStay(section) + "\n");
          text.append(list.getFirst().text(citations));
          list.stream().skip(1).forEach(entry -> text.append(entry.text(List.of())));
        });
    return text.toString();
  }

  /** By section, the heading of each source that seems to speak of it. */
  private Map<String, Map<DraftSource, String>> headings(DraftSections sections, Set<String> ids) {
    Map<String, Map<DraftSource, String>> headings = new LinkedHashMap<>();
    for (String section : ids) {
      SectionWords words = SectionWords.of(section, sections.headings(section));
      Map<DraftSource, String> here = new LinkedHashMap<>();
      sources.forEach(source -> source.heading(words).ifPresent(at -> here.put(source, at)));
      headings.put(section, here);
    }
    return headings;
  }

  private static Set<String> cited(
      DraftSource source, Map<String, Map<DraftSource, String>> headings) {
    return headings.values().stream()
        .filter(here -> here.containsKey(source))
        .map(here -> here.get(source))
        .collect(Collectors.toSet());
  }
}
