package factleaf.build;

import com.google.gson.Gson;
import factleaf.build.Manifest.HandoutFiles;
import factleaf.build.Manifest.Output;
import factleaf.build.Manifest.Sheet;
import factleaf.diagnostic.Findings;
import factleaf.handout.Texts;
import factleaf.html.PageSpec;
import factleaf.project.Templates;
import factleaf.search.Folding;
import factleaf.search.WordIndex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pages that find sheets by the words of their lay documents. Each holds the index of some of
 * the sheets, and links to the others.
 */
record SearchPages(Templates templates, Texts texts, String language, Findings findings) {
  private static final String TEMPLATE = "search.ftlh";

  /** Most sheets of a page, and most bytes of one that has several. */
  private static final int MOST = 300;

  private static final int LARGEST = 150_000;

  private static final Gson GSON = new Gson();

  /**
   * A sheet and what it is found by.
   *
   * @param words those of its lay documents
   */
  record Searched(Sheet sheet, Set<String> words) {
    /** A withdrawn sheet is found by its title only: its documents are no longer to be used. */
    private Set<String> found() {
      return isWithdrawn() ? Folding.words(sheet.title()) : words;
    }

    private boolean isWithdrawn() {
      return !sheet.withdrawn().isEmpty();
    }

    /** The names of its lay documents, each behind the end of its path. */
    private List<List<String>> documents() {
      return sheet.handouts().stream()
          .filter(handout -> handout.files().size() > handout.listed().files().size())
          .flatMap(handout -> document(handout).stream())
          .toList();
    }

    /** The first format that is listed: the page, if there is one. */
    private Optional<List<String>> document(HandoutFiles handout) {
      return handout.listed().files().stream()
          .findFirst()
          .map(Output::path)
          .map(path -> List.of(path.substring(path.indexOf('/') + 1), handout.name()));
    }
  }

  /** A sheet as the template gets it. {@code kind} is the place of its documents among all. */
  public record Item(String id, String title, boolean withdrawn, int kind) {}

  /** A page, as the others call it: by the titles of its first and last sheet. */
  public record Part(String path, String first, String last) {}

  /**
   * A page that was made.
   *
   * @param path below out/
   */
  record Made(String path, byte[] bytes) {}

  /**
   * All pages; none, with findings, if the template fails. So many sheets are on a page that each
   * page is small enough.
   *
   * @param sheets in the order of the index
   */
  List<Made> make(List<Searched> sheets) {
    int most = MOST;
    List<Made> pages = make(sheets, most);
    int largest = largest(pages);
    while (largest > LARGEST && most > 1) {
      int held = Math.min(most, sheets.size());
      most = (int) Math.clamp((long) held * LARGEST / largest, 1, Math.max(1, held - 1));
      pages = make(sheets, most);
      largest = largest(pages);
    }
    return pages;
  }

  private static int largest(List<Made> pages) {
    return pages.stream().mapToInt(page -> page.bytes().length).max().orElse(0);
  }

  private List<Made> make(List<Searched> sheets, int most) {
    List<List<Searched>> split = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i += most) {
      split.add(sheets.subList(i, Math.min(sheets.size(), i + most)));
    }
    List<Part> parts = split.stream().map(some -> part(some, split.indexOf(some))).toList();
    List<Made> pages = new ArrayList<>();
    for (int i = 0; i < split.size() && pages.size() == i; i++) {
      page(split.get(i), parts.get(i).path(), parts).ifPresent(pages::add);
    }
    return pages.size() == split.size() ? pages : List.of();
  }

  private static Part part(List<Searched> sheets, int place) {
    String path = place == 0 ? "search.html" : "search-" + (place + 1) + ".html";
    return new Part(path, sheets.getFirst().sheet().title(), sheets.getLast().sheet().title());
  }

  private Optional<Made> page(List<Searched> sheets, String path, List<Part> parts) {
    List<List<List<String>>> kinds = sheets.stream().map(Searched::documents).distinct().toList();
    List<Item> items =
        sheets.stream()
            .map(
                s ->
                    new Item(
                        s.sheet().id(),
                        s.sheet().title(),
                        s.isWithdrawn(),
                        kinds.indexOf(s.documents())))
            .toList();
    Map<String, Object> model =
        Map.of(
            "language", language,
            "words", texts.words(),
            "path", path,
            "pages", parts,
            "sheets", items,
            "documents", GSON.toJson(kinds),
            "index", WordIndex.of(sheets.stream().map(Searched::found).toList()));
    PageSpec spec = PageSpec.of(TEMPLATE, templates.html().place(TEMPLATE), "the search", true);
    return templates
        .html()
        .render(spec, model, findings)
        .map(page -> new Made(path, page.text().getBytes(StandardCharsets.UTF_8)));
  }
}
