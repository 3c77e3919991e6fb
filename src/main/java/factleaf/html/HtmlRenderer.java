package factleaf.html;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.page.Origin;
import factleaf.page.Page;
import factleaf.page.PageCheck;
import factleaf.text.InputFile;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Runs templates. They run closed: no classes, no Java API, nothing outside their folder; all
 * output is escaped; an unknown name is an error; what does not come to an end is stopped; and the
 * page that comes out takes nothing from elsewhere.
 *
 * <p>Rules: {@code handout-length}, and those of {@link TemplateFaults}, {@link Page} and {@link
 * PageCheck}.
 */
public final class HtmlRenderer {
  private static final Version BEHAVIOUR = Configuration.VERSION_2_3_35;

  private final Configuration configuration = new WatchedConfiguration(BEHAVIOUR);
  private final UnaryOperator<String> names;
  private final TemplateFaults faults;
  private final Limits limits;

  /** Templates that failed; their second failure would say less than the first. */
  private final Set<String> broken = ConcurrentHashMap.newKeySet();

  /**
   * @param files the files of the folder of templates, by their paths in it
   * @param names what findings call a file of this path
   * @param limits how far each template may go
   */
  public HtmlRenderer(Map<String, InputFile> files, UnaryOperator<String> names, Limits limits) {
    this.names = names;
    this.faults = new TemplateFaults(Map.copyOf(files), names);
    this.limits = limits;
    configuration.setTemplateLoader(new TemplateFiles(faults.files()));
    configuration.setObjectWrapper(new RecordWrapper());
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setTabSize(1); // columns are characters
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("c");
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
  }

  /** Readies the language of templates, beside other work. */
  public static void readAhead() {
    new WatchedConfiguration(BEHAVIOUR).getObjectWrapper();
  }

  /**
   * A page.
   *
   * @param model the names that the template may use
   * @return empty, with a finding, if the template fails or its page is not well-formed; other
   *     faults of the page are findings
   */
  public Optional<Page> render(PageSpec spec, Map<String, Object> model, Findings findings) {
    return render(spec, model, broken, findings);
  }

  /** The templates that have failed so far. */
  public Set<String> broken() {
    return Set.copyOf(broken);
  }

  /**
   * A page that is made beside others, each of which is to find what it would find alone.
   *
   * @param known the templates that had failed before these pages were begun
   */
  public Optional<Page> render(
      PageSpec spec, Map<String, Object> model, Set<String> known, Findings findings) {
    String template = spec.template();
    if (known.contains(template)) {
      return Optional.empty(); // said already
    }
    WatchedRun run = new WatchedRun(() -> configuration.getTemplate(template), model, limits);
    try {
      Optional<WatchedRun.Stop> stop = run.await();
      if (stop.isEmpty()) {
        return page(run, spec, findings);
      }
      faults.report(stop.get(), template, findings);
    } catch (TemplateNotFoundException | MalformedTemplateNameException e) {
      faults.reportMissing(spec, findings);
    } catch (TemplateException e) {
      faults.report(e, findings);
    } catch (IOException e) {
      faults.report(e, spec, findings);
    }
    broken.add(template);
    return Optional.empty();
  }

  private Optional<Page> page(WatchedRun run, PageSpec spec, Findings findings) {
    String output = run.text();
    if (output.length() > spec.longest()) {
      findings.add(
          "handout-length",
          spec.subject(),
          String.format(Locale.ROOT, "%s has %,d characters of HTML", spec.name(), output.length()),
          String.format(Locale.ROOT, "at most %,d; split the sheet", spec.longest()));
      return Optional.empty();
    }
    int blank = output.length() - output.stripLeading().length();
    Origin origin = new OutputOrigin(output, blank, run.trace(), spec, names);
    Optional<Page> page = Page.read(output.strip() + "\n", origin, findings);
    page.ifPresent(made -> PageCheck.check(made, spec.head(), spec.scripted(), findings));
    return page;
  }

  /** The place of a template as a whole. */
  public Span place(String template) {
    return faults.place(template);
  }
}
