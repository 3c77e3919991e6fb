package factleaf.build;

import factleaf.fact.FactSheet;
import factleaf.handout.Handout;
import factleaf.handout.HandoutSpec;
import factleaf.page.Page;

/** A handout of a sheet, ready to be made into files. */
public record HandoutPage(FactSheet sheet, HandoutSpec spec, Handout handout, Page page) {}
