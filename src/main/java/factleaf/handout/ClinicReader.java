package factleaf.handout;

import factleaf.diagnostic.Findings;
import factleaf.fact.Region;
import factleaf.handout.Clinic.Value;
import factleaf.text.Colour;
import factleaf.text.InputFile;
import factleaf.yaml.Choices;
import factleaf.yaml.Fields;
import factleaf.yaml.FormatVersion;
import factleaf.yaml.Mapping;
import factleaf.yaml.Scalar;
import factleaf.yaml.Shape;
import factleaf.yaml.Shape.Keys;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads the file of a clinic.
 *
 * <p>Rules: {@code bad-clinic}, {@code accent-contrast}, and those of {@link SiteAddress} and
 * {@link Fields}.
 *
 * @param picture reads the file of a picture that the clinic's file names
 */
public record ClinicReader(Function<Scalar, Optional<InputFile>> picture, Findings findings) {
  /** The keys of a file in which nothing is filled in yet. */
  private static final Keys NONE =
      Keys.about("handouts.md#The clinic").must("factleaf", new Shape.Text("formats"));

  private static final Keys KEYS = keys();
  public static final Shape SHAPE = new Shape.Either(KEYS, NONE);

  private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  /** WCAG 2.2, 1.4.3. */
  private static final double LEAST_CONTRAST = 4.5;

  private static Keys keys() {
    Keys keys =
        NONE.may("region", new Shape.Text("regions"))
            .may("language", Shape.TEXT)
            .may("logo", Shape.TEXT)
            .may("accent", Shape.TEXT)
            .must(Choices.id(Value.NAME), Shape.TEXT);
    for (Value value : EnumSet.complementOf(EnumSet.of(Value.NAME))) {
      keys = keys.may(Choices.id(value), Shape.TEXT);
    }
    return keys;
  }

  /** The clinic, with what could be read of a file that has findings. */
  public Clinic read(Mapping root) {
    boolean isFilled = root.pairs().stream().anyMatch(pair -> !NONE.has(pair.key().value()));
    Keys keys = isFilled ? KEYS : NONE;
    Fields fields = new Fields(root, root.span(), "the clinic", keys, findings);
    fields.text("factleaf").ifPresent(text -> FormatVersion.check(text, findings));
    if (!isFilled) {
      return Clinic.NONE;
    }
    ClinicValueReader reader = new ClinicValueReader(findings);
    Map<Value, String> values = new EnumMap<>(Value.class);
    Arrays.stream(Value.values())
        .forEach(
            value ->
                fields
                    .text(Choices.id(value))
                    .flatMap(text -> reader.read(value, text))
                    .ifPresent(said -> values.put(value, said)));
    return new Clinic(
        values,
        fields.text("region").flatMap(text -> Region.read(text, findings)),
        fields.text("language").map(this::language).orElse(""),
        fields.text("logo").flatMap(text -> logo(text, values.getOrDefault(Value.NAME, ""))),
        fields.text("accent").map(this::accent).orElse(""),
        fields.text(Choices.id(Value.SITE)).map(Scalar::span));
  }

  private String language(Scalar text) {
    return pick(
        LANGUAGE.asMatchPredicate().and(ClinicReader::isSpoken),
        text,
        "a language",
        "write its tag, such as en or pt-BR");
  }

  /** Whether a language has a name (ISO 639). */
  private static boolean isSpoken(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    return !locale.getDisplayLanguage(Locale.ENGLISH).equals(locale.getLanguage());
  }

  private String accent(Scalar text) {
    String colour =
        pick(
            COLOUR.asMatchPredicate(),
            text,
            "a colour",
            "write it in double quotes as \"#0b4f5c\"");
    double contrast = colour.isEmpty() ? LEAST_CONTRAST : Colour.contrast(colour, "#ffffff");
    if (contrast < LEAST_CONTRAST) {
      findings.add(
          "accent-contrast",
          text.span(),
          "the colour " + colour + " is too light to be read on white",
          "take a darker one: a contrast of 4.5 to 1 is the least (WCAG 2.2, 1.4.3)");
    }
    return colour;
  }

  private String pick(Predicate<String> right, Scalar text, String what, String hint) {
    if (right.test(text.value())) {
      return text.value();
    }
    findings.add("bad-clinic", text.span(), "\"" + text.value() + "\" is not " + what, hint);
    return "";
  }

  private Optional<Logo> logo(Scalar name, String clinic) {
    return picture
        .apply(name)
        .flatMap(
            file -> {
              Optional<Logo> logo = LogoFile.read(file, clinic, name.span());
              if (logo.isEmpty()) {
                findings.add(
                    "bad-clinic",
                    name.span(),
                    "\"" + name.value() + "\" is no picture that a page can hold",
                    "name a PNG, or an SVG that is well-formed and has no DOCTYPE, of at most "
                        + LogoFile.LARGEST / 1000
                        + " kB");
              }
              return logo;
            });
  }
}
