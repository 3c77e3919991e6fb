/**
 * Broken input at random, from a seed that is printed: whatever is read, the program ends soon,
 * says where it hurts, and leaves out/ alone.
 */
package factleaf.fuzz;
