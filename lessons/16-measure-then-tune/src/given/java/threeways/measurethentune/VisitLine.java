package threeways.measurethentune;

/**
 * A line of the export.
 *
 * @param id
 *            the visit's id
 * @param blogId
 *            the blog that was read
 * @param reader
 *            the reader's name, or null
 */
public record VisitLine(long id, long blogId, String reader) {
}
