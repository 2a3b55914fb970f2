package threeways.trusttheorm;

import java.time.LocalDate;

/**
 * One year of the archive, summed up. Nothing to fill in here.
 *
 * @param year
 *            the year
 * @param blogs
 *            how many blogs were published in it
 * @param authors
 *            how many authors wrote them
 * @param first
 *            the date of the first of them
 * @param last
 *            the date of the last
 */
public record YearInNumbers(int year, long blogs, long authors, LocalDate first, LocalDate last) {
}
