package factleaf.keep;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import factleaf.keep.FhirText.Section;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A FHIR bundle, or a document of one, as JSON. */
final class FhirJson implements SourceFormat {
  private static final Pattern BEGINS =
      Pattern.compile("(?s)\\s*\\{.*\"resourceType\"\\s*:\\s*\"(Bundle|Composition)\".*");

  @Override
  public boolean matches(SourceFile file) {
    return BEGINS.matcher(file.head()).matches();
  }

  @Override
  public KeptSource read(SourceFile file) throws UnreadableSource {
    file.checkNumber("{[,");
    try {
      JsonElement root = JsonParser.parseString(file.input().text().orElse(""));
      return FhirText.kept(compositions(root).map(FhirJson::text).toList());
    } catch (JsonParseException | IllegalStateException e) {
      throw new UnreadableSource(
          "is broken JSON", "download it again; perhaps half of it is missing");
    }
  }

  private static Stream<JsonObject> compositions(JsonElement resource) {
    return switch (string(resource, "resourceType")) {
      case "Composition" -> Stream.of(resource.getAsJsonObject());
      case "Bundle" ->
          list(resource, "entry").stream()
              .flatMap(entry -> member(entry, "resource").stream())
              .flatMap(FhirJson::compositions);
      default -> Stream.of();
    };
  }

  private static FhirText text(JsonObject composition) {
    return new FhirText(
        string(composition, "title"),
        string(composition, "version"),
        string(composition, "date"),
        sections(composition));
  }

  private static List<Section> sections(JsonElement above) {
    return list(above, "section").stream()
        .map(
            section ->
                new Section(
                    string(section, "title"),
                    member(section, "text").map(text -> string(text, "div")).orElse(""),
                    sections(section)))
        .toList();
  }

  private static Optional<JsonElement> member(JsonElement of, String name) {
    return of instanceof JsonObject object
        ? Optional.ofNullable(object.get(name))
        : Optional.empty();
  }

  /** Empty if there is none. */
  private static String string(JsonElement of, String name) {
    return member(of, name)
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString)
        .orElse("");
  }

  private static List<JsonElement> list(JsonElement of, String name) {
    return member(of, name)
        .filter(JsonArray.class::isInstance)
        .map(a -> a.getAsJsonArray().asList())
        .orElse(List.of());
  }
}
