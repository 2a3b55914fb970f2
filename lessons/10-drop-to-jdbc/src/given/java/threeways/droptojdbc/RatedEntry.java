package threeways.droptojdbc;

/**
 * An entry and what its readers made of it. Nothing to fill in here.
 *
 * @param headline
 *            the entry's headline
 * @param rating
 *            from 0 to 5, or null as long as nobody has rated it
 */
public record RatedEntry(String headline, Integer rating) {
}
