package threeways.letgoofthesession;

import java.time.LocalDate;

/**
 * What a browser sends when a blog has been edited. The form shows two fields of the blog; its author and its entries
 * are not on it.
 *
 * @param id
 *            the blog that was edited
 * @param title
 *            its new title
 * @param pubDate
 *            its new day
 */
public record BlogForm(long id, String title, LocalDate pubDate) {
}
