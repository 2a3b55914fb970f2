package threeways.writewithabuilder;

import java.time.LocalDate;

/**
 * An entry that is in no table yet, and so has no id. Finished.
 *
 * @param blogId
 *            the blog that it is for
 * @param headline
 *            its headline
 * @param writtenOn
 *            the day it was written
 * @param rating
 *            from 0 to 5, or null as long as nobody has rated it
 */
public record Draft(long blogId, String headline, LocalDate writtenOn, Integer rating) {
}
