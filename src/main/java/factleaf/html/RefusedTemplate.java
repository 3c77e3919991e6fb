package factleaf.html;

import freemarker.core.ParseException;
import freemarker.template.Template;
import java.util.List;

/** A template that uses what templates may not use. */
final class RefusedTemplate extends ParseException {
  private static final long serialVersionUID = 1L;
  private final transient List<TemplateLanguage.Refused> refused;

  RefusedTemplate(Template template, List<TemplateLanguage.Refused> refused) {
    super("not allowed", template, 1, 1, 1, 1);
    this.refused = refused;
  }

  List<TemplateLanguage.Refused> refused() {
    return refused;
  }
}
