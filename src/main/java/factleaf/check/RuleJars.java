package factleaf.check;

import factleaf.diagnostic.Catalogue;
import factleaf.diagnostic.Findings;
import factleaf.diagnostic.RuleInfo;
import factleaf.diagnostic.Span;
import factleaf.text.InputDisk;
import factleaf.text.InputFile;
import factleaf.text.Reach;
import factleaf.text.Unread;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.zip.ZipInputStream;

/** Finds rules in the jars that the user names. What they hold is code, and runs. */
public final class RuleJars {
  private final Findings findings;
  private final List<AddedRule> rules = new ArrayList<>();

  private RuleJars(Findings findings) {
    this.findings = findings;
  }

  /**
   * The rules of jars. Rules: {@code bad-rules}, and those of files that cannot be read.
   *
   * @param findings takes what is wrong with the jars
   */
  public static List<AddedRule> load(List<Path> jars, InputDisk disk, Findings findings) {
    RuleJars loading = new RuleJars(findings);
    for (Path jar : jars) {
      Span place = Span.startOf(jar.toString());
      switch (disk.read(jar, new Reach.Anywhere(), InputDisk.KEPT)) {
        case Unread unread -> unread.report("the jar", place, findings);
        case InputFile file -> loading.load(file, place);
      }
    }
    return List.copyOf(loading.rules);
  }

  private void load(InputFile jar, Span place) {
    try {
      if (!isArchive(jar.bytes())) {
        refuse(place, "the file is no jar", "name the jar that the rules were packed into");
        return;
      }
      List<Rule> found = rules(jar.real().toUri().toURL());
      if (found.isEmpty()) {
        String hint = "META-INF/services/" + Rule.class.getName() + " in it names the classes";
        refuse(place, "the jar holds no rule", hint);
      }
      found.forEach(rule -> add(rule, place));
    } catch (Exception | Error e) {
      refuse(place, "its rules cannot be loaded: " + AddedRule.reason(e), AddedRule.HINT);
    }
  }

  private static boolean isArchive(byte[] bytes) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      return zip.getNextEntry() != null;
    }
  }

  /** Those of the jar only, whatever else is on the class path. It stays open while they run. */
  private static List<Rule> rules(URL jar) {
    ClassLoader loader = new URLClassLoader(new URL[] {jar}, Rule.class.getClassLoader());
    return ServiceLoader.load(Rule.class, loader).stream()
        .filter(provider -> provider.type().getClassLoader() == loader)
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  private void add(Rule rule, Span place) {
    RuleInfo info = rule.info();
    boolean taken = rules.stream().anyMatch(other -> other.info().id().equals(info.id()));
    if (taken || Catalogue.all().containsKey(info.id())) {
      refuse(place, "there is a rule \"" + info.id() + "\" already", "give it another id");
    } else {
      rules.add(new AddedRule(rule, info, place.file()));
    }
  }

  private void refuse(Span place, String message, String hint) {
    findings.add("bad-rules", place, message, hint);
  }
}
