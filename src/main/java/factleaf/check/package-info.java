/**
 * What a sheet must satisfy beyond its format: one class a {@link factleaf.check.Rule rule}, and
 * one {@link factleaf.check.Rules list} of them. docs/rules.md describes each.
 */
package factleaf.check;
