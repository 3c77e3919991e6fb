/**
 * The benchmark. {@link factleaf.bench.Main} is started by {@code bench/run}; {@code FactleafPdf}
 * is the only class that knows Factleaf's own.
 */
package factleaf.bench;
