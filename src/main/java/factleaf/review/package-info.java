/**
 * Sign-off by entry: what a signature stands for ({@link factleaf.review.Fingerprint}), and the
 * signatures of a sheet ({@link factleaf.review.SignOffs}).
 */
package factleaf.review;
