package factleaf.pdf.limits;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Node;
import org.w3c.dom.css.CSSPrimitiveValue;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;
import org.xhtmlrenderer.css.parser.PropertyValue;
import org.xhtmlrenderer.css.sheet.PropertyDeclaration;

/**
 * The largest sizes and numbers that styles may ask for. Beyond them the engine makes pages, rows
 * or columns until the memory is full, or counts beyond its numbers and prints nothing.
 */
public final class StyleLimits {
  /** By unit. The largest length is that of the largest page of a PDF (ISO 32000-1, C.2). */
  private static final Map<Short, Float> MOST =
      Map.of(
          CSSPrimitiveValue.CSS_PX, 19_200f,
          CSSPrimitiveValue.CSS_PT, 14_400f,
          CSSPrimitiveValue.CSS_PC, 1_200f,
          CSSPrimitiveValue.CSS_IN, 200f,
          CSSPrimitiveValue.CSS_CM, 508f,
          CSSPrimitiveValue.CSS_MM, 5_080f,
          CSSPrimitiveValue.CSS_EMS, 100f,
          CSSPrimitiveValue.CSS_EXS, 200f,
          CSSPrimitiveValue.CSS_PERCENTAGE, 1_000f);

  private static final float MOST_NUMBER = 10_000;

  /** For properties whose numbers mean more than others. */
  private static final Map<CSSName, Float> MOST_OF =
      Map.of(CSSName.FS_COLSPAN, 100f, CSSName.FS_ROWSPAN, 1_000f, CSSName.LINE_HEIGHT, 100f);

  private static final Set<String> OUT_OF_FLOW = Set.of("left", "right", "absolute", "fixed");

  private StyleLimits() {}

  /** The first declaration that goes too far, as text; empty if none does. */
  public static Optional<String> excess(List<PropertyDeclaration> declarations) {
    return declarations.stream()
        .filter(declaration -> isTooLarge(declaration.getCSSName(), declaration.getValue()))
        .map(StyleLimits::text)
        .findFirst();
  }

  /** Refuses declarations that go too far. */
  public static void check(List<PropertyDeclaration> declarations, Optional<Node> place) {
    excess(declarations).ifPresent(text -> refuse(text, place));
  }

  /**
   * Ends the layout.
   *
   * @param declaration that goes too far
   */
  public static void refuse(String declaration, Optional<Node> place) {
    throw Unprintable.tooMuch(
        "has the style \"" + declaration + "\", which no paper has room for",
        "write a smaller size",
        place);
  }

  /** Whether an element stands outside of the order of its text, where lines must avoid it. */
  public static boolean isOutOfFlow(CascadedStyle style) {
    return Stream.of(CSSName.FLOAT, CSSName.POSITION)
        .filter(style::hasProperty)
        .map(name -> style.propertyByName(name).getValue().getCssText())
        .anyMatch(OUT_OF_FLOW::contains);
  }

  private static boolean isTooLarge(CSSName name, CSSPrimitiveValue value) {
    PropertyValue property = (PropertyValue) value;
    if (property.getPropertyValueType() == PropertyValue.Type.VALUE_TYPE_LIST) {
      return property.getValues().stream()
          .anyMatch(part -> part instanceof PropertyValue v && isTooLarge(name, v));
    }
    short unit = property.getPrimitiveType();
    boolean number = unit == CSSPrimitiveValue.CSS_NUMBER;
    float most = number ? MOST_OF.getOrDefault(name, MOST_NUMBER) : MOST.getOrDefault(unit, 0f);
    return (number || MOST.containsKey(unit)) && !(Math.abs(property.getFloatValue()) <= most);
  }

  private static String text(PropertyDeclaration declaration) {
    return declaration.getPropertyName() + ": " + declaration.getValue().getCssText();
  }
}
