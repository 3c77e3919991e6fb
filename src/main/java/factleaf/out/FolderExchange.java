package factleaf.out;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Two folders change places in one step: {@code renameat2} with {@code RENAME_EXCHANGE} (Linux
 * 3.15, glibc 2.28). Java has no such method, but from 22 on it can call the C library. It is
 * called by reflection, because the program is compiled for an older Java.
 */
final class FolderExchange {
  /** Paths are relative to the working directory ({@code fcntl.h}). */
  private static final int AT_FDCWD = -100;

  /** {@code linux/fs.h}. */
  private static final int RENAME_EXCHANGE = 2;

  private static final Optional<MethodHandle> RENAME = find();

  private FolderExchange() {}

  /** Whether this Java and this system know how. The file system may still not. */
  static boolean isKnown() {
    return RENAME.isPresent();
  }

  /**
   * Exchanges two folders.
   *
   * @return whether that was done; if not, nothing has changed
   */
  static boolean of(Path a, Path b) throws IOException {
    if (RENAME.isEmpty()) {
      return false;
    }
    try (AutoCloseable arena = arena()) {
      Object first = text(arena, a);
      Object second = text(arena, b);
      Object result =
          RENAME.get().invokeWithArguments(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
      return result.equals(0);
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IOException("the folders cannot be exchanged", e);
    }
  }

  private static Optional<MethodHandle> find() {
    try {
      Object linker = type("Linker").getMethod("nativeLinker").invoke(null);
      Object lookup = type("Linker").getMethod("defaultLookup").invoke(linker);
      Optional<?> function =
          (Optional<?>)
              type("SymbolLookup").getMethod("find", String.class).invoke(lookup, "renameat2");
      if (function.isEmpty()) {
        return Optional.empty();
      }
      Object number = type("ValueLayout").getField("JAVA_INT").get(null);
      Object address = type("ValueLayout").getField("ADDRESS").get(null);
      Class<?> layout = type("MemoryLayout");
      Class<?> layouts = layout.arrayType();
      Object signature =
          type("FunctionDescriptor")
              .getMethod("of", layout, layouts)
              .invoke(null, number, array(layout, number, address, number, address, number));
      Class<?> options = type("Linker$Option").arrayType();
      Object handle =
          type("Linker")
              .getMethod(
                  "downcallHandle", type("MemorySegment"), type("FunctionDescriptor"), options)
              .invoke(linker, function.get(), signature, array(type("Linker$Option")));
      return Optional.of((MethodHandle) handle);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return Optional.empty(); // an older Java, or one that may not call C
    }
  }

  private static AutoCloseable arena() throws ReflectiveOperationException {
    return (AutoCloseable) type("Arena").getMethod("ofConfined").invoke(null);
  }

  /** A path as C reads it; in UTF-8, as are names of files wherever the exchange is known. */
  private static Object text(AutoCloseable arena, Path path) throws ReflectiveOperationException {
    return type("SegmentAllocator")
        .getMethod("allocateFrom", String.class)
        .invoke(arena, path.toAbsolutePath().toString());
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName("java.lang.foreign." + name);
  }

  private static Object array(Class<?> type, Object... items) {
    Object array = Array.newInstance(type, items.length);
    for (int i = 0; i < items.length; i++) {
      Array.set(array, i, items[i]);
    }
    return array;
  }
}
