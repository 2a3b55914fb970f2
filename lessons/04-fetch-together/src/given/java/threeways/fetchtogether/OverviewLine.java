package threeways.fetchtogether;

import java.util.List;

/**
 * A blog on the overview page.
 *
 * @param title
 *            the blog's title
 * @param headlines
 *            the headlines of its entries in the order of writing, an empty list for a blog without entries
 */
public record OverviewLine(String title, List<String> headlines) {
}
