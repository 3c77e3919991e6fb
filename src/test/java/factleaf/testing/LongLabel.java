package factleaf.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A long text like a label, of patterns and invented words: sections with paragraphs, lists and
 * tables. Statement i is cited by entry {@code e}i.
 */
public final class LongLabel {
  public static final int STATEMENTS = 120;
  private static final int IN_A_SECTION = 6;

  /** Statements of each form, one after another. */
  private static final List<String> FORMS =
      List.of(
          "In people with %1$s give %3$d mg %4$d times a day, at most %5$d mg a day.",
          "Do not give it to people with %1$s unless their %2$s is normal.",
          "It may cause %1$s, %2$s, tiredness and cramps in the second week.",
          "%1$s with %2$s below %3$d mL/min",
          "%1$s | %3$d mg | every %4$d hours",
          "Effects on \"%1$s\" begin after %3$d-%5$d days and fade slowly.");

  private final List<String> statements = new ArrayList<>();
  private final List<String> quotes = new ArrayList<>();

  public LongLabel() {
    Random random = new Random(13);
    for (int i = 0; i < STATEMENTS; i++) {
      String what = word(random) + " " + word(random);
      int n = 2 + random.nextInt(40);
      String text =
          FORMS
              .get(i % FORMS.size())
              .formatted(what, word(random), n, 2 + random.nextInt(5), n * 4);
      statements.add(text);
      quotes.add(what);
    }
  }

  private static String word(Random random) {
    return IntStream.range(0, 4)
        .mapToObj(
            i ->
                "" + "bdfgklmnprstv".charAt(random.nextInt(13)) + "aeiou".charAt(random.nextInt(5)))
        .collect(Collectors.joining("", "", "n"));
  }

  /** The statement with that number. */
  public String statement(int i) {
    return statements.get(i);
  }

  /**
   * Whether a statement has a form: 0 a dose, 1 a "not", 2 a list in a sentence, 3 an item, 4 a
   * row, 5 others.
   */
  public static int form(int i) {
    return i % FORMS.size();
  }

  /** A fact file that cites each statement once. */
  public String sheet() {
    StringBuilder sheet =
        new StringBuilder(
            """
            factleaf: 2
            id: long
            title: Long
            edition: "1"
            language: en
            profile: page
            review: {checked: 2026-03-01, due: 2026-09-01}
            sources:
              label: {kind: label, title: Label, read: 2026-03-01}
            facts:
              uses:
            """);
    for (int i = 0; i < STATEMENTS; i++) {
      sheet.append("    - id: e" + i + "\n      say: {clinician: Licensed.}\n");
      sheet.append("      cite: [{source: label, at: " + heading(i / IN_A_SECTION));
      sheet.append(", find: " + quotes.get(i) + "}]\n");
    }
    return sheet.toString();
  }

  private static String heading(int section) {
    return "About matter " + (char) ('A' + section);
  }

  /** How a page is written. */
  public static final class Edition {
    private final List<String> statements;

    /** The order of the sections. */
    public List<Integer> order =
        new ArrayList<>(IntStream.range(0, STATEMENTS / IN_A_SECTION).boxed().toList());

    /** What stands before and after statements. */
    public String before = "This is known of it. ";

    public String after = " More is said elsewhere.";

    /** What is done to each sentence of a paragraph, and to what stands between them. */
    public UnaryOperator<String> typography = text -> text;

    private Edition(List<String> statements) {
      this.statements = new ArrayList<>(statements);
    }

    /** Another wording of a statement; an empty one is left out. */
    public void set(int i, String text) {
      statements.set(i, text);
    }

    public String html() {
      StringBuilder page = new StringBuilder("<html><body><h1>Label</h1>\n");
      for (int section : order) {
        page.append("<h2>" + (section + 1) + " " + heading(section) + "</h2>\n");
        int first = section * IN_A_SECTION;
        for (int form : List.of(0, 1, 2, 5)) {
          String text = statements.get(first + form);
          page.append("<p>" + typography.apply(before + text + after) + "</p>\n");
        }
        page.append("<p>Do not use it in:</p>\n<ul>" + item(statements.get(first + 3)));
        page.append(item("any other illness of the kind") + "</ul>\n<table>");
        page.append(row("Whom | How much | How often") + row(statements.get(first + 4)));
        page.append(row("Others | none | never") + "</table>\n");
      }
      return page.append("</body></html>\n").toString();
    }

    private String item(String text) {
      return text.isEmpty() ? "" : "<li>" + typography.apply(text) + "</li>";
    }

    private String row(String text) {
      return text.isEmpty()
          ? ""
          : "<tr><td>" + typography.apply(text).replace(" | ", "</td><td>") + "</td></tr>";
    }
  }

  public Edition edition() {
    return new Edition(statements);
  }
}
