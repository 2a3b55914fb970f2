package threeways.choose;

import java.util.List;

/**
 * A page of results. Finished.
 *
 * @param hits
 *            the blogs on this page
 * @param total
 *            how many blogs there are on all pages together
 */
public record ResultPage(List<Hit> hits, long total) {
}
