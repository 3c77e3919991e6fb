package factleaf.project;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.fact.Region;
import factleaf.handout.Clinic;
import factleaf.handout.ClinicReader;
import factleaf.text.InputDisk;
import factleaf.text.InputFile;
import factleaf.text.Reach;
import factleaf.text.Reading;
import factleaf.text.Unread;
import factleaf.yaml.Fields;
import factleaf.yaml.Inputs;
import factleaf.yaml.Scalar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The file of the clinic that hands the sheets out, and its picture.
 *
 * @param files what was read, by names that do not depend on where they are
 * @param places where that is
 */
public record ClinicFile(Clinic clinic, List<InputDigest> files, List<Path> places) {
  /** A file of this name may lack. */
  public static final String USUAL = "clinic.yaml";

  private static final Pattern NEARLY = Pattern.compile("(?i)clinic\\.ya?ml(?:\\.txt)?");

  /** What the manifest calls the picture. */
  private static final String LOGO = "clinic's logo";

  public static final ClinicFile NONE = new ClinicFile(Clinic.NONE, List.of(), List.of());

  public ClinicFile {
    files = List.copyOf(files);
    places = List.copyOf(places);
  }

  /**
   * The file of a run: the one that is asked for, or else the nearest one in the folder of the fact
   * files or, within the working folder, above it.
   *
   * <p>Rules: {@code bad-clinic}, {@code unknown-file}, {@code file-missing}, {@code
   * file-unreadable}, {@code file-outside}, {@code file-size}, and those of the readers it calls.
   *
   * @param sheets fact files and folders as the user named them
   */
  public static ClinicFile read(
      Optional<Path> asked, List<Path> sheets, InputDisk disk, Inputs inputs, Findings findings) {
    List<Path> paths = asked.map(List::of).orElseGet(() -> beside(sheets));
    if (paths.size() > 1) {
      findings.add(
          "bad-clinic",
          Span.startOf(paths.get(1).toString()),
          "there is a second clinic, besides " + paths.getFirst(),
          "say which one hands out these sheets: --clinic FILE");
    }
    if (paths.isEmpty()) {
      reportMisspelt(sheets, findings);
      return NONE;
    }
    Path path = paths.getFirst();
    // whoever names a file may name a link; one that is found stays in its folder
    Reach reach = asked.isPresent() ? new Reach.Anywhere() : new Reach.Inside(folder(path));
    return new Reader(path, reach, disk, inputs, findings).read();
  }

  private static Path folder(Path path) {
    return path.toAbsolutePath().normalize().getParent();
  }

  /** The same clinic with the entries of another region. */
  public ClinicFile in(Region region) {
    return new ClinicFile(clinic.in(region), files, places);
  }

  private static List<Path> beside(List<Path> sheets) {
    Set<Path> found = new LinkedHashSet<>();
    for (Path sheet : sheets) {
      places(sheet)
          .filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS)) // one to nothing is a slip
          .findFirst()
          .ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  /** Without its file nobody would print the clinic's telephone. */
  private static void reportMisspelt(List<Path> sheets, Findings findings) {
    sheets.stream()
        .flatMap(ClinicFile::places)
        .flatMap(ClinicFile::neighbours)
        .filter(file -> NEARLY.matcher(file.getFileName().toString()).matches())
        .map(Path::normalize)
        .distinct()
        .sorted()
        .forEach(
            file ->
                findings.add(
                    "unknown-file",
                    Span.startOf(file.toString()),
                    "nobody reads the file \"" + file.getFileName() + "\"",
                    "did you mean \"" + USUAL + "\"?"));
  }

  private static Stream<Path> neighbours(Path file) {
    try (Stream<Path> all =
        Files.list(Optional.ofNullable(file.getParent()).orElse(Path.of(".")))) {
      return all.toList().stream();
    } catch (IOException e) { // a folder that cannot be read is told of where its sheets are
      return Stream.of();
    }
  }

  /** Where the file of a sheet may be, the nearest first. */
  private static Stream<Path> places(Path sheet) {
    Path beside = Files.isDirectory(sheet) ? sheet.resolve(USUAL) : sheet.resolveSibling(USUAL);
    Path file = beside.normalize();
    Path working = Path.of("").toAbsolutePath();
    Path folder = folder(file);
    int above = folder.startsWith(working) ? folder.getNameCount() - working.getNameCount() : 0;
    return Stream.iterate(file, ClinicFile::above).limit(above + 1);
  }

  /** The file of the same name in the folder above. */
  private static Path above(Path file) {
    return file.getParent().resolveSibling(file.getFileName());
  }

  /** Reads one file of a clinic. */
  private record Reader(Path path, Reach reach, InputDisk disk, Inputs inputs, Findings findings) {
    ClinicFile read() {
      Reading reading = disk.read(path, reach, InputDisk.SHEET);
      if (!(reading instanceof InputFile file)) {
        ((Unread) reading).report("the file", Span.startOf(path.toString()), findings);
        return NONE;
      }
      List<InputDigest> files = new ArrayList<>();
      List<Path> places = new ArrayList<>();
      files.add(new InputDigest(USUAL, file.sha256()));
      places.add(path);
      Clinic clinic =
          inputs
              .parse(file, path.toString())
              .flatMap(root -> Fields.asMapping(root, "the file", findings))
              .map(
                  root ->
                      new ClinicReader(name -> picture(name, files, places), findings).read(root))
              .orElse(Clinic.NONE);
      return new ClinicFile(clinic, files, places);
    }

    /** A picture lies beside the file or below it. */
    private Optional<InputFile> picture(Scalar name, List<InputDigest> files, List<Path> places) {
      Path folder = folder(path);
      Optional<Path> picture = ClinicFile.inside(folder, name.value());
      Reading reading =
          picture
              .map(file -> disk.read(file, new Reach.Inside(folder), InputDisk.KEPT))
              .orElse(Unread.OUTSIDE);
      if (reading instanceof InputFile file) {
        files.add(new InputDigest(LOGO, file.sha256()));
        places.add(picture.get());
        return Optional.of(file);
      }
      ((Unread) reading).report("the file \"" + name.value() + "\"", name.span(), findings);
      return Optional.empty();
    }
  }

  /** Empty for a name that this file system does not have. */
  private static Optional<Path> inside(Path folder, String name) {
    try {
      return Optional.of(folder.resolve(name).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
