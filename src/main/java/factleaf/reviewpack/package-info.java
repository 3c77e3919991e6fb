/**
 * The reviewer's pack: entries with all that a reviewer needs to sign them, as records for its
 * template.
 */
package factleaf.reviewpack;
