package factleaf.fact;

import factleaf.diagnostic.Findings;
import factleaf.yaml.Fields;
import factleaf.yaml.Scalar;
import factleaf.yaml.Shape;
import factleaf.yaml.Shape.Keys;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What registers call a source. A key of a source in the fact file.
 *
 * <p>Rule: {@code bad-identifier}.
 */
public enum Identifier {
  /** Of an article or book, without an address before it. */
  DOI("10\\.\\d{4,9}/[\\x21-\\x7E]+", "such as 10.1016/S0140-6736(07)61814-5, no address"),
  /** Of an article in PubMed. */
  PMID("[1-9]\\d{0,8}", "digits only, such as 18068515"),
  /** Of all versions of a label of the United States. */
  SETID(
      "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
      "such as 1d7ea7c4-3a0b-44e5-8b0a-5f8a1f2a7f10"),
  /** Of the text that was read, as it calls it. */
  VERSION("\\S.{0,39}", "at most 40 characters");

  private final Pattern form;
  private final String hint;

  Identifier(String form, String hint) {
    this.form = Pattern.compile(form);
    this.hint = hint;
  }

  /** Of the fact file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a text may be one. */
  public boolean fits(String text) {
    return form.matcher(text).matches();
  }

  /** The keys of a source with these. */
  static Keys with(Keys source) {
    Keys keys = source;
    for (Identifier identifier : values()) {
      keys = keys.may(identifier.key(), Shape.TEXT);
    }
    return keys;
  }

  static Map<Identifier, String> read(Fields fields, Findings findings) {
    Map<Identifier, String> read = new EnumMap<>(Identifier.class);
    for (Identifier identifier : values()) {
      Optional<Scalar> text = fields.text(identifier.key());
      text.filter(t -> identifier.fits(t.value())).ifPresent(t -> read.put(identifier, t.value()));
      text.filter(t -> !identifier.fits(t.value()))
          .ifPresent(
              t ->
                  findings.add(
                      "bad-identifier",
                      t.span(),
                      "\"" + t.value() + "\" is no " + identifier.key(),
                      identifier.hint));
    }
    return read;
  }
}
