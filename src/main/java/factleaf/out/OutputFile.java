package factleaf.out;

/**
 * A file for out/.
 *
 * @param path relative to out/, with slashes
 */
public record OutputFile(String path, byte[] bytes) {}
