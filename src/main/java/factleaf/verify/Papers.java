package factleaf.verify;

import factleaf.fact.Identifier;
import factleaf.fact.Source;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What papers are called, DOI or PMID, in one spelling each. */
final class Papers {
  private static final Pattern AT_DOI =
      Pattern.compile("(?i)https?://(?:www\\.|dx\\.)?doi\\.org/(10\\.[^?#]+)(?:[?#].*)?");
  private static final Pattern AT_PUBMED =
      Pattern.compile(
          "(?i)https?://(?:pubmed\\.ncbi\\.nlm\\.nih\\.gov|(?:www\\.)?ncbi\\.nlm\\.nih\\.gov/pubmed)"
              + "/([1-9]\\d{0,8})(?:[/?#].*)?");

  private Papers() {}

  /** What a source is called: by its own keys, and by its address. */
  static Set<String> of(Source source) {
    Optional<String> address = source.address();
    return names(
        source.identifier(Identifier.DOI),
        source.identifier(Identifier.PMID),
        address.flatMap(a -> found(AT_DOI, a)),
        address.flatMap(a -> found(AT_PUBMED, a)));
  }

  /** What a list calls a paper in two of its columns, where it does. */
  static Set<String> of(String doi, String pmid) {
    return names(
        found(AT_DOI, doi.strip()).or(() -> Optional.of(doi.strip()).filter(Identifier.DOI::fits)),
        Optional.of(pmid.strip()).filter(Identifier.PMID::fits));
  }

  /** DOIs are the same in upper and lower case. */
  @SafeVarargs
  private static Set<String> names(Optional<String>... identifiers) {
    Set<String> names = new HashSet<>();
    for (Optional<String> identifier : identifiers) {
      identifier.ifPresent(name -> names.add(name.toLowerCase(Locale.ROOT)));
    }
    return names;
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }

  private static Optional<String> found(Pattern form, String address) {
    Matcher found = form.matcher(address);
    return found.matches() ? Optional.of(decoded(found.group(1))) : Optional.empty();
  }
}
