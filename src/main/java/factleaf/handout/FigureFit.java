package factleaf.handout;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Suggestion;
import factleaf.vocabulary.Vocabulary;
import factleaf.yaml.Fields;
import factleaf.yaml.Mapping;
import factleaf.yaml.Scalar;
import factleaf.yaml.Shape;
import factleaf.yaml.Shape.Keys;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the figures of one route, region and population fit each other.
 *
 * @param rising quantities, none of which is above one that follows
 * @param spread how many times the smallest amount of a kind the largest may be, in sections about
 *     use; empty for any
 * @param except names of figures that are no doses
 */
public record FigureFit(List<String> rising, Optional<BigDecimal> spread, Set<String> except) {
  public static final FigureFit NONE = new FigureFit(List.of(), Optional.empty(), Set.of());

  static final Keys KEYS =
      Keys.about(ProfileReader.ABOUT)
          .may("rising", Shape.TEXTS)
          .may("spread", Shape.TEXT)
          .may("except", Shape.TEXTS);

  public FigureFit {
    rising = List.copyOf(rising);
    except = Set.copyOf(except);
  }

  /**
   * Reads it from a profile. A project may take out a quantity that the shipped profile names.
   * Rule: {@code unknown-value}.
   *
   * @param own the project's file, if it has one
   */
  static FigureFit read(Mapping mapping, String own, Vocabulary vocabulary, Findings findings) {
    Fields fields = new Fields(mapping, mapping.span(), "\"fit\"", KEYS, findings);
    List<Scalar> rising = fields.texts("rising");
    Set<String> known = vocabulary.quantities().byId().keySet();
    rising.stream()
        .filter(name -> name.span().file().equals(own) && !known.contains(name.value()))
        .forEach(
            name ->
                findings.add(
                    "unknown-value",
                    name.span(),
                    "\"" + name.value() + "\" names no quantity",
                    Suggestion.hint(name.value(), known)));
    return new FigureFit(
        rising.stream().map(Scalar::value).toList(),
        fields.text("spread").flatMap(text -> spread(text, findings)),
        Set.copyOf(fields.values("except")));
  }

  private static Optional<BigDecimal> spread(Scalar text, Findings findings) {
    if (text.value().matches("[1-9]\\d{0,5}")) {
      return Optional.of(new BigDecimal(text.value()));
    }
    findings.add(
        "unknown-value",
        text.span(),
        "\"" + text.value() + "\" is no whole number up to 999999",
        "write how many times the middle dose another may be, such as 200");
    return Optional.empty();
  }
}
