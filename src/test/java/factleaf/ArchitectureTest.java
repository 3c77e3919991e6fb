package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import factleaf.testing.ProgramClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between packages, as docs/architecture.md draws them, and how long files are. */
class ArchitectureTest {
  private static final String PROGRAM = "factleaf.";
  private static final Path PAGE = Path.of("docs/architecture.md");

  /** A package and what it uses, in the page's table. */
  private static final Pattern ROW = Pattern.compile("\\| `([a-z.]+)` \\|.*\\|([^|]*)\\|");

  private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");

  /** What each package may use besides itself and the JDK; our own without "factleaf.". */
  private static final String TABLE =
      """
      diagnostic:
      text: diagnostic
      yaml: diagnostic text org.yaml.snakeyaml
      vocabulary: diagnostic yaml
      figure: diagnostic text yaml vocabulary
      fact: diagnostic text yaml vocabulary figure
      review: diagnostic text yaml vocabulary figure fact
      language: diagnostic yaml vocabulary figure
      handout: diagnostic text yaml vocabulary figure fact io.nayuki.qrcodegen
      data: yaml vocabulary figure fact review handout com.google.gson
      check: diagnostic text yaml vocabulary figure fact language handout
      diff: diagnostic text yaml vocabulary figure fact language handout \
        com.github.difflib
      release: diagnostic text yaml vocabulary fact handout diff
      report: diagnostic text yaml vocabulary diff com.google.gson
      verify: diagnostic text vocabulary figure fact language de.siegmar.fastcsv
      keep: diagnostic text yaml fact verify out com.google.gson org.jsoup \
        org.apache.pdfbox org.apache.fontbox
      reviewpack: diagnostic text vocabulary figure fact review handout verify
      links: diagnostic fact handout
      pack: diagnostic text yaml vocabulary figure fact handout
      schema: text yaml vocabulary fact review handout pack com.google.gson
      draft: diagnostic text yaml fact handout verify out
      sample: diagnostic yaml org.yaml.snakeyaml
      search:
      page: diagnostic text yaml
      html: diagnostic text page freemarker
      pdf: diagnostic text page pdf.limits pdf.style pdf.tagging org.openpdf \
        org.xhtmlrenderer org.apache.batik
      pdf.limits: page org.xhtmlrenderer
      pdf.style: page pdf.limits org.xhtmlrenderer
      pdf.tagging: page pdf.limits org.openpdf org.xhtmlrenderer
      out: diagnostic text
      project: diagnostic text yaml vocabulary fact release review language handout check \
        html
      build: diagnostic text yaml vocabulary fact review language handout release data \
        check verify reviewpack pack diff report sample search html page pdf out project \
        com.google.gson
      serve: diagnostic text fact report project build com.sun.net.httpserver
      cli: diagnostic text yaml vocabulary fact review language handout release check \
        verify reviewpack diff report keep draft links schema sample pdf out project build \
        serve com.google.gson picocli
      """;

  private static final Set<String> OURS =
      TABLE.lines().map(line -> line.split(":", 2)[0]).collect(Collectors.toSet());

  private static final Map<String, Set<String>> MAY_USE =
      TABLE
          .lines()
          .map(line -> line.split(":", 2))
          .collect(Collectors.toMap(row -> PROGRAM + row[0], row -> names(row[1])));

  @Test
  void everyPackageHasItsLine() {
    Set<String> packages = new TreeSet<>();
    ProgramClasses.ALL.forEach(c -> packages.add(c.getPackageName()));
    assertThat(packages).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
  }

  @Test
  void arrowsPointOneWay() {
    assertThat(
            ProgramClasses.ALL.stream()
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> !isAllowed(dependency))
                .map(Dependency::getDescription))
        .isEmpty();
  }

  /** Package after package is taken away whose own arrows lead to none that is left. */
  @Test
  void theTableHasNoCycle() {
    Set<String> left = new TreeSet<>(MAY_USE.keySet());
    while (left.removeIf(name -> MAY_USE.get(name).stream().noneMatch(left::contains))) {}
    assertThat(left).isEmpty();
  }

  @Test
  void thePageDrawsTheseArrows() throws IOException {
    Map<String, Set<String>> drawn = new LinkedHashMap<>();
    Files.readString(PAGE)
        .lines()
        .map(ROW::matcher)
        .filter(row -> row.matches() && OURS.contains(row.group(1)))
        .forEach(row -> drawn.put(row.group(1), drawn(row.group(2), drawn.keySet())));
    Map<String, Set<String>> table = new TreeMap<>();
    MAY_USE.forEach((name, uses) -> table.put(withoutProgram(name), ours(uses)));
    assertThat(new TreeMap<>(drawn)).isEqualTo(table);
  }

  /** The packages that a cell names, or all above but these. */
  private static Set<String> drawn(String cell, Set<String> above) {
    Set<String> named =
        NAME.matcher(cell)
            .results()
            .map(name -> name.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> others = new TreeSet<>(above);
    others.removeAll(named);
    return cell.contains("all above but") ? others : named;
  }

  private static Set<String> ours(Set<String> uses) {
    return uses.stream()
        .filter(name -> name.startsWith(PROGRAM))
        .map(ArchitectureTest::withoutProgram)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String withoutProgram(String name) {
    return name.substring(PROGRAM.length());
  }

  /** Whoever makes one longer makes another shorter: of half, nine in ten, and all files. */
  @Test
  void filesAreShort() throws IOException {
    List<Source> program = Source.below("src/main/java");
    assertShort(program, 50, 65);
    assertShort(program, 90, 160);
    assertShort(program, 100, 260);
    assertShort(Source.below("src/test/java"), 100, 260);
  }

  private static void assertShort(List<Source> files, int percent, int most) {
    List<Source> longer = files.stream().filter(file -> file.lines() > most).toList();
    assertThat(longer)
        .as(
            "%d%% of the files should have at most %d lines; look first at %s",
            percent, most, longer.stream().limit(10).toList())
        .hasSizeLessThanOrEqualTo(files.size() * (100 - percent) / 100);
  }

  /** A file of source text. */
  private record Source(Path file, int lines) {
    /** Those below a folder, the shortest first. */
    static List<Source> below(String folder) throws IOException {
      List<Source> files = new ArrayList<>();
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        for (Path file : all.filter(path -> path.toString().endsWith(".java")).toList()) {
          files.add(new Source(file, Files.readAllLines(file).size()));
        }
      }
      files.sort(Comparator.comparingInt(Source::lines));
      return files;
    }

    @Override
    public String toString() {
      return file.getFileName() + " (" + lines + ")";
    }
  }

  /** A name that is no package of ours is that of a library. */
  private static Set<String> names(String list) {
    return Stream.of(list.strip().split("\\s+"))
        .filter(name -> !name.isEmpty())
        .map(name -> OURS.contains(name) ? PROGRAM + name : name)
        .collect(Collectors.toSet());
  }

  private static boolean isAllowed(Dependency dependency) {
    String from = dependency.getOriginClass().getPackageName();
    JavaClass target = dependency.getTargetClass().getBaseComponentType();
    String to = target.getPackageName();
    return target.isPrimitive()
        || to.equals(from)
        || isJdk(to)
        || MAY_USE.get(from).stream()
            .anyMatch(allowed -> to.equals(allowed) || to.startsWith(allowed + "."));
  }

  private static boolean isJdk(String name) {
    return name.startsWith("java.")
        || name.startsWith("javax.imageio")
        || name.startsWith("javax.net.ssl")
        || name.startsWith("javax.xml.")
        || name.startsWith("org.w3c.dom")
        || name.startsWith("org.xml.sax");
  }
}
