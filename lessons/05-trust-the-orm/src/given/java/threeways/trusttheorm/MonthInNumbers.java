package threeways.trusttheorm;

/**
 * A month and what was published in it. Nothing to fill in here.
 *
 * @param month
 *            from 1 for January to 12 for December
 * @param blogs
 *            how many blogs were published in it
 */
public record MonthInNumbers(int month, long blogs) {
}
