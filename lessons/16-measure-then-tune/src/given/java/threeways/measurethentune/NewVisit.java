package threeways.measurethentune;

import java.time.LocalDateTime;

/**
 * A visit that isn't stored yet.
 *
 * @param blogId
 *            the blog that was read
 * @param reader
 *            the reader's name, or null
 * @param visitedAt
 *            when it was read, in the archive's own time
 */
public record NewVisit(long blogId, String reader, LocalDateTime visitedAt) {
}
