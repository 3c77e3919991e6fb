/**
 * What one audience gets to see: profiles and the texts of a language as records ({@link
 * factleaf.handout.HandoutSpec}, {@link factleaf.handout.Texts}), and the sheet selected, ordered,
 * numbered and worded by them ({@link factleaf.handout.Handout}). Templates print these records and
 * compute nothing. {@link factleaf.handout.Trace} leads from printed words back to entries and
 * sources.
 */
package factleaf.handout;
