package factleaf.build;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import factleaf.fact.Standing;
import factleaf.handout.Clinic;
import factleaf.handout.Clinic.Value;
import factleaf.handout.Handout;
import factleaf.project.LoadedSheet;
import java.util.Optional;

/**
 * What a page says of itself to search engines and to programs that show links; empty if the clinic
 * has no site. It holds no statement of the sheet: out of its page it would stand without its
 * source and its limits.
 *
 * @param address of the page on the web
 * @param data a {@code MedicalWebPage} about a {@code Drug} (schema.org, JSON-LD), without
 *     characters that HTML and XML read differently
 */
public record OnWeb(String address, String data) {
  private static final OnWeb NOWHERE = new OnWeb("", "");

  /** Writes {@code <}, {@code >} and {@code &} as escapes. */
  private static final Gson GSON = new Gson();

  static OnWeb of(LoadedSheet loaded, Handout handout) {
    Clinic clinic = loaded.texts().clinic();
    return clinic
        .address(loaded.sheet().id() + "/" + handout.id() + ".html")
        .map(address -> new OnWeb(address, data(address, loaded, handout, clinic)))
        .orElse(NOWHERE);
  }

  private static String data(String address, LoadedSheet loaded, Handout handout, Clinic clinic) {
    Handout.Head head = handout.head();
    Standing standing = loaded.sheet().review().standing();
    boolean reviewed = standing.state() == Standing.State.REVIEWED && !head.overdue();
    JsonObject page = named("MedicalWebPage", head.title() + " – " + handout.name());
    page.addProperty("@context", "https://schema.org");
    page.addProperty("url", address);
    page.addProperty("inLanguage", head.language());
    page.addProperty("version", head.edition());
    page.addProperty("creativeWorkStatus", reviewed ? "Published" : "Draft");
    Optional.of(standing)
        .filter(all -> reviewed)
        .flatMap(Standing::last)
        .ifPresent(day -> page.addProperty("lastReviewed", day.toString()));
    JsonObject audience = new JsonObject();
    audience.addProperty("@type", "MedicalAudience");
    audience.addProperty("audienceType", handout.audienceName());
    page.add("audience", audience);
    page.add("about", named("Drug", head.title()));
    clinic.value(Value.NAME).ifPresent(name -> page.add("publisher", named("Organization", name)));
    return GSON.toJson(page);
  }

  private static JsonObject named(String type, String name) {
    JsonObject object = new JsonObject();
    object.addProperty("@type", type);
    object.addProperty("name", name);
    return object;
  }
}
