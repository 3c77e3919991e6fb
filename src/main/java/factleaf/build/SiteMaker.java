package factleaf.build;

import factleaf.build.Manifest.PageFile;
import factleaf.diagnostic.Finding;
import factleaf.diagnostic.Findings;
import factleaf.out.OutException;
import factleaf.out.OutTarget;
import factleaf.text.Digest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes site pages, but for those that are as they would be made.
 *
 * @param basis what they depend on besides their models; empty if nothing is kept
 */
record SiteMaker(
    OutTarget target, LastManifest old, Optional<BasisDigest> basis, BuildRequest request) {
  /** What became of a page; no entry if it could not be made. */
  private record Result(Optional<PageFile> entry, List<Finding> findings) {}

  /** What the manifest says of the pages; less, with findings, if one cannot be made. */
  List<PageFile> make(Site site, Findings findings) throws IOException {
    Map<String, PageFile> last = new HashMap<>();
    old.pages().forEach(page -> last.put(page.path(), page));
    List<Result> results =
        Parallel.map(
            SiteKind.pages(site),
            request.threads(),
            page -> make(page, Optional.ofNullable(last.get(page.path()))),
            done -> {});
    results.forEach(result -> findings.addAll(result.findings()));
    return results.stream().flatMap(result -> result.entry().stream()).toList();
  }

  private Result make(SitePage page, Optional<PageFile> last) throws OutException {
    String as = basis.map(b -> b.of(page)).orElse("");
    Optional<PageFile> same = request.again() ? Optional.empty() : last;
    same = same.filter(made -> made.basis().equals(as) && old.isMadeHere(made));
    if (!as.isEmpty() && same.isPresent() && isWhole(same.get())) {
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

  private boolean isWhole(PageFile page) throws OutException {
    return target.read(page.path()).map(Digest::of).filter(page.sha256()::equals).isPresent();
  }
}
