package factleaf.html;

import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Span;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;

/**
 * Runs templates. They run closed: no classes, no Java API, nothing outside their folder; all
 * output is escaped; an unknown name is an error.
 *
 * <p>Rules: {@code template-missing}, {@code template-syntax}, {@code template-error}.
 */
public final class HtmlRenderer {
  private static final Version BEHAVIOUR = Configuration.VERSION_2_3_35;

  private final Configuration configuration = new Configuration(BEHAVIOUR);
  private final String folderName;

  /**
   * @param folder the folder of templates
   * @param folderName what findings call it
   */
  public HtmlRenderer(Path folder, String folderName) throws IOException {
    this.folderName = folderName;
    configuration.setDirectoryForTemplateLoading(folder.toFile());
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("c");
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
  }

  /**
   * The template's output.
   *
   * @param template file name in the folder
   * @param asked where the template is asked for, for a finding if it is missing
   * @param model the names that the template may use
   * @return empty, with a finding, if the template fails
   */
  public Optional<String> render(
      String template, Span asked, Map<String, Object> model, Findings findings) {
    StringWriter out = new StringWriter();
    try {
      Template parsed = configuration.getTemplate(template);
      parsed.process(model, out);
      return Optional.of(out.toString().strip() + "\n");
    } catch (TemplateNotFoundException | MalformedTemplateNameException e) {
      findings.error(
          "template-missing",
          asked,
          "there is no template \"" + template + "\"",
          "name a file of the folder " + folderName);
    } catch (ParseException e) {
      findings.error(
          "template-syntax",
          span(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber()),
          firstSentence(e.getEditorMessage()),
          "the FreeMarker manual describes the language");
    } catch (TemplateException e) {
      findings.error(
          "template-error",
          span(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber()),
          firstSentence(e.getMessageWithoutStackTop()),
          "docs/handouts.md lists the names that templates may use");
    } catch (IOException e) {
      findings.error(
          "template-error", asked, "the template \"" + template + "\" cannot be read", "");
    }
    return Optional.empty();
  }

  private Span span(String template, Integer line, Integer column) {
    String file = template == null ? folderName : folderName + "/" + template;
    boolean known = line != null && column != null && line > 0 && column > 0;
    return known ? new Span(file, line, column, 1) : Span.startOf(file);
  }

  private static String firstSentence(String message) {
    String text = message == null ? "the template failed" : message;
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse(text);
    return first.replaceAll("\\s+", " ").strip();
  }
}
