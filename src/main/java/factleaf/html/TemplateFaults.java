package factleaf.html;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import factleaf.diagnostic.Suggestion;
import factleaf.text.InputFile;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Says what is wrong with templates, and where.
 *
 * <p>Rules: {@code template-missing}, {@code template-syntax}, {@code template-error}, {@code
 * template-language}, {@code template-time}.
 *
 * @param files the files of the folder of templates, by their paths in it
 * @param names what findings call a file of this path
 */
record TemplateFaults(Map<String, InputFile> files, UnaryOperator<String> names) {
  /** The place of a template as a whole. */
  Span place(String template) {
    return Span.startOf(names.apply(template));
  }

  /** A template that is not there. */
  void reportMissing(PageSpec spec, Findings findings) {
    findings.add(
        "template-missing",
        spec.asked(),
        "there is no template \"" + spec.template() + "\"",
        Suggestion.hint(
            spec.template(), files.keySet().stream().filter(f -> f.endsWith(".ftlh")).toList()));
  }

  /** A template that cannot be read, mostly for its language. */
  void report(IOException e, PageSpec spec, Findings findings) {
    syntax(e)
        .ifPresentOrElse(
            fault -> reportSyntax(fault, findings),
            () ->
                findings.add(
                    "template-error",
                    spec.asked(),
                    "the template \"" + spec.template() + "\" cannot be read",
                    ""));
  }

  /** A template that failed while it ran, or that imports one of wrong syntax. */
  void report(TemplateException e, Findings findings) {
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

  /** A template that was stopped. */
  void report(WatchedRun.Stop stop, String template, Findings findings) {
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

  /** The error of syntax behind a failure; an import hands it on as a cause. */
  private static Optional<ParseException> syntax(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(ParseException.class::isInstance)
        .map(ParseException.class::cast)
        .findFirst();
  }
}
