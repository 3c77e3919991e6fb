package factleaf.review;

import factleaf.fact.FactSheet;
import factleaf.text.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The content of an entry in short, for all audiences and regions: what a signature stands for.
 *
 * @param parts digests of the parts that the entry has
 */
public record Fingerprint(Map<Part, String> parts) {
  /**
   * Hexadecimal digits of a digest. Two contents of one part look the same once in 2^64 times;
   * whoever wants a false one can write a line of the file as well.
   */
  private static final int DIGITS = 16;

  public Fingerprint {
    parts = Collections.unmodifiableMap(sorted(parts));
  }

  private static Map<Part, String> sorted(Map<Part, String> parts) {
    Map<Part, String> sorted = new EnumMap<>(Part.class);
    sorted.putAll(parts);
    return sorted;
  }

  /**
   * The fingerprints of all entries, by their ids.
   *
   * @param sheet with the entries of all regions
   */
  public static Map<String, Fingerprint> of(FactSheet sheet) {
    Map<String, Fingerprint> byId = new LinkedHashMap<>();
    sheet
        .sections()
        .forEach(
            section ->
                section
                    .facts()
                    .forEach(
                        fact ->
                            byId.put(fact.id(), of(new EntryContent(fact, section.id(), sheet)))));
    return byId;
  }

  private static Fingerprint of(EntryContent entry) {
    Map<Part, String> parts = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      String content = entry.of(part);
      if (!content.isEmpty()) {
        parts.put(part, digest(content));
      }
    }
    return new Fingerprint(parts);
  }

  /** Whether a text may be a digest of a part. */
  static boolean isDigest(String text) {
    return text.matches("[0-9a-f]{" + DIGITS + "}");
  }

  private static String digest(String content) {
    return Digest.of(content.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }

  /** The parts in which another entry, or the same one later, is not the same. */
  public Set<Part> differences(Fingerprint other) {
    Set<Part> different = EnumSet.noneOf(Part.class);
    for (Part part : Part.values()) {
      if (!Optional.ofNullable(parts.get(part))
          .equals(Optional.ofNullable(other.parts.get(part)))) {
        different.add(part);
      }
    }
    return different;
  }
}
