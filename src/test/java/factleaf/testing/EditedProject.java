package factleaf.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A small project with an input of each kind, each of which can be edited so that what is printed
 * changes.
 */
public record EditedProject(Path folder) {
  private static final Path TEMPLATES = Path.of("src/test/resources/findings/templates");

  /** A kind of input, and an edit of it. */
  public enum Kind {
    FACTS("facts.yaml", "title: Drug", "title: Druggo"),
    INCLUDE("sources.yaml", "title: Label", "title: Leaflet"),
    HANDOUTS("templates/profiles/page.yaml", "heading: Uses", "heading: Purpose"),
    TEMPLATE("templates/handout.ftlh", "<h1>", "<h1>About "),
    STYLE("templates/page.css", "20pt", "30pt"),
    VOCABULARY("templates/vocabulary.yaml", "width: 200", "width: 190"),
    WORDS("templates/languages/en/text.yaml", "per: a day", "per: every day"),
    SIGNED("reviews/drug.yaml", "by: NAME", "by: OTHER"),
    CLINIC("clinic.yaml", "name: North", "name: South"),
    LOGO("logo.svg", "r=\"8\"", "r=\"9\"");

    private final String file;
    private final String from;
    private final String to;

    Kind(String file, String from, String to) {
      this.file = file;
      this.from = from;
      this.to = to;
    }
  }

  /** Lays the project into a folder that is not there yet. */
  public static EditedProject in(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      for (Path file : files.filter(EditedProject::isNeeded).toList()) {
        Path copy = folder.resolve("templates").resolve(TEMPLATES.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Files.writeString(folder.resolve("templates/page.css"), "h1 { font-size: 20pt }");
    Files.writeString(folder.resolve("templates/profiles/page.yaml"), HANDOUTS);
    Files.writeString(folder.resolve("templates/handout.ftlh"), TEMPLATE.replace("POLICY", POLICY));
    Path words = folder.resolve("templates/languages/en/text.yaml");
    Files.createDirectories(words.getParent());
    Files.writeString(words, WORDS);
    Files.writeString(folder.resolve("templates/vocabulary.yaml"), VOCABULARY);
    Files.writeString(folder.resolve("facts.yaml"), FACTS);
    Files.writeString(folder.resolve("sources.yaml"), SOURCES);
    Files.createDirectory(folder.resolve("reviews"));
    Files.writeString(folder.resolve("reviews/drug.yaml"), SIGNED);
    Files.writeString(folder.resolve("clinic.yaml"), CLINIC);
    Files.writeString(folder.resolve("logo.svg"), LOGO);
    return new EditedProject(folder);
  }

  private static boolean isNeeded(Path file) {
    return Files.isRegularFile(file) && !file.getFileName().toString().startsWith("coverage");
  }

  public Path file(Kind kind) {
    return folder.resolve(kind.file);
  }

  /** Edits a file as an editor saves it: a new file takes the place of the old one at once. */
  public void edit(Kind kind) throws IOException {
    String before = Files.readString(file(kind));
    String after = before.replace(kind.from, kind.to);
    Path draft = folder.resolve("draft");
    Files.writeString(draft, before.contains(kind.to) ? before.replace(kind.to, kind.from) : after);
    Files.move(draft, file(kind), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The arguments of a plain build. */
  public String[] build(Path out) {
    return List.of(
            "build",
            "--quiet",
            "--threads",
            "1",
            "--today",
            Builds.TODAY,
            "--templates",
            folder.resolve("templates").toString(),
            "--out",
            out.toString(),
            folder.resolve("facts.yaml").toString())
        .toArray(String[]::new);
  }

  /** Removes a folder of handouts. */
  public static void clear(Path out) throws IOException {
    try (Stream<Path> walk = Files.walk(out)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** All files below a folder, bytes as characters. */
  public static Map<String, String> contents(Path out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(out)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(out.relativize(file).toString(), Files.readString(file, ISO_8859_1));
      }
    }
    return files;
  }

  private static final String HANDOUTS =
      """
      factleaf: 2
      handouts:
        clinician:
          name: Clinician sheet
          audience: clinician
          readers: clinical
          template: handout.ftlh
          paper: A4
          sections:
            - {id: uses, heading: Uses, parts: [{from: [uses, doses]}]}
            - {id: sources, heading: Sources, show: sources}
      """;

  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private static final String TEMPLATE =
      """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
      <head><meta http-equiv="Content-Security-Policy" content="POLICY"/>
      <meta charset="utf-8"/><meta name="generator" content="Factleaf"/><title>${handout.head.title}</title>
      <style>@page { size: ${handout.paper.width}mm ${handout.paper.height}mm }</style>
      <style><#include "page.css" parse=false></style></head>
      <body><p>${handout.clinic.name} ${handout.clinic.drawing?no_esc}</p><h1>${handout.head.title}</h1>
      <p>${handout.words.edition} ${handout.head.edition}, ${handout.words.due} ${handout.head.due}</p>
      <#list handout.head.notices as notice><p>${notice.text}</p></#list>
      <#list handout.head.review.signatures as signature><p>${signature.by}</p></#list>
      <#list handout.sections as section><h2>${section.heading}</h2>
      <#list section.parts as part>
      <#list part.entries![] as entry><p data-entry="${entry.id}">${entry.text}
      <#list entry.marks as mark><a href="#${mark.target}">[${mark.number}]</a></#list></p></#list>
      <#list part.sources![] as source><p id="${source.anchor}">${source.title}</p></#list>
      </#list></#list>
      </body></html>
      """;

  private static final String FACTS =
      """
      factleaf: 2
      id: drug
      title: Drug
      edition: "1"
      language: en
      profile: page
      review: {checked: 2026-03-01, due: 2026-09-01}
      sources: {include: sources.yaml}
      facts:
        doses:
          - id: most
            say: {clinician: "At most {max}."}
            figures: {max: 5 mg/day}
            cite: [{source: label, at: Doses, find: most is 5 mg a day}]
      """;

  private static final String WORDS =
      """
      factleaf: 2
      units: {day: {per: a day}}
      """;

  private static final String VOCABULARY =
      """
      factleaf: 2
      papers: [{id: A4, width: 200}]
      """;

  private static final String SOURCES =
      """
      factleaf: 2
      sources:
        label: {kind: label, title: Label, read: 2026-03-01}
      """;

  private static final String SIGNED =
      """
      factleaf: 2
      signatures:
        - {by: NAME, role: ROLE, on: 2026-03-01, entries: {most: {wordings: 0000000000000000}}}
      """;

  private static final String CLINIC =
      """
      factleaf: 2
      name: North
      logo: logo.svg
      """;

  private static final String LOGO =
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><circle cx="10" cy="10" r="8"/></svg>
      """;
}
