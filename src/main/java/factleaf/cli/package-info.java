/**
 * The command line: one class a command. The only package that reads the environment, and the only
 * one with exit codes.
 */
package factleaf.cli;
