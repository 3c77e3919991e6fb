/** What several tests share: runs of the program, pages and PDFs read back, a browser. */
package factleaf.testing;
