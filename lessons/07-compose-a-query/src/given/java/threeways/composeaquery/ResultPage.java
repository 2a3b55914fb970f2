package threeways.composeaquery;

import java.util.List;

/**
 * One page of results.
 *
 * @param hits
 *            the blogs on this page
 * @param total
 *            how many blogs there are on all pages together
 */
public record ResultPage(List<Hit> hits, long total) {
}
