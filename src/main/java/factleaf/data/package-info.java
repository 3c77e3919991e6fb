/** A sheet for other systems: all its facts as JSON, its sources as CSL-JSON. docs/formats.md. */
package factleaf.data;
