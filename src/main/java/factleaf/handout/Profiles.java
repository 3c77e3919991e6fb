package factleaf.handout;

import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import factleaf.fact.FactSheet;
import factleaf.vocabulary.Vocabulary;
import factleaf.yaml.DataFiles;
import factleaf.yaml.Mapping;
import factleaf.yaml.Scalar;
import factleaf.yaml.Shape.Keys;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The profiles of the folder {@code profiles}. One whose texts are given by language is read again
 * for each language that sheets have. Safe for use by several threads.
 */
public final class Profiles {
  /** The profile of a sheet that names none. */
  public static final String USUAL = "medicine";

  /** What the file of a profile may say. */
  public static final Keys KEYS = ProfileReader.KEYS;

  private static final String FOLDER = "profiles";

  private final Vocabulary vocabulary;
  private final Map<String, Mapping> roots = new TreeMap<>();
  private final Map<String, Profile> byName = new TreeMap<>();
  private final Map<List<String>, Spoken> spoken = new ConcurrentHashMap<>();

  /** A profile in a language, and what is wrong with it there. */
  private record Spoken(Profile profile, List<Finding> findings) {}

  private Profiles(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Reads the profiles, whatever language sheets will have. */
  public static Profiles read(DataFiles files, Vocabulary vocabulary, Findings findings) {
    Profiles profiles = new Profiles(vocabulary);
    for (String file : files.names(FOLDER)) {
      String name = file.replaceFirst("\\.yaml$", "");
      Optional<Mapping> root = files.yaml(FOLDER + "/" + file, findings);
      root.ifPresent(mapping -> profiles.roots.put(name, mapping));
      profiles.byName.put(
          name,
          root.map(
                  mapping ->
                      ProfileReader.read(mapping, name, Optional.empty(), vocabulary, findings))
              .orElse(Profile.NONE));
    }
    return profiles;
  }

  /** All of them. */
  public Stream<Profile> all() {
    return byName.values().stream();
  }

  /** Their names. */
  public Set<String> names() {
    return Collections.unmodifiableSet(byName.keySet());
  }

  /** The profile of a name, in a language; empty if there is none. */
  public Optional<Profile> of(String name, String language, Findings findings) {
    return Optional.ofNullable(byName.get(name))
        .map(profile -> profile.varies() ? spoken(name, language, findings) : profile);
  }

  /** The handouts of all profiles. */
  public Stream<HandoutSpec> handouts() {
    return all().flatMap(profile -> profile.handouts().stream());
  }

  /**
   * The profile of a sheet, in its language; empty, with a finding, if there is none. Rule: {@code
   * unknown-profile}.
   */
  public Optional<Profile> of(FactSheet sheet, Findings findings) {
    String name = sheet.profile().map(Scalar::value).orElse(USUAL);
    if (!byName.containsKey(name)) {
      findings.add(
          "unknown-profile",
          sheet.profile().map(Scalar::span).orElse(sheet.span()),
          "there is no profile \"" + name + "\"",
          Suggestion.hint(name, byName.keySet()));
    }
    return of(name, sheet.language(), findings);
  }

  private Profile spoken(String name, String language, Findings findings) {
    Spoken read =
        spoken.computeIfAbsent(
            List.of(name, language), key -> spoken(roots.get(name), name, language));
    findings.addAll(read.findings());
    return read.profile();
  }

  private Spoken spoken(Mapping root, String name, String language) {
    Findings findings = new Findings();
    Profile profile = ProfileReader.read(root, name, Optional.of(language), vocabulary, findings);
    return new Spoken(profile, findings.sorted());
  }
}
