package factleaf.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A JDK of straw in a folder of a test, which notes there what it is asked for.
 *
 * @param temp the folder; the JDK is {@code jdk} in it
 */
public record StrawJdk(Path temp) {
  /**
   * A JDK whose java prints what follows the jar, and keeps what stands before it. In a training
   * run it does this instead, where {@code $made} is the file to make.
   */
  public void lay(Runtime.Version version, String training) throws IOException {
    Launcher.program(
        temp.resolve("jdk/bin/java"),
        """
        temp='%s'
        if [ "$1" = -version ]; then
          echo asked >>"$temp/asked"
          echo 'openjdk version "%d" 2026-01-20' >&2
          exit
        fi
        for option; do
          case $option in
            -XX:+Nonsense) echo 'Unrecognized VM option'; exit 1 ;;
            -version) exit ;;
            -XX:AOTCacheOutput=* | -XX:ArchiveClassesAtExit=*)
              echo "$option" >>"$temp/trained"
              echo "$@" >"$temp/training"
              made=${option#*=}
              %s
              exit ;;
          esac
        done
        env >"$temp/env"
        : >"$temp/options"
        while [ "$1" != -jar ]; do echo "$1" >>"$temp/options"; shift; done
        shift 2
        echo "$@"
        """
            .formatted(temp, version.feature(), training));
    Files.writeString(
        temp.resolve("jdk/release"),
        """
        IMPLEMENTOR="Straw"
        JAVA_RUNTIME_VERSION="%s"
        JAVA_VERSION="%d"
        MODULES="java.base java.desktop"
        """
            .formatted(version, version.feature()));
  }

  /** What it noted in a file. */
  public List<String> lines(String file) throws IOException {
    return Files.readAllLines(temp.resolve(file));
  }
}
