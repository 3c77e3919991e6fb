package factleaf.cli;

import factleaf.check.Checklist;
import factleaf.check.Checklist.Item;
import factleaf.check.PatientChecklist;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.Visible;
import factleaf.fact.FactSheet;
import factleaf.language.Language;
import factleaf.project.LoadedSheet;
import factleaf.project.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The checklists of a sheet as lines for people. */
final class ChecklistLines {
  private ChecklistLines() {}

  static List<String> of(LoadedSheet loaded, Templates templates, Findings findings) {
    FactSheet sheet = loaded.sheet();
    Language language = templates.languages().of(sheet.language());
    List<String> lines = new ArrayList<>();
    for (String file : PatientChecklist.lacks(language)) {
      lines.add(sheet.id() + ": no checklist, for there is no " + file);
    }
    PatientChecklist.of(sheet, loaded.profile(), language, findings)
        .forEach(list -> lines.addAll(lines(sheet.id() + ", " + list.handout(), list)));
    return lines;
  }

  private static List<String> lines(String name, Checklist list) {
    List<String> lines = new ArrayList<>();
    for (Item item : list.items()) {
      String verdict = item.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      lines.add(name + ": " + item.id() + ", " + verdict + ": " + item.asks());
      item.places().stream()
          .map(p -> Visible.of("    " + p.span() + ": \"" + p.words() + "\""))
          .forEach(lines::add);
    }
    lines.add(name + ": " + list.met() + " of " + list.applying() + " items met");
    return lines;
  }
}
