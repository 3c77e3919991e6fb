package factleaf.publish;

/**
 * A file for out/.
 *
 * @param path relative to out/, with slashes
 */
record OutputFile(String path, byte[] bytes) {
  /** What its name ends in. */
  String format() {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
