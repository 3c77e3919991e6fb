package factleaf.build;

import factleaf.project.LoadedSheet;

/** A kind of file that a sheet is made into as a whole, beside its handouts. */
public non-sealed interface SheetFormat extends OutputFormat {
  /** Where the file of a sheet is in out/, with slashes. */
  String path(String sheet);

  /** The file of a sheet that has no errors. */
  byte[] make(LoadedSheet sheet);
}
