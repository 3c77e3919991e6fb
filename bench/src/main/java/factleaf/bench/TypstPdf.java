package factleaf.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Typst's compiler in a Node process that stays; it measures its own batches, so the talk between
 * the processes is not in the figures. Tagged, which is its default.
 */
final class TypstPdf implements Contender {
  /** More than the ten documents for which results are kept, see server.mjs. */
  private static final int VARIANTS = 24;

  private final String batch;
  private final Path pdf;
  private final Process process;
  private final BufferedWriter commands;
  private final BufferedReader answers;

  /**
   * @param typst folder of server.mjs with its installed packages
   * @param same whether it compiles the same document again and again, of which it then remembers
   *     nearly all; that is for a document being written, and not what the next handout costs
   */
  TypstPdf(Page page, Path typst, Path fonts, Path work, boolean same) throws IOException {
    batch = same ? "same " : "others ";
    pdf = work.resolve(page.id() + "-typst-server.pdf");
    List<String> command = new ArrayList<>(List.of("node", "server.mjs", fonts.toString()));
    for (int variant = 0; variant < VARIANTS; variant++) {
      Path source = work.resolve(page.id() + "-" + variant + ".typ");
      Files.writeString(source, TypstSource.of(page, variant));
      command.add(source.toString());
    }
    process =
        new ProcessBuilder(command)
            .directory(typst.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    commands = process.outputWriter();
    answers = process.inputReader();
  }

  @Override
  public String name() {
    return batch.startsWith("same") ? "Typst, same again" : "Typst, tagged";
  }

  String version() throws IOException {
    return ask("version");
  }

  @Override
  public byte[] pdf() throws IOException {
    ask("pdf " + pdf);
    return Files.readAllBytes(pdf);
  }

  @Override
  public double batch(int times) throws IOException {
    return Double.parseDouble(ask(batch + times));
  }

  private String ask(String command) throws IOException {
    commands.write(command);
    commands.newLine();
    commands.flush();
    String answer = answers.readLine();
    if (answer == null || !answer.startsWith("ok ")) {
      throw new IOException("Typst, asked for \"" + command + "\": " + answer);
    }
    return answer.substring(3);
  }

  @Override
  public void close() throws IOException {
    commands.close();
    process.destroy();
  }
}
