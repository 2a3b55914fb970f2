package threeways.ownthetransaction;

import java.time.LocalDate;

/**
 * A blog as another archive has sent it, with its first entry. Nothing is checked yet: a title, a day or a headline may
 * be missing (null).
 *
 * @param title
 *            the title of the blog
 * @param pubDate
 *            its day, and the day of its first entry
 * @param headline
 *            the headline of its first entry
 */
public record NewBlog(String title, LocalDate pubDate, String headline) {
}
