package threeways.choose;

import java.time.LocalDate;

/**
 * An entry that has no id yet. Finished.
 *
 * @param blogId
 *            the blog that it is for
 * @param headline
 *            its headline
 * @param writtenOn
 *            its day
 * @param rating
 *            from 0 to 5, or null if it isn't rated
 */
public record Draft(long blogId, String headline, LocalDate writtenOn, Integer rating) {
}
