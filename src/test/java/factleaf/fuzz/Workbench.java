package factleaf.fuzz;

import factleaf.fuzz.Mutant.Kind;
import factleaf.fuzz.Mutant.Target;
import factleaf.fuzz.Project.Outcome;
import factleaf.testing.Builds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Two sound projects, into which one mutant at a time is laid: one with the project's templates and
 * a whole sheet, one of a small page, whose builds are quick.
 */
final class Workbench {
  /**
   * One mutant of data in so many is built, the others are checked: pages take most of the time.
   */
  private static final int BUILDS = 12;

  private static final Path EXAMPLE = Path.of("src/test/resources/sheets/exampline.facts.yaml");
  private static final Path SMALL = Path.of("src/test/resources/fuzz");
  private static final Path OVERLAY = Path.of("src/test/resources/fuzz-overlay");
  private static final Path CLINIC = Path.of("src/test/resources/clinic");
  private static final Path KEEP = Path.of("src/test/resources/keep");
  private static final Path SHARED = Path.of("src/test/resources/findings/templates");

  private final Path folder;
  private final Project whole;
  private final Project page;
  private final Map<Target, byte[]> originals = new EnumMap<>(Target.class);
  private final Map<String, String> outside;

  Workbench(Path folder) throws IOException {
    this.folder = folder;
    copy(Path.of("templates"), folder.resolve("templates"));
    copy(OVERLAY, folder.resolve("templates"));
    String example = Files.readString(EXAMPLE);
    int begin = example.indexOf("\nsources:\n") + "\nsources:\n".length();
    String sources = example.substring(begin, example.indexOf("\nfacts:\n"));
    write("sources.yaml", "factleaf: 2\nsources:\n" + sources);
    write("including.yaml", example.replace(sources, "  include: sources.yaml\n"));
    write("facts.yaml", example);
    write("clinic.yaml", Files.readString(CLINIC.resolve("clinic.yaml")));
    write("logo.svg", Files.readString(CLINIC.resolve("logo.svg")));
    write("page/facts.yaml", Files.readString(SMALL.resolve("facts.yaml")));
    copy(SHARED, folder.resolve("page/templates"));
    copy(SMALL, folder.resolve("page/templates"));
    Files.delete(folder.resolve("page/templates/facts.yaml"));
    write("outside/private.txt", "private");
    whole = new Project(folder);
    page = new Project(folder.resolve("page"));
    write("page/keep/source.html", Files.readString(KEEP.resolve("html/source.html")));
    write("page/keep/source.xml", Files.readString(KEEP.resolve("spl/source.xml")));
    write("page/keep/source.json", Files.readString(KEEP.resolve("fhir-json/source.json")));
    Files.copy(folder.resolve("page/out/drug/patient.pdf"), folder.resolve("page/keep/source.pdf"));
    for (Target target : Target.values()) {
      if (target != Target.COMMAND_LINE && target != Target.JOURNAL) {
        originals.put(target, Files.readAllBytes(folder.resolve(target.file())));
      }
    }
    originals.put(Target.REAL_SHEET, Builds.earlier().getBytes(StandardCharsets.UTF_8));
    outside = outside();
  }

  /** What each file holds when it is sound. */
  Map<Target, byte[]> originals() {
    return originals;
  }

  /** The project that a mutant is laid into. */
  Project project(Mutant mutant) {
    return List.of(Kind.PAGE, Kind.OUT, Kind.SOURCE).contains(mutant.target().kind())
        ? page
        : whole;
  }

  /** Whether nothing changed beside the projects. */
  boolean isOutsideSound() throws IOException {
    return outside().equals(outside);
  }

  /** Lays a mutant into its project, and checks or builds it. */
  Outcome run(Mutant mutant) throws IOException {
    Target target = mutant.target();
    if (target == Target.COMMAND_LINE) {
      String here = folder.toString();
      return whole.run(
          mutant.arguments().stream().map(a -> a.replace(CommandLines.HERE, here)).toList());
    }
    if (target == Target.JOURNAL) {
      stage();
    } else if (target == Target.PUBLISHED) {
      String manifest = Files.readString(folder.resolve(Target.MANIFEST.file()));
      String digest = JournalMutations.digest(originals.get(target));
      write(
          Target.MANIFEST.file(),
          manifest.replace(digest, JournalMutations.digest(mutant.bytes())));
    }
    Files.write(folder.resolve(target.file()), mutant.bytes());
    String sheet = target == Target.SOURCES ? "including.yaml" : "facts.yaml";
    return switch (target.kind()) {
      case SOURCE -> keep(target);
      case TEMPLATE -> whole.run(whole.build(sheet, "--handout", "patient"));
      case DATA ->
          whole.run(mutant.number() % BUILDS == 0 ? whole.build(sheet) : whole.check(sheet));
      default -> page.run(page.build("facts.yaml"));
    };
  }

  private Outcome keep(Target target) throws IOException {
    write("page/keep/facts.yaml", Files.readString(KEEP.resolve("facts.yaml")));
    return page.run(
        List.of(
            "keep",
            "--templates=" + SHARED.toAbsolutePath(),
            "--snapshots=" + folder.resolve("page/keep/snapshots"),
            "--sheet=" + folder.resolve("page/keep/facts.yaml"),
            "label",
            folder.resolve(target.file()).toString()));
  }

  /** What lies in the working folder beside a journal. */
  private void stage() throws IOException {
    for (String file :
        List.of("drug/patient.html", "drug/patient.pdf", "new/page.html", "index.html")) {
      write("page/out/.factleaf/new/" + file, JournalMutations.STAGED);
    }
    Path staged = folder.resolve("page/out/.factleaf/new");
    Files.createSymbolicLink(staged.resolve("stolen"), folder.resolve("outside"));
    Files.createSymbolicLink(staged.resolve("linked.html"), folder.resolve("outside/private.txt"));
  }

  /** Puts everything back as it was before the mutant. */
  void restore(Mutant mutant) throws IOException {
    project(mutant).restoreOut();
    Target target = mutant.target() == Target.REAL_SHEET ? Target.SHEET : mutant.target();
    if (target.kind() != Kind.OUT && target.kind() != Kind.ARGUMENTS) {
      Files.write(folder.resolve(target.file()), originals.get(target));
    }
  }

  private Map<String, String> outside() throws IOException {
    return Project.digests(Project.contents(folder.resolve("outside")));
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        write(
            folder.relativize(to.resolve(from.relativize(file).toString())).toString(),
            Files.readString(file));
      }
    }
  }
}
