package factleaf.html;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.diagnostic.Suggestion;
import factleaf.page.Origin;
import factleaf.page.Page;
import factleaf.page.PageCheck;
import factleaf.text.InputFile;
import freemarker.core.ParseException;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Runs templates. They run closed: no classes, no Java API, nothing outside their folder; all
 * output is escaped; an unknown name is an error; what does not come to an end is stopped; and the
 * page that comes out takes nothing from elsewhere.
 *
 * <p>Rules: {@code template-missing}, {@code template-syntax}, {@code template-error}, {@code
 * template-language}, {@code template-time}, and those of {@link Page} and {@link PageCheck}.
 */
public final class HtmlRenderer {
  private static final Version BEHAVIOUR = Configuration.VERSION_2_3_35;

  private final Configuration configuration = new WatchedConfiguration(BEHAVIOUR);
  private final Map<String, InputFile> files;
  private final UnaryOperator<String> names;
  private final Limits limits;

  /** Templates that failed; their second failure would say less than the first. */
  private final Set<String> broken = ConcurrentHashMap.newKeySet();

  /**
   * @param files the files of the folder of templates, by their paths in it
   * @param names what findings call a file of this path
   * @param limits how far each template may go
   */
  public HtmlRenderer(Map<String, InputFile> files, UnaryOperator<String> names, Limits limits) {
    this.files = Map.copyOf(files);
    this.names = names;
    this.limits = limits;
    configuration.setTemplateLoader(new TemplateFiles(this.files));
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

  /** Readies the language of templates; whoever has other work meanwhile has it sooner. */
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
      report(stop.get(), template, findings);
    } catch (TemplateNotFoundException | MalformedTemplateNameException e) {
      findings.add(
          "template-missing",
          spec.asked(),
          "there is no template \"" + template + "\"",
          Suggestion.hint(
              template, files.keySet().stream().filter(f -> f.endsWith(".ftlh")).toList()));
    } catch (TemplateException e) {
      report(e, findings);
    } catch (IOException e) {
      syntax(e)
          .ifPresentOrElse(
              fault -> reportSyntax(fault, findings),
              () ->
                  findings.add(
                      "template-error",
                      spec.asked(),
                      "the template \"" + template + "\" cannot be read",
                      ""));
    }
    broken.add(template);
    return Optional.empty();
  }

  /** What is wrong with the language of a template; whoever reads it later gets it as a cause. */
  private static Optional<ParseException> syntax(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(ParseException.class::isInstance)
        .map(ParseException.class::cast)
        .findFirst();
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
    Origin origin =
        new Origin() {
          @Override
          public String name() {
            return spec.name();
          }

          @Override
          public Span at(int offset) {
            return run.trace().at(output, Math.min(blank + offset, output.length()), names);
          }
        };
    Optional<Page> page = Page.read(output.strip() + "\n", origin, findings);
    page.ifPresent(made -> PageCheck.check(made, spec.scripted(), findings));
    return page;
  }

  /** The place of a template as a whole. */
  public Span place(String template) {
    return Span.startOf(names.apply(template));
  }

  private void report(TemplateException e, Findings findings) {
    Optional<ParseException> inImported = syntax(e);
    if (inImported.isPresent()) {
      reportSyntax(inImported.get(), findings);
      return;
    }
    findings.add(
        "template-error",
        span(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber()),
        summary(e.getMessageWithoutStackTop()),
        "docs/handouts.md lists the names that templates may use");
  }

  private void report(WatchedRun.Stop stop, String template, Findings findings) {
    findings.add(
        "template-time",
        stop.place()
            .map(e -> span(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber()))
            .orElse(place(template)),
        stop.why(),
        "end the loop, or the macro, function or template that calls itself");
  }

  private void reportSyntax(ParseException e, Findings findings) {
    if (e instanceof RefusedTemplate template) {
      for (TemplateLanguage.Refused refused : template.refused()) {
        findings.add(
            "template-language",
            span(e.getTemplateName(), refused.line(), refused.column()),
            "the template uses " + refused.what() + ", which templates may not use",
            "a page is made of the data alone; docs/handouts.md says what templates get");
      }
      return;
    }
    findings.add(
        "template-syntax",
        span(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber()),
        summary(e.getEditorMessage()),
        "the FreeMarker manual describes the language");
  }

  private Span span(String template, Integer line, Integer column) {
    String file = names.apply(template == null ? "" : template);
    boolean known = line != null && column != null && line > 0 && column > 0;
    return known ? new Span(file, line, within(template, line, column), 1) : Span.startOf(file);
  }

  /** FreeMarker counts the characters that end a line, too. */
  private int within(String template, int line, int column) {
    return Optional.ofNullable(files.get(template))
        .flatMap(InputFile::text)
        .flatMap(text -> text.lines().skip(line - 1L).findFirst())
        .map(text -> Math.min(column, text.codePointCount(0, text.length()) + 1))
        .orElse(column);
  }

  /** The message's first paragraph in one line; FreeMarker goes on with tips and a stack. */
  private static String summary(String message) {
    String text = message == null ? "the template failed" : message.strip();
    int end = text.indexOf("\n\n") < 0 ? text.length() : text.indexOf("\n\n");
    int tips = text.indexOf("\n----") < 0 ? text.length() : text.indexOf("\n----");
    return text.substring(0, Math.min(end, tips)).replaceAll("\\s+", " ").strip();
  }
}
