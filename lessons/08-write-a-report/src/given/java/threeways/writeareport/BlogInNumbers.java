package threeways.writeareport;

/**
 * A line of the report on blogs. Nothing to fill in here.
 *
 * @param id
 *            the blog's id, since two blogs may have the same title
 * @param title
 *            its title
 * @param entries
 *            how many entries it has
 * @param stars
 *            the ratings of its entries, added up; an entry that nobody has rated adds nothing
 * @param links
 *            how many permalinks lead to it
 */
public record BlogInNumbers(long id, String title, long entries, long stars, long links) {

    @Override
    public String toString() {
        return "blog %d, \"%s\": entries %d, stars %d, links %d".formatted(id, title, entries, stars, links);
    }
}
