package threeways.speakplainsql;

import java.time.LocalDate;

/**
 * One line of a report.
 *
 * @param title
 *            the blog's title
 * @param author
 *            the name of its author; null for a blog without an author
 * @param pubDate
 *            the day it was published
 */
public record ReportLine(String title, String author, LocalDate pubDate) {
}
