package factleaf.build;

import com.google.gson.Gson;
import factleaf.build.Manifest.Output;
import factleaf.build.Manifest.Sheet;
import factleaf.diagnostic.Findings;
import factleaf.search.WordIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The pages that find sheets by the words of their lay documents. Each holds the index of some of
 * the sheets, and links to the others. A withdrawn sheet is found by its title only: its documents
 * are no longer to be used.
 */
record SearchPages(Site site, Before before) {
  /** Where they are, as a regular expression. */
  static final String PATHS = "search(?:-[0-9]{1,5})?\\.html";

  private static final String TEMPLATE = "search.ftlh";

  /** Most sheets of a page, and most bytes of one that has several. */
  private static final int MOST = 300;

  private static final int LARGEST = 150_000;

  private static final Gson GSON = new Gson();

  /** What out/ holds. */
  interface Before {
    /** Whether a page stands there as it would be made. */
    boolean isKept(SitePage page) throws IOException;

    /** How many pages there are whose paths match. */
    int count(String paths);

    /** A file of words; empty if it is not there as it was made. */
    Optional<byte[]> read(Output file) throws IOException;
  }

  /** A sheet as the template gets it. {@code kind} is the place of its documents among all. */
  public record Item(String id, String title, boolean withdrawn, int kind) {
    static Item of(Sheet sheet, List<List<List<String>>> kinds) {
      boolean withdrawn = !sheet.withdrawn().isEmpty();
      return new Item(sheet.id(), sheet.title(), withdrawn, kinds.indexOf(LayDocuments.of(sheet)));
    }
  }

  /** A page, as the others call it: by the titles of its first and last sheet. */
  public record Part(String path, String first, String last) {}

  /**
   * All pages. They are as few as are small enough, and hold as many sheets, but for one. That is
   * known when they are made; or if all are as they would be made if they were as many as before.
   */
  List<SitePage> pages() throws IOException {
    List<SitePage> same = split(before.count(PATHS));
    if (!same.isEmpty() && areKept(same)) {
      return same;
    }
    int sheets = site.sheets().size();
    int count = Math.ceilDiv(sheets, MOST);
    while (true) {
      List<SitePage> made = new ArrayList<>();
      int largest = 0;
      for (SitePage page : split(count)) {
        Findings findings = new Findings();
        Optional<byte[]> bytes = page.maker().make(findings);
        largest = Math.max(largest, bytes.map(b -> b.length).orElse(0));
        made.add(made(page, bytes, findings));
      }
      if (largest <= LARGEST || count >= sheets) {
        return made;
      }
      int wanted = (int) Math.ceilDiv((long) count * largest, (long) LARGEST);
      count = Math.min(sheets, Math.max(count + 1, wanted));
    }
  }

  private boolean areKept(List<SitePage> pages) throws IOException {
    for (SitePage page : pages) {
      if (!before.isKept(page)) {
        return false;
      }
    }
    return true;
  }

  private static SitePage made(SitePage page, Optional<byte[]> bytes, Findings findings) {
    return new SitePage(
        page.path(),
        page.model(),
        all -> {
          all.addAll(findings.sorted());
          return bytes;
        });
  }

  /** So many pages, not made yet. */
  private List<SitePage> split(int count) {
    List<Sheet> all = site.sheets();
    List<List<Sheet>> split =
        IntStream.range(0, count)
            .mapToObj(i -> all.subList(all.size() * i / count, all.size() * (i + 1) / count))
            .filter(sheets -> !sheets.isEmpty())
            .toList();
    List<Part> parts =
        IntStream.range(0, split.size()).mapToObj(i -> part(split.get(i), i)).toList();
    return IntStream.range(0, split.size())
        .mapToObj(i -> page(split.get(i), parts.get(i).path(), parts))
        .toList();
  }

  private static Part part(List<Sheet> sheets, int place) {
    String path = place == 0 ? "search.html" : "search-" + (place + 1) + ".html";
    return new Part(path, sheets.getFirst().title(), sheets.getLast().title());
  }

  private SitePage page(List<Sheet> sheets, String path, List<Part> parts) {
    List<List<List<String>>> kinds = sheets.stream().map(LayDocuments::of).distinct().toList();
    Map<String, Object> model =
        Map.of(
            "path",
            path,
            "pages",
            parts,
            "sheets",
            sheets.stream().map(sheet -> Item.of(sheet, kinds)).toList(),
            "documents",
            GSON.toJson(kinds));
    List<String> digests =
        sheets.stream().flatMap(s -> s.handouts().stream()).map(LayDocuments::digest).toList();
    String language = site.language();
    return new SitePage(
        path,
        List.of(language, new TreeMap<>(model), digests),
        findings -> {
          Map<String, Object> whole = new HashMap<>(model);
          whole.put("index", index(sheets));
          return site.render(path, TEMPLATE, "the search", language, true, whole, findings);
        });
  }

  private WordIndex index(List<Sheet> sheets) throws IOException {
    List<Set<String>> words = new ArrayList<>();
    for (Sheet sheet : sheets) {
      words.add(LayDocuments.words(sheet, before));
    }
    return WordIndex.of(words);
  }
}
