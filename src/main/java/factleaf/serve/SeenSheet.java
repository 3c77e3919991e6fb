package factleaf.serve;

import factleaf.build.Preview;
import factleaf.project.SheetFile;
import factleaf.project.SourceFiles;
import factleaf.text.InputDisk;
import java.io.IOException;

/**
 * A fact file as it was read.
 *
 * @param disk tells whether it, or what it includes, has changed
 */
record SeenSheet(SheetFile file, Preview.Read read, SeenDisk disk) {
  static SeenSheet of(SheetFile file, Preview preview, InputDisk disk) throws IOException {
    SeenDisk seen = new SeenDisk(disk);
    SheetFile anew =
        new SheetFile(
            file.path(), file.listed(), file.project(), file.found(), new SourceFiles(seen));
    return new SeenSheet(file, preview.read(anew), seen);
  }
}
