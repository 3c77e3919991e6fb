package factleaf.out;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A disk that fails at a chosen moment. Every step begins with one, and writing has another one
 * when half of the bytes are written.
 */
final class FaultyDisk implements Disk {
  /** What happens at the moment. */
  interface Fault {
    void happen() throws IOException;
  }

  /** The end of the process; nothing is done afterwards. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private final int moment;
  private final boolean lasting;
  private final Fault fault;
  private final boolean exchanges;
  private int moments;

  private FaultyDisk(int moment, boolean lasting, boolean exchanges, Fault fault) {
    this.moment = moment;
    this.lasting = lasting;
    this.exchanges = exchanges;
    this.fault = fault;
  }

  /** The process ends at a moment, counted from 0. */
  static FaultyDisk killedAt(int moment) {
    return killedAt(moment, true);
  }

  /**
   * The process ends at a moment, counted from 0.
   *
   * @param exchanges whether folders can be exchanged, if the system can do it at all
   */
  static FaultyDisk killedAt(int moment, boolean exchanges) {
    return new FaultyDisk(
        moment,
        true,
        exchanges,
        () -> {
          throw new Killed();
        });
  }

  /** One step at a moment, counted from 0, does not succeed. */
  static FaultyDisk failingAt(int moment, Fault fault) {
    return new FaultyDisk(moment, false, true, fault);
  }

  /** Folders of lower layers cannot be renamed nor exchanged, as on an overlay. */
  static Disk overlay() {
    return new Disk() {
      @Override
      public void move(Path from, Path to) throws IOException {
        if (Files.isDirectory(from) && !from.toString().contains(".factleaf")) {
          throw new AtomicMoveNotSupportedException(
              from.toString(), to.toString(), "Invalid cross-device link");
        }
        Disk.super.move(from, to);
      }

      @Override
      public boolean exchange(Path a, Path b) {
        return false;
      }
    };
  }

  /** Whether the moment has come. */
  boolean isOver() {
    return moments > moment;
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    tick();
    Disk.super.createFolder(folder);
  }

  @Override
  public FileChannel openLock(Path file) throws IOException {
    tick();
    return Disk.super.openLock(file);
  }

  @Override
  public void write(Path file, byte[] bytes) throws IOException {
    tick();
    Disk.super.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    tick();
    Disk.super.delete(file);
    Disk.super.write(file, bytes);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    tick();
    Disk.super.move(from, to);
  }

  @Override
  public void delete(Path file) throws IOException {
    tick();
    Disk.super.delete(file);
  }

  @Override
  public void copy(Path from, Path to) throws IOException {
    tick();
    Disk.super.copy(from, to);
  }

  @Override
  public boolean exchange(Path a, Path b) throws IOException {
    tick();
    return exchanges && Disk.super.exchange(a, b);
  }

  private void tick() throws IOException {
    int now = moments++;
    if (now == moment || (lasting && now > moment)) {
      fault.happen();
    }
  }
}
