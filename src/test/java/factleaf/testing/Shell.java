package factleaf.testing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs the program in a folder, many times in one process: it starts once. */
public final class Shell implements AutoCloseable {
  private final Process process;
  private final DataOutputStream to;
  private final DataInputStream from;

  private Shell(Process process) {
    this.process = process;
    this.to = new DataOutputStream(process.getOutputStream());
    this.from = new DataInputStream(process.getInputStream());
  }

  public static Shell in(Path folder) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(Elsewhere.java(Shell.class.getName()));
    return new Shell(builder.directory(folder.toFile()).redirectError(Redirect.INHERIT).start());
  }

  /** Runs it with arguments. */
  public Launcher.Outcome run(List<String> arguments) throws IOException {
    to.writeInt(arguments.size());
    for (String argument : arguments) {
      to.writeUTF(argument);
    }
    to.flush();
    return new Launcher.Outcome(from.readInt(), text(), text());
  }

  private String text() throws IOException {
    return new String(from.readNBytes(from.readInt()), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    to.close();
    process.destroy();
  }

  /** The process. */
  public static void main(String[] none) throws IOException {
    DataInputStream in = new DataInputStream(System.in);
    DataOutputStream answer = new DataOutputStream(System.out);
    System.setOut(System.err);
    while (true) {
      String[] arguments;
      try {
        arguments = new String[in.readInt()];
      } catch (EOFException e) {
        return;
      }
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = in.readUTF();
      }
      Builds.Run run = Builds.run(arguments);
      answer.writeInt(run.exitCode());
      for (String said : List.of(run.out(), run.err())) {
        byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
        answer.writeInt(bytes.length);
        answer.write(bytes);
      }
      answer.flush();
    }
  }
}
