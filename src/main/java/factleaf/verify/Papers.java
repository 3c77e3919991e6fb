package factleaf.verify;

import factleaf.fact.Identifier;
import factleaf.fact.Source;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    return Stream.of(
            Optional.ofNullable(source.identifiers().get(Identifier.DOI)),
            Optional.ofNullable(source.identifiers().get(Identifier.PMID)),
            address.flatMap(a -> found(AT_DOI, a)).map(Papers::decoded),
            address.flatMap(a -> found(AT_PUBMED, a)))
        .flatMap(Optional::stream)
        .map(Papers::name)
        .collect(Collectors.toSet());
  }

  /** What a list calls a paper in two of its columns, where it does. */
  static Set<String> of(String doi, String pmid) {
    return Stream.of(
            found(AT_DOI, doi.strip())
                .map(Papers::decoded)
                .or(() -> Optional.of(doi.strip()).filter(Identifier.DOI::fits)),
            Optional.of(pmid.strip()).filter(Identifier.PMID::fits))
        .flatMap(Optional::stream)
        .map(Papers::name)
        .collect(Collectors.toSet());
  }

  /** DOIs are the same in upper and lower case. */
  private static String name(String identifier) {
    return identifier.toLowerCase(Locale.ROOT);
  }

  private static String decoded(String doi) {
    try {
      return URLDecoder.decode(doi.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return doi;
    }
  }

  private static Optional<String> found(Pattern form, String address) {
    return Optional.of(form.matcher(address)).filter(Matcher::matches).map(m -> m.group(1));
  }
}
