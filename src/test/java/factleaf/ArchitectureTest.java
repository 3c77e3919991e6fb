package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import factleaf.testing.ProgramClasses;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The arrows between packages, as docs/architecture.md draws them. */
class ArchitectureTest {
  /** What each package may use besides itself and the JDK. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("factleaf.diagnostic", Set.of()),
          Map.entry("factleaf.text", Set.of("factleaf.diagnostic")),
          Map.entry(
              "factleaf.yaml",
              Set.of("factleaf.diagnostic", "factleaf.text", "org.yaml.snakeyaml")),
          Map.entry("factleaf.vocabulary", Set.of("factleaf.diagnostic", "factleaf.yaml")),
          Map.entry(
              "factleaf.figure",
              Set.of(
                  "factleaf.diagnostic", "factleaf.text", "factleaf.yaml", "factleaf.vocabulary")),
          Map.entry(
              "factleaf.fact",
              Set.of(
                  "factleaf.diagnostic",
                  "factleaf.text",
                  "factleaf.yaml",
                  "factleaf.vocabulary",
                  "factleaf.figure")),
          Map.entry(
              "factleaf.review",
              Set.of(
                  "factleaf.diagnostic",
                  "factleaf.text",
                  "factleaf.yaml",
                  "factleaf.vocabulary",
                  "factleaf.figure",
                  "factleaf.fact")),
          Map.entry(
              "factleaf.language",
              Set.of(
                  "factleaf.diagnostic",
                  "factleaf.yaml",
                  "factleaf.vocabulary",
                  "factleaf.figure")),
          Map.entry(
              "factleaf.handout",
              Set.of(
                  "factleaf.diagnostic",
                  "factleaf.text",
                  "factleaf.yaml",
                  "factleaf.vocabulary",
                  "factleaf.figure",
                  "factleaf.fact",
                  "io.nayuki.qrcodegen")),
          Map.entry(
              "factleaf.data",
              Set.of(
                  "factleaf.yaml",
                  "factleaf.vocabulary",
                  "factleaf.figure",
                  "factleaf.fact",
                  "factleaf.review",
                  "factleaf.handout",
                  "com.google.gson")),
          Map.entry(
              "factleaf.check",
              Set.of(
                  "factleaf.diagnostic",
                  "factleaf.text",
                  "factleaf.yaml",
                  "factleaf.vocabulary",
                  "factleaf.figure",
                  "factleaf.fact",
                  "factleaf.language",
                  "factleaf.handout")),
          Map.entry(
              "factleaf.diff",
              Set.of(
                  "factleaf.diagnostic",
                  "factleaf.text",
                  "factleaf.yaml",
                  "factleaf.vocabulary",
                  "factleaf.figure",
                  "factleaf.fact",
                  "factleaf.language",
                  "factleaf.handout",
                  "com.github.difflib")),
          Map.entry(
              "factleaf.release",
              Set.of(
                  "factleaf.diagnostic",
                  "factleaf.yaml",
                  "factleaf.vocabulary",
                  "factleaf.fact",
                  "factleaf.handout",
                  "factleaf.diff")),
          Map.entry(
              "factleaf.verify",
              Set.of(
                  "factleaf.diagnostic",
                  "factleaf.text",
                  "factleaf.vocabulary",
                  "factleaf.figure",
                  "factleaf.fact",
                  "factleaf.language",
                  "de.siegmar.fastcsv")),
          Map.entry(
              "factleaf.keep",
              Set.of(
                  "factleaf.diagnostic",
                  "factleaf.text",
                  "factleaf.yaml",
                  "factleaf.fact",
                  "factleaf.verify",
                  "factleaf.out",
                  "com.google.gson",
                  "org.jsoup",
                  "org.apache.pdfbox",
                  "org.apache.fontbox")),
          Map.entry(
              "factleaf.reviewpack",
              Set.of(
                  "factleaf.diagnostic",
                  "factleaf.text",
                  "factleaf.vocabulary",
                  "factleaf.figure",
                  "factleaf.fact",
                  "factleaf.review",
                  "factleaf.handout",
                  "factleaf.verify")),
          Map.entry(
              "factleaf.links", Set.of("factleaf.diagnostic", "factleaf.fact", "factleaf.handout")),
          Map.entry(
              "factleaf.pack",
              Set.of(
                  "factleaf.diagnostic",
                  "factleaf.text",
                  "factleaf.yaml",
                  "factleaf.vocabulary",
                  "factleaf.figure",
                  "factleaf.fact",
                  "factleaf.handout")),
          Map.entry(
              "factleaf.sample",
              Set.of("factleaf.diagnostic", "factleaf.yaml", "org.yaml.snakeyaml")),
          Map.entry(
              "factleaf.page", Set.of("factleaf.diagnostic", "factleaf.text", "factleaf.yaml")),
          Map.entry(
              "factleaf.html",
              Set.of("factleaf.diagnostic", "factleaf.text", "factleaf.page", "freemarker")),
          Map.entry(
              "factleaf.pdf",
              Set.of(
                  "factleaf.diagnostic",
                  "factleaf.text",
                  "factleaf.page",
                  "factleaf.pdf.limits",
                  "factleaf.pdf.style",
                  "factleaf.pdf.tagging",
                  "org.openpdf",
                  "org.xhtmlrenderer",
                  "org.apache.batik")),
          Map.entry("factleaf.pdf.limits", Set.of("factleaf.page", "org.xhtmlrenderer")),
          Map.entry(
              "factleaf.pdf.style",
              Set.of("factleaf.page", "factleaf.pdf.limits", "org.xhtmlrenderer")),
          Map.entry(
              "factleaf.pdf.tagging",
              Set.of("factleaf.page", "factleaf.pdf.limits", "org.openpdf", "org.xhtmlrenderer")),
          Map.entry("factleaf.out", Set.of("factleaf.diagnostic", "factleaf.text")),
          Map.entry(
              "factleaf.project",
              Set.of(
                  "factleaf.diagnostic",
                  "factleaf.text",
                  "factleaf.yaml",
                  "factleaf.vocabulary",
                  "factleaf.fact",
                  "factleaf.release",
                  "factleaf.review",
                  "factleaf.language",
                  "factleaf.handout",
                  "factleaf.check",
                  "factleaf.html")),
          Map.entry(
              "factleaf.build",
              Set.of(
                  "factleaf.diagnostic",
                  "factleaf.text",
                  "factleaf.yaml",
                  "factleaf.vocabulary",
                  "factleaf.fact",
                  "factleaf.review",
                  "factleaf.language",
                  "factleaf.handout",
                  "factleaf.release",
                  "factleaf.data",
                  "factleaf.check",
                  "factleaf.verify",
                  "factleaf.reviewpack",
                  "factleaf.pack",
                  "factleaf.diff",
                  "factleaf.sample",
                  "factleaf.html",
                  "factleaf.page",
                  "factleaf.pdf",
                  "factleaf.out",
                  "factleaf.project",
                  "com.google.gson")),
          Map.entry(
              "factleaf.cli",
              Set.of(
                  "factleaf.diagnostic",
                  "factleaf.text",
                  "factleaf.yaml",
                  "factleaf.vocabulary",
                  "factleaf.fact",
                  "factleaf.review",
                  "factleaf.language",
                  "factleaf.handout",
                  "factleaf.release",
                  "factleaf.check",
                  "factleaf.verify",
                  "factleaf.reviewpack",
                  "factleaf.diff",
                  "factleaf.keep",
                  "factleaf.links",
                  "factleaf.sample",
                  "factleaf.pdf",
                  "factleaf.out",
                  "factleaf.project",
                  "factleaf.build",
                  "com.google.gson",
                  "picocli")));

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
