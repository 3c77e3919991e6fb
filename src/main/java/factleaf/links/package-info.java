/**
 * Outside links, asked whether they still lead somewhere: the only package that knows a network.
 */
package factleaf.links;
