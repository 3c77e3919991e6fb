package factleaf.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a chapter of CONTRIBUTING.md, or another page, tells people to write and to run. */
public final class Recipe {
  private static final Path PAGE = Path.of("CONTRIBUTING.md");
  private static final Pattern BLOCK =
      Pattern.compile("(?m)^(.*)\n\n```([a-z]*)\n((?:.*\n)*?)```$");

  /**
   * A block of the chapter.
   *
   * @param before the line above it
   */
  private record Block(String before, String language, String text) {}

  private final List<Block> blocks;
  private final String between;

  private Recipe(List<Block> blocks, String between) {
    this.blocks = blocks;
    this.between = between;
  }

  public static Recipe of(String chapter) throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf("\n## " + chapter + "\n") + 1;
    int end = page.indexOf("\n## ", start);
    return in(page.substring(start, end < 0 ? page.length() : end));
  }

  private static Recipe in(String text) {
    return new Recipe(
        BLOCK
            .matcher(text)
            .results()
            .map(match -> new Block(match.group(1), match.group(2), match.group(3)))
            .toList(),
        BLOCK.matcher(text).replaceAll(""));
  }

  /** All that another page tells. */
  public static Recipe page(Path page) throws IOException {
    return in(Files.readString(page));
  }

  /** What the lines between the blocks have as code and begins so. */
  public String code(String begin) {
    return Pattern.compile("`(" + Pattern.quote(begin) + "[^`]*)`")
        .matcher(between)
        .results()
        .map(match -> match.group(1))
        .findFirst()
        .orElseThrow();
  }

  /** Writes a file as the page has it. */
  public void write(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, first(block -> block.before().contains("`" + name + "`")));
  }

  /** The block below a line with these words. */
  public String below(String words) {
    return first(block -> block.before().contains(words));
  }

  /** The commands. */
  public List<String> commands() {
    return first(block -> block.language().equals("sh")).lines().toList();
  }

  /** What the page says that the last command prints. */
  public String printed() {
    return blocks.getLast().text();
  }

  private String first(Predicate<Block> wanted) {
    return blocks.stream().filter(wanted).findFirst().orElseThrow().text();
  }
}
