package threeways.changethedatabase;

/**
 * An entry in a list by rating.
 *
 * @param id
 *            the entry's id
 * @param headline
 *            its headline
 * @param rating
 *            its rating; null if nobody has rated it
 */
public record RatedLine(long id, String headline, Integer rating) {
}
