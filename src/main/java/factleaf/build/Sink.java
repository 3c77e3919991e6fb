package factleaf.build;

import factleaf.diagnostic.Findings;
import java.util.function.BiConsumer;

/** Takes what is found, and the texts of the files that findings point into. */
public record Sink(Findings findings, BiConsumer<String, String> texts) {}
