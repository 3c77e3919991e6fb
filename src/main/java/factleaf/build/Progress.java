package factleaf.build;

/** Hears how many sheets are done; called by one thread at a time. */
public interface Progress {
  void done(int sheets);
}
