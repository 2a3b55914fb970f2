package threeways.writeareport;

/**
 * A month of a year. Nothing to fill in here.
 *
 * @param month
 *            from 1 for January to 12 for December
 * @param blogs
 *            how many blogs were published in it
 * @param soFar
 *            how many blogs were published from the first of January to the end of this month
 */
public record MonthInReport(int month, long blogs, long soFar) {

    @Override
    public String toString() {
        return "month %d: %d, so far %d".formatted(month, blogs, soFar);
    }
}
