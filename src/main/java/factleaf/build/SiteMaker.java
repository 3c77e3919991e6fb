package factleaf.build;

import factleaf.build.Manifest.Output;
import factleaf.build.Manifest.PageFile;
import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.out.OutException;
import factleaf.out.OutTarget;
import factleaf.text.Digest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Makes site pages, but for those that are as they would be made.
 *
 * @param basis what they depend on besides their models; empty if nothing is kept
 */
record SiteMaker(
    OutTarget target, LastManifest old, Optional<BasisDigest> basis, BuildRequest request)
    implements SearchPages.Before {
  /** What became of a page; no entry if it could not be made. */
  private record Result(Optional<PageFile> entry, List<Finding> findings) {}

  /** What the manifest says of the pages; less, with findings, if one cannot be made. */
  List<PageFile> make(Site site, Findings findings) throws IOException {
    List<SitePage> pages = SiteKind.pages(site, this);
    List<Result> results = Parallel.map(pages, request.threads(), this::make, done -> {});
    results.forEach(result -> findings.addAll(result.findings()));
    return results.stream().flatMap(result -> result.entry().stream()).toList();
  }

  private Result make(SitePage page) throws IOException {
    String as = basis.map(b -> b.of(page)).orElse("");
    Optional<PageFile> same = kept(page, as);
    if (same.isPresent()) {
      return new Result(same, List.of());
    }
    Findings findings = new Findings();
    Optional<byte[]> bytes = page.maker().make(findings);
    if (bytes.isEmpty() || findings.hasErrors()) {
      return new Result(Optional.empty(), findings.sorted());
    }
    target.stage(page.path(), bytes.get());
    String known = findings.sorted().isEmpty() ? as : "";
    String digest = basis.isPresent() ? Digest.of(bytes.get()) : "";
    return new Result(Optional.of(new PageFile(page.path(), digest, known)), findings.sorted());
  }

  /** What the last manifest says of a page, if it stands as it would be made. */
  private Optional<PageFile> kept(SitePage page, String as) throws OutException {
    Optional<PageFile> same =
        old.page(page.path())
            .filter(made -> !request.again() && !as.isEmpty())
            .filter(made -> made.basis().equals(as) && old.isMadeHere(made));
    return same.isPresent() && isWhole(same.get()) ? same : Optional.empty();
  }

  @Override
  public boolean isKept(SitePage page) throws OutException {
    return kept(page, basis.map(b -> b.of(page)).orElse("")).isPresent();
  }

  @Override
  public int count(String paths) {
    return (int) old.pages().stream().filter(page -> page.path().matches(paths)).count();
  }

  @Override
  public Optional<byte[]> read(Output file) throws OutException {
    return target
        .readNew(file.path())
        .filter(bytes -> file.sha256().isEmpty() || Digest.of(bytes).equals(file.sha256()));
  }

  private boolean isWhole(PageFile page) throws OutException {
    return target.read(page.path()).map(Digest::of).filter(page.sha256()::equals).isPresent();
  }
}
