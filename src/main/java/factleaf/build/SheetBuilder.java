package factleaf.build;

import factleaf.diagnostic.Findings;
import factleaf.handout.Handout;
import factleaf.handout.HandoutSpec;
import factleaf.handout.Logo;
import factleaf.html.Inset;
import factleaf.html.PageSpec;
import factleaf.language.WordingNumbers;
import factleaf.page.Page;
import factleaf.page.PageHead;
import factleaf.pdf.Fonts;
import factleaf.project.LoadedSheet;
import factleaf.project.Templates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the files of a sheet and its handouts. */
record SheetBuilder(Templates templates, Fonts fonts, LocalDate today, Formats formats) {
  /** Longest page, in characters of HTML: more than a hundred pages of paper. */
  private static final int LONGEST = 900_000;

  /** The template of a sheet that nobody should use. */
  private static final String WITHDRAWN = "withdrawn.ftlh";

  /**
   * A file of a format.
   *
   * @param path relative to out/, with slashes
   */
  record Made(OutputFormat format, String path, byte[] bytes) {}

  /** What makes the pages of editions. */
  EditionPages editions() {
    return new EditionPages(templates, today);
  }

  /** The templates that have failed so far. */
  Set<String> broken() {
    return templates.html().broken();
  }

  /**
   * A handout's files; empty, with findings, if there are errors.
   *
   * @param linked ids of the handouts to which the page may link
   * @param broken templates that had failed before the sheet was begun
   */
  Optional<List<Made>> build(
      LoadedSheet loaded,
      HandoutSpec spec,
      Set<String> linked,
      Set<String> broken,
      Findings findings) {
    Optional<List<Made>> files = make(loaded, spec, linked, broken, findings);
    boolean paged = formats.of(loaded.profile(), spec).stream().anyMatch(HandoutFormat::isPaged);
    if (paged && files.isPresent()) {
      spec.otherPapers().forEach(paper -> make(loaded, spec.on(paper), linked, broken, findings));
    }
    return findings.hasErrors() ? Optional.empty() : files;
  }

  /** The files of a sheet as a whole, which has no errors. */
  List<Made> build(LoadedSheet loaded) {
    return formats.of(loaded.profile()).stream()
        .map(format -> new Made(format, format.path(loaded.sheet().id()), format.make(loaded)))
        .toList();
  }

  private Optional<List<Made>> make(
      LoadedSheet loaded,
      HandoutSpec spec,
      Set<String> linked,
      Set<String> broken,
      Findings findings) {
    Optional<HandoutPage> page = page(loaded, spec, linked, broken, findings);
    if (page.isEmpty() || findings.hasErrors()) {
      return Optional.empty();
    }
    String path = loaded.sheet().id() + "/" + spec.id() + ".";
    List<Made> files = new ArrayList<>();
    for (HandoutFormat format : formats.of(loaded.profile(), spec)) {
      Optional<byte[]> bytes = format.make(page.get(), findings);
      if (bytes.isEmpty()) {
        return Optional.empty();
      }
      files.add(new Made(format, path + format.extension(), bytes.get()));
    }
    return Optional.of(files);
  }

  /** A handout's page; empty, with findings, if it cannot be made. */
  Optional<HandoutPage> page(
      LoadedSheet loaded,
      HandoutSpec spec,
      Set<String> linked,
      Set<String> broken,
      Findings findings) {
    Handout handout = loaded.handouts().of(spec, today);
    List<Handout.Link> others =
        loaded.profile().handouts().stream()
            .filter(other -> !other.id().equals(spec.id()) && linked.contains(other.id()))
            .map(other -> new Handout.Link(other.id() + ".html", other.name()))
            .toList();
    boolean paged = formats.of(loaded.profile(), spec).stream().anyMatch(HandoutFormat::isPaged);
    OnWeb web = OnWeb.of(loaded, handout);
    Map<String, Object> model =
        Map.of("handout", handout, "others", others, "paged", paged, "web", web);
    String name = "the handout \"" + spec.id() + "\" of \"" + loaded.sheet().id() + "\"";
    String template = loaded.sheet().withdrawn().map(w -> WITHDRAWN).orElse(spec.template());
    PageSpec wanted =
        new PageSpec(
            template,
            spec.templateSpan(),
            name,
            loaded.sheet().span(),
            LONGEST,
            false,
            loaded.texts().clinic().logo().map(SheetBuilder::inset),
            new PageHead(handout.head().title(), "", handout.head().language()));
    Optional<Page> page = templates.html().render(wanted, model, broken, findings);
    Optional<HandoutPage> made = page.map(p -> new HandoutPage(loaded.sheet(), spec, handout, p));
    Optional<WordingNumbers> numbers =
        templates.languages().of(loaded.sheet().language()).numbers().read(findings);
    made.ifPresent(p -> p.check(fonts, numbers, findings));
    return made;
  }

  private static Inset inset(Logo logo) {
    return new Inset(logo.drawing() + logo.address(), "the clinic's logo", logo.named());
  }
}
