package factleaf.html;

import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.Version;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * A configuration whose templates, included ones too, ask their thread at each step whether it is
 * interrupted, and use no more of the language than they may. FreeMarker has no public way to
 * switch that on; {@code _CoreAPI} is its own.
 */
final class WatchedConfiguration extends Configuration {
  private final Set<Template> prepared = Collections.newSetFromMap(new WeakHashMap<>());

  WatchedConfiguration(Version behaviour) {
    super(behaviour);
  }

  @Override
  public Template getTemplate(
      String name,
      Locale locale,
      Object customLookupCondition,
      String encoding,
      boolean parse,
      boolean ignoreMissing)
      throws IOException {
    if (Thread.currentThread() instanceof WatchedRun run) {
      run.step(); // a template that includes itself has no loop
    }
    Template template =
        super.getTemplate(name, locale, customLookupCondition, encoding, parse, ignoreMissing);
    synchronized (prepared) {
      if (template != null && !prepared.contains(template)) {
        List<TemplateLanguage.Refused> refused = TemplateLanguage.refused(template);
        if (!refused.isEmpty()) {
          throw new RefusedTemplate(template, refused);
        }
        _CoreAPI.addThreadInterruptedChecks(template);
        prepared.add(template);
      }
    }
    return template;
  }
}
