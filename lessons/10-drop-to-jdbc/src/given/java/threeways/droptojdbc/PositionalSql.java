package threeways.droptojdbc;

import java.util.List;

/**
 * A statement that JDBC understands, and what belongs to its question marks. Nothing to fill in here.
 *
 * @param text
 *            the statement, with a question mark for each parameter
 * @param names
 *            the name that stood where each question mark stands now, in that order
 */
public record PositionalSql(String text, List<String> names) {
}
