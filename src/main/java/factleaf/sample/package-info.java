/**
 * Sample sheets: invented medicines for tests and benchmarks, made from the patterns in {@code
 * src/main/resources/factleaf/sample}.
 */
package factleaf.sample;
