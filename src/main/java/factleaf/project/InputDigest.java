package factleaf.project;

/**
 * A file that was read, and the digest of its bytes.
 *
 * @param file what the manifest calls it
 */
public record InputDigest(String file, String sha256) {}
