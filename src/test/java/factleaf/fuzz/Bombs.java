package factleaf.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Texts that are small enough to be read and made to cost much: in time, memory or depth. Each is a
 * change of the example sheet.
 */
final class Bombs {
  /** A little less than the largest file that is read. */
  private static final int SIZE = 1_000_000;

  private static final String WORDING = "patient: It calms nerve signals.";
  private static final String NOTE = "note: read on a mirror";
  private static final String FIGURE = "80.0 mg/day";
  private static final String SECTION = "  identity:\n";

  /** A little less than the longest text that is read. */
  private static final int LONGEST = 1_990;

  private static final int DEEP = 100_000;
  private static final String BEFORE_ENTRIES = "  mechanism:\n";
  private static final Map<String, String> UNITS = units();

  private Bombs() {}

  /** Bombs for any YAML file, as changes of its text. */
  static Map<String, UnaryOperator<String>> anywhere() {
    Map<String, UnaryOperator<String>> bombs = new LinkedHashMap<>();
    bombs.put("billion laughs", text -> laughs() + text);
    bombs.put("deep indentation", text -> text + stairs(1_300));
    bombs.put("deep lists", text -> text + "x: " + "[".repeat(DEEP) + "]".repeat(DEEP));
    bombs.put("documents", text -> text + "---\n".repeat(SIZE / 4));
    bombs.put("directives", text -> "%A b\n".repeat(SIZE / 5) + "---\n" + text);
    bombs.put("comment", text -> "#".repeat(SIZE) + "\n" + text);
    bombs.put("empty lines", text -> text + "\n".repeat(SIZE));
    bombs.put("carriage returns", text -> "#" + "\r".repeat(SIZE) + text);
    bombs.put("tab lines", text -> text + "\t\n".repeat(SIZE / 2));
    bombs.put("unknown keys", text -> text + many(60_000, "k%d: x\n"));
    bombs.put("duplicate keys", text -> text + "k: x\n".repeat(100_000));
    UNITS.forEach(
        (name, unit) ->
            bombs.put("key of " + name, text -> "? " + quoted(unit) + "\n: x\n" + text));
    return bombs;
  }

  /** Bombs for the example sheet. */
  static Map<String, UnaryOperator<String>> all() {
    Map<String, UnaryOperator<String>> bombs = anywhere();
    UNITS.forEach(
        (name, unit) -> {
          bombs.put("wording of " + name, put(WORDING, "patient: " + quoted(unit)));
          bombs.put("wordings of " + name, put(BEFORE_ENTRIES, BEFORE_ENTRIES + wordings(unit)));
        });
    for (String name : List.of("words", "one word", "digits", "marks")) {
      String text = quoted(UNITS.get(name));
      bombs.put("note of " + name, put(NOTE, "note: " + text));
      bombs.put("title of " + name, put("title: Exampline\n", "title: " + text + "\n"));
      bombs.put(
          "longest title of " + name,
          put("title: Exampline\n", "title: " + longest(UNITS.get(name)) + "\n"));
      bombs.put("id of " + name, put("id: exampline\n", "id: " + text + "\n"));
      bombs.put("figure of " + name, put(FIGURE, text));
      bombs.put("date of " + name, put("2026-09-01", text));
      bombs.put("section of " + name, put(SECTION, "  ? " + text + "\n  :\n"));
      bombs.put("anchor words of " + name, put("find: \"benefit\"", "find: " + text));
      String block = UNITS.get(name).replace("\\", "").repeat(SIZE / UNITS.get(name).length());
      bombs.put("block of " + name, put(WORDING, "patient: >-\n          " + block + "\n"));
    }
    bombs.put("figure with a huge exponent", put(FIGURE, "1e999999999 mg/day"));
    bombs.put("figure of many units", put(FIGURE, "80 mg" + "/mg".repeat(600)));
    bombs.putAll(structures());
    bombs.putAll(crowds());
    return bombs;
  }

  /** What is repeated, as it stands between double quotes. */
  private static Map<String, String> units() {
    Map<String, String> units = new LinkedHashMap<>();
    units.put("words", "word ");
    units.put("sentences", "It may be so. ");
    units.put("one word", "a");
    units.put("hard words", "hypersensitivity ");
    units.put("forbidden words", "stop taking it ");
    units.put("digits", "9");
    units.put("numbers", "9 ");
    units.put("name of numbers", "a-1");
    units.put("marks", ".!?;)\\\"");
    units.put("stops", ". ");
    units.put("abbreviations", " e.g. ");
    units.put("open braces", "{");
    units.put("braces", "{ ");
    units.put("placeholders", "{x}");
    units.put("hyphens", "-");
    units.put("quotes", "\\\"a ");
    units.put("blanks", " ");
    units.put("escaped lines", "\\n");
    units.put("lines", "x\n          ");
    units.put("combining marks", "a\u0301");
    units.put("stacked marks", "\u0301\u0323\u0335");
    units.put("ligatures", "\uFDFA");
    units.put("overrides", "a\u202E");
    units.put("emoji", "\uD83D\uDE00");
    units.put("missing glyphs", "\u4E00");
    units.put("joiners", "\u200D\u200B\uFEFF");
    units.put("lone surrogates", "\\uD800");
    units.put("noncharacters", "\\uFFFE\\uFFFF");
    units.put("line separators", "\u2028\u0085\u2029 ");
    units.put("soft hyphens", "a\u00AD");
    units.put("ampersands", "&<>");
    return units;
  }

  /** A text as long as the file may be. */
  private static String quoted(String unit) {
    return "\"" + unit.repeat(SIZE / unit.getBytes(StandardCharsets.UTF_8).length) + "\"";
  }

  /** A text as long as a text may be. */
  private static String longest(String unit) {
    return "\"a" + unit.repeat(LONGEST / unit.length()) + "a\"";
  }

  /** As many entries, each as long as may be, as the file can hold. */
  private static String wordings(String unit) {
    String text = longest(unit);
    String entry =
        "    - {id: many%d, cite: [{source: label, at: x, find: x}], say: {patient: "
            + text
            + "}}\n";
    return many(SIZE / entry.getBytes(StandardCharsets.UTF_8).length, entry);
  }

  private static Map<String, UnaryOperator<String>> structures() {
    Map<String, UnaryOperator<String>> bombs = new LinkedHashMap<>();
    bombs.put("alias to itself", put("codes: {", "codes: &x {atc: *x, "));
    bombs.put("deep lists without end", put(FIGURE, "[".repeat(SIZE)));
    bombs.put("deep mappings", put(FIGURE, "{a: ".repeat(DEEP) + "}".repeat(DEEP)));
    bombs.put("deep dashes", put(FIGURE, "\n" + "- ".repeat(DEEP)));
    bombs.put("deep keys", put(FIGURE, "? ".repeat(DEEP)));
    bombs.put("tags", put(FIGURE, "!".repeat(SIZE)));
    bombs.put("anchors", put(FIGURE, "&" + "a".repeat(SIZE)));
    return bombs;
  }

  /** Very many small things, each of them at fault or looked up among the others. */
  private static Map<String, UnaryOperator<String>> crowds() {
    String citation = "{source: %s, at: x, find: x}";
    String source = "  s%d: {kind: label, title: x, read: 2026-03-01}\n";
    Map<String, UnaryOperator<String>> bombs = new LinkedHashMap<>();
    bombs.put("sources", put("sources:\n", "sources:\n" + many(18_000, source)));
    bombs.put(
        "unknown citations", put("cite: [", "cite: [" + many(25_000, citation("t%d", citation))));
    bombs.put(
        "sources and unknown citations",
        sheet ->
            put("sources:\n", "sources:\n" + many(9_000, source))
                .andThen(put("cite: [", "cite: [" + many(12_000, citation("t%d", citation))))
                .apply(sheet));
    bombs.put("sections", put(SECTION, many(40_000, "  x%d: [{id: a%1$d}]\n") + SECTION));
    bombs.put("entries", put(SECTION, SECTION + many(25_000, "    - {id: a%d, say: {x: y}}\n")));
    bombs.put(
        "sound entries",
        put(
            "  mechanism:\n",
            "  mechanism:\n"
                + many(
                    8_000,
                    "    - {id: a%d, say: {clinician: Good., patient: Good.}, cite: [{source:"
                        + " label, at: x, find: x}]}\n")));
    bombs.put("related entries", put("see: [", "see: [" + many(80_000, "a%d, ")));
    bombs.put(
        "figures",
        put("figures: {dose: 200 mg", "figures: {dose: 200 mg" + many(50_000, ", f%d: 1 mg")));
    bombs.put(
        "audiences",
        put("say: {clinician: Caution.", "say: {clinician: Caution." + many(40_000, ", a%d: So.")));
    bombs.put(
        "allowances",
        sheet ->
            put(
                    "uncertain: {because: not-covered",
                    "allow: {r: x"
                        + many(50_000, ", r%d: x")
                        + "}\n      uncertain: {because: not-covered")
                .apply(sheet));
    bombs.put(
        "disputes",
        put(
            "disputed: [",
            "disputed: [" + many(15_000, "{source: label, at: x, find: x, says: a}, ")));
    bombs.put(
        "glossary", sheet -> sheet + "glossary:\n" + many(30_000, "  hypersensitivity%d: x\n"));
    bombs.put(
        "glossary and hard words",
        sheet ->
            put(BEFORE_ENTRIES, BEFORE_ENTRIES + wordings("hypersensitivity "))
                    .apply(sheet)
                    .substring(0, SIZE / 2)
                + "\"}}\nglossary:\n"
                + many(16_000, "  hypersensitivity%d: x\n"));
    bombs.put(
        "rejected claims",
        sheet ->
            sheet
                + "rejected:\n"
                + many(
                    9_000,
                    "  - {source: label, at: x, find: x, reason: promotional, note: x, claim:"
                        + " y%d}\n"));
    bombs.put("flow list", put(FIGURE, "[" + "x,".repeat(SIZE / 2) + "]"));
    return bombs;
  }

  private static String laughs() {
    StringBuilder laughs = new StringBuilder("a: &a0 [ha, ha]\n");
    for (int i = 1; i < 40; i++) {
      String one = "*a" + (i - 1);
      laughs.append("b" + i + ": &a" + i + " [" + (one + ", ").repeat(9) + one + "]\n");
    }
    return laughs.toString();
  }

  private static String citation(String id, String pattern) {
    return pattern.formatted(id) + ", ";
  }

  private static UnaryOperator<String> put(String from, String to) {
    return text -> {
      int at = text.indexOf(from);
      return text.substring(0, at) + to + text.substring(at + from.length());
    };
  }

  /** Lines each indented by one blank more than the one above. */
  private static String stairs(int steps) {
    return IntStream.range(0, steps)
        .mapToObj(i -> " ".repeat(i) + "a:\n")
        .collect(Collectors.joining());
  }

  private static String many(int times, String pattern) {
    return IntStream.range(0, times)
        .mapToObj(i -> pattern.replace("%1$d", "%d").replace("%d", String.valueOf(i)))
        .collect(Collectors.joining());
  }
}
