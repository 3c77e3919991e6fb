package factleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The archive has what its pages lead to; what it is made of stands in archive.xml. */
class ArchiveFilesTest {
  private static final Path LIST = Path.of("src/main/dist/archive.xml");

  /** The files of the repository that are there under the same path. */
  private static final Pattern SAME_PLACE =
      Pattern.compile("(?s)<fileSet>\\s*<includes>(.*?)</includes>\\s*</fileSet>");

  private static final Pattern INCLUDE = Pattern.compile("<include>(.+?)(/\\*\\*)?</include>");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");

  @Test
  void noLinkLeadsOutOfIt() throws IOException {
    List<Path> shipped = shipped();
    assertThat(shipped).contains(Path.of("README.md"), Path.of("docs"));
    List<String> astray = new ArrayList<>();
    for (Path page : pages(shipped)) {
      for (MatchResult link : LINK.matcher(Files.readString(page)).results().toList()) {
        Path target = page.resolveSibling(link.group(1)).normalize();
        if (shipped.stream().noneMatch(target::startsWith) || !Files.exists(target)) {
          astray.add(page + ": " + link.group(1));
        }
      }
    }
    assertThat(astray).isEmpty();
  }

  private static List<Path> shipped() throws IOException {
    return SAME_PLACE
        .matcher(Files.readString(LIST))
        .results()
        .flatMap(set -> INCLUDE.matcher(set.group(1)).results())
        .map(include -> Path.of(include.group(1)))
        .toList();
  }

  private static List<Path> pages(List<Path> shipped) throws IOException {
    List<Path> pages = new ArrayList<>();
    for (Path each : shipped) {
      try (Stream<Path> walk = Files.walk(each)) {
        walk.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
      }
    }
    return pages;
  }
}
