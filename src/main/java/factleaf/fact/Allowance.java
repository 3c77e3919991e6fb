package factleaf.fact;

import factleaf.diagnostic.Span;

/**
 * An entry's leave to break a rule.
 *
 * @param rule id of the rule
 * @param why the reason, printed in the clinicians' ledger
 * @param span where the rule's id stands
 */
public record Allowance(String rule, String why, Span span) {}
