/**
 * What the tool says about its input: {@link factleaf.diagnostic.Finding findings} with their
 * place, and the report that prints them. Imports nothing but the JDK.
 */
package factleaf.diagnostic;
