package factleaf.html;

import freemarker.core.TemplateElement;
import freemarker.core.TextBlock;
import freemarker.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of FreeMarker's language that templates may use: what decides by the model alone. Not
 * the clock, the locale, Java, or templates made of texts.
 */
@SuppressWarnings("deprecation") // FreeMarker has no other way to look into a template
final class TemplateLanguage {
  /** Directives that change settings, or hand control to what is not in the folder. */
  private static final Set<String> NO_DIRECTIVES =
      Set.of("setting", "transform", "visit", "recurse", "fallback");

  private static final Set<String> VARIABLES = Set.of("namespace", "args", "main");

  private static final String BUILT_INS =
      """
      abs ancestors blank_to_null boolean c cap_first capitalize ceiling chop_linebreak chunk cn
      contains counter drop_while empty_to_null ends_with ensure_ends_with ensure_starts_with esc
      filter first floor groups has_content has_next html index index_of is_boolean is_even_item
      is_first is_hash is_last is_number is_odd_item is_sequence is_string item_cycle item_parity
      item_parity_cap join keep_after keep_after_last keep_before keep_before_last keys last
      last_index_of left_pad length lower_abc lower_case map matches max min no_esc number
      remove_beginning remove_ending replace reverse right_pad round seq_contains seq_index_of
      seq_last_index_of sequence size sort sort_by split starts_with string substring switch
      take_while then trim trim_to_null uncap_first upper_abc upper_case values word_list
      """;

  private static final Set<String> ALLOWED = Set.of(BUILT_INS.split("\\s+"));
  private static final Pattern DIRECTIVE = Pattern.compile("#([a-z_]+)(?![a-z_-])");
  private static final Pattern BUILT_IN = Pattern.compile("(?<!\\?)\\?\\s*([A-Za-z_]\\w*)");
  private static final Pattern VARIABLE = Pattern.compile("(?<![\\w\\])}.])\\.([A-Za-z_]\\w*)");

  /** What a template may not use, and where. */
  record Refused(int line, int column, String what) {}

  private TemplateLanguage() {}

  /** All of a template that is refused, in its order. */
  static List<Refused> refused(Template template) {
    List<Refused> refused = new ArrayList<>();
    collect(template.getRootTreeNode(), refused);
    return refused;
  }

  private static void collect(TemplateElement element, List<Refused> refused) {
    if (!(element instanceof TextBlock)) {
      String source = element.getDescription();
      Matcher directive = DIRECTIVE.matcher(source);
      if (directive.lookingAt() && NO_DIRECTIVES.contains(directive.group(1))) {
        refused.add(at(element, "<#" + directive.group(1) + ">"));
      }
      String code = withoutTexts(source);
      find(BUILT_IN, code, ALLOWED, "?", element, refused);
      find(VARIABLE, code, VARIABLES, ".", element, refused);
    }
    for (int i = 0; i < element.getChildCount(); i++) {
      collect((TemplateElement) element.getChildAt(i), refused);
    }
  }

  private static void find(
      Pattern names,
      String code,
      Set<String> allowed,
      String mark,
      TemplateElement element,
      List<Refused> refused) {
    names
        .matcher(code)
        .results()
        .map(match -> match.group(1))
        .filter(name -> !allowed.contains(name))
        .distinct()
        .forEach(name -> refused.add(at(element, mark + name)));
  }

  private static Refused at(TemplateElement element, String what) {
    int line = Math.max(1, element.getBeginLine());
    return new Refused(line, Math.max(1, element.getBeginColumn()), what);
  }

  /** The code of an element without its texts, but for those that hold code themselves. */
  private static String withoutTexts(String source) {
    StringBuilder code = new StringBuilder();
    int at = 0;
    while (at < source.length()) {
      char quote = source.charAt(at);
      int end = at + 1;
      if (quote == '"' || quote == '\'') {
        while (end < source.length() && source.charAt(end) != quote) {
          end += source.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end + 1, source.length());
        String text = source.substring(at, end);
        code.append(text.contains("{") ? text.replace('"', ' ') : "text");
      } else {
        code.append(quote);
      }
      at = end;
    }
    return code.toString();
  }
}
