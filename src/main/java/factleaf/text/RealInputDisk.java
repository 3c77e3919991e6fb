package factleaf.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A file is opened where its name has led to, so that it is the one that was judged. */
final class RealInputDisk implements InputDisk {
  @Override
  public Reading read(Path file, Reach reach, int most) {
    try {
      if (reach instanceof Reach.Inside inside
          && !absolute(file).startsWith(absolute(inside.folder()))) {
        return Unread.OUTSIDE;
      }
      Path real = reach instanceof Reach.NoLink ? file : file.toRealPath();
      if (reach instanceof Reach.Inside inside && !real.startsWith(inside.folder().toRealPath())) {
        return Unread.OUTSIDE;
      }
      Optional<Unread> refused = refused(real, most);
      return refused.isPresent() ? refused.get() : read(real, most);
    } catch (NoSuchFileException e) {
      return Unread.MISSING;
    } catch (IOException e) {
      return Unread.UNREADABLE;
    }
  }

  private static Optional<Unread> refused(Path real, long most) throws IOException {
    BasicFileAttributes found =
        Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!found.isRegularFile()) {
      return Optional.of(found.isDirectory() ? Unread.FOLDER : Unread.IRREGULAR);
    }
    return found.size() > most ? Optional.of(Unread.TOO_LARGE) : Optional.empty();
  }

  @Override
  public Optional<Unread> stream(Path file, long most, Consumer<InputStream> reader) {
    try {
      Path real = file.toRealPath();
      Optional<Unread> refused = refused(real, most);
      if (refused.isEmpty()) {
        try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
          reader.accept(in);
        }
      }
      return refused;
    } catch (NoSuchFileException e) {
      return Optional.of(Unread.MISSING);
    } catch (IOException e) {
      return Optional.of(Unread.UNREADABLE);
    }
  }

  /** A file may grow, or be one of the system's, whose size is not known before. */
  private static Reading read(Path real, int most) throws IOException {
    try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(most + 1);
      return bytes.length > most ? Unread.TOO_LARGE : new InputFile(real, bytes);
    }
  }

  @Override
  public List<Path> below(Path folder) throws IOException {
    Path real = folder.toRealPath();
    if (!Files.isDirectory(real)) {
      throw new NotDirectoryException(folder.toString());
    }
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        real,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.add(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException && !file.equals(real)) {
              return FileVisitResult.CONTINUE; // gone meanwhile
            }
            throw e;
          }
        });
    return found.stream().sorted().toList();
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
