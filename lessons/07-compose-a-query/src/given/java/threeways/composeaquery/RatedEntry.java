package threeways.composeaquery;

/**
 * One entry in the list of the best.
 *
 * @param id
 *            the entry's id
 * @param headline
 *            its headline
 * @param rating
 *            from 0 to 5, or null if the entry hasn't been rated
 */
public record RatedEntry(long id, String headline, Integer rating) {

    @Override
    public String toString() {
        return id + " " + headline + " (" + (rating == null ? "unrated" : rating) + ")";
    }
}
