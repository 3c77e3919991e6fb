package factleaf.handout;

import factleaf.handout.HandoutSectionReader.Show;
import factleaf.handout.HandoutSpec.Form;
import factleaf.handout.HandoutSpec.Frame;
import factleaf.handout.HandoutSpec.Limit;
import factleaf.handout.HandoutSpec.Marks;
import factleaf.handout.HandoutSpec.Print;
import factleaf.handout.HandoutSpec.Readers;
import factleaf.handout.HandoutSpec.Tone;
import factleaf.handout.PartContent.Field;
import factleaf.handout.PartContent.Layout;
import factleaf.yaml.Choices;
import factleaf.yaml.Shape;
import factleaf.yaml.Shape.Keys;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys of the handouts of a profile. Which are needed depends on what else stands there. */
final class HandoutKeys {
  private static final String ABOUT = "handouts.md#Profiles";
  private static final Shape.Text VALUE = Shape.wordsOf(Clinic.Value.class, "values of a clinic");
  private static final Shape VALUES = Shape.oneOrMore(VALUE);

  static final Keys LINE =
      Keys.about("").may("label", SpokenTexts.SHAPE).may("clinic", VALUE).may("unless", VALUE);
  static final Keys PART =
      content(
          Keys.about(ABOUT)
              .may("heading", SpokenTexts.SHAPE)
              .may("from", Shape.TEXTS)
              .may("pick", Shape.TEXTS)
              .may("layout", Shape.wordsOf(Layout.class, "layouts"))
              .may("columns", columns()));
  static final Keys SECTION =
      content(
              Keys.about(ABOUT)
                  .may("id", Shape.TEXT)
                  .may("heading", SpokenTexts.SHAPE)
                  .may("icon", new Shape.Text("icons"))
                  .may("tone", Shape.wordsOf(Tone.class, "tones"))
                  .may("required", Shape.ANSWER)
                  .may("needs", Shape.textsOf("needs")))
          .may("parts", new Shape.Items(PART));
  static final Keys HANDOUT =
      Keys.about(ABOUT)
          .may("name", SpokenTexts.SHAPE)
          .may("like", Shape.TEXT)
          .may("audience", Shape.TEXT)
          .may("readers", Shape.wordsOf(Readers.class, "readers"))
          .may("template", Shape.TEXT)
          .may("paper", new Shape.Text("papers"))
          .may("print", Shape.wordsOf(Print.class, "prints"))
          .may("wording", Shape.wordsOf(Form.class, "wordings"))
          .may("frames", Shape.wordsOf(Frame.class, "frames"))
          .may("marks", Shape.wordsOf(Marks.class, "marks"))
          .may("pages", Shape.TEXT)
          .may("pages-on", Shape.textsOf("papers"))
          .may("grade", Shape.TEXT)
          .may("note", SpokenTexts.SHAPE)
          .may("note-about", Shape.TEXT)
          .may("limits", Shape.oneOrMore(Shape.wordsOf(Limit.class, "limits")))
          .may("sections", new Shape.Items(SECTION));

  private HandoutKeys() {}

  private static Keys columns() {
    Keys columns = Keys.about("");
    for (String column : Choices.of(Field.class, "column").ids()) {
      columns = columns.may(column, SpokenTexts.SHAPE);
    }
    return columns;
  }

  /** These, and the keys of what sections and parts show. */
  private static Keys content(Keys keys) {
    return keys.may("show", Shape.wordsOf(Show.class, "contents"))
        .may("first", Shape.TEXTS)
        .may("lines", new Shape.Items(line()))
        .may("call", new Shape.Either(VALUES, Shape.named(VALUES)))
        .may("icons", Shape.named(new Shape.Text("icons")))
        .may("benefit", Shape.TEXTS)
        .may("harm", Shape.TEXTS);
  }

  /** A label, by languages too, or a mapping that has it. */
  private static Shape line() {
    Map<String, Shape> besides = new LinkedHashMap<>();
    LINE.byName().forEach((name, key) -> besides.put(name, key.shape()));
    return new Shape.Either(Shape.TEXT, new Shape.Names("", besides, Shape.TEXT));
  }
}
