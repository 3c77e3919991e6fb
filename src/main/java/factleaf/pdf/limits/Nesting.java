package factleaf.pdf.limits;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.css.CSSPrimitiveValue;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;

/**
 * What multiplies as elements stand in each other: the sizes of letters, and all lengths that are
 * given in them; and how often a box is laid out, for some are laid out twice to see whether they
 * fit where they are, with all that they hold.
 */
public final class Nesting {
  private static final float MOST = 100;
  private static final float LARGER = 1.2f;
  private static final int DEEPEST = 8;

  private static final Set<IdentValue> LAID_OUT_TWICE =
      Set.of(IdentValue.INLINE_BLOCK, IdentValue.INLINE_TABLE, IdentValue.TABLE);

  /** By element, as multiples of the last size that is a length. */
  private final Map<Node, Float> multiples = new HashMap<>();

  /** By element, how many around it are laid out twice. */
  private final Map<Node, Integer> depths = new HashMap<>();

  /** Takes the style of an element; those of the elements around it came before. */
  public void add(Element element, CascadedStyle style) {
    float around = multiples.getOrDefault(element.getParentNode(), 1f);
    float size = style.hasProperty(CSSName.FONT_SIZE) ? size(style, around) : around;
    if (size > MOST) {
      throw Unprintable.tooMuch(
          "has letters that grow more than a hundredfold in elements within elements",
          "write sizes in pt, or fewer of them",
          Optional.of(element));
    }
    multiples.put(element, size);
    int depth = depths.getOrDefault(element.getParentNode(), 0) + (isLaidOutTwice(style) ? 1 : 0);
    if (depth > DEEPEST) {
      throw Unprintable.tooMuch(
          "has more than "
              + DEEPEST
              + " tables, floats, blocks in lines or boxes kept on one page in each other",
          "let some stand one behind the other",
          Optional.of(element));
    }
    depths.put(element, depth);
  }

  private static boolean isLaidOutTwice(CascadedStyle style) {
    return StyleLimits.isOutOfFlow(style)
        || style.hasProperty(CSSName.DISPLAY)
            && LAID_OUT_TWICE.contains(style.getIdent(CSSName.DISPLAY))
        || style.hasProperty(CSSName.PAGE_BREAK_INSIDE)
            && style.getIdent(CSSName.PAGE_BREAK_INSIDE) == IdentValue.AVOID;
  }

  private static float size(CascadedStyle style, float around) {
    CSSPrimitiveValue value = style.propertyByName(CSSName.FONT_SIZE).getValue();
    return switch (value.getPrimitiveType()) {
      case CSSPrimitiveValue.CSS_EMS, CSSPrimitiveValue.CSS_EXS ->
          around * value.getFloatValue(value.getPrimitiveType());
      case CSSPrimitiveValue.CSS_PERCENTAGE ->
          around * value.getFloatValue(value.getPrimitiveType()) / 100;
      case CSSPrimitiveValue.CSS_IDENT ->
          style.getIdent(CSSName.FONT_SIZE) == IdentValue.LARGER ? around * LARGER : 1;
      default -> 1;
    };
  }
}
