package threeways.fetchtogether;

import org.hibernate.Session;
import threeways.workbench.SqlLog;

/**
 * How an answer fetches for few blogs. In batches of a fixed size it takes more statements for more blogs, however large they are.
 *
 * @param size
 *            the batch size of the session that was asked
 * @param blogs
 *            for how many blogs it was asked
 * @param places
 *            how many values the longest statement has places for: Hibernate writes as many as a batch may have, filled or not
 */
record Batches(int size, int blogs, long places) {

    /** What was sent so far, for few blogs. */
    static Batches forFew(Session session, int blogs, SqlLog sql) {
        return new Batches(session.getFetchBatchSize(), blogs, places(sql));
    }

    /**
     * Verifies that these aren't batches of a fixed size.
     *
     * @param now
     *            the batch size of the session that was asked for many
     * @param sql
     *            what was sent for many
     */
    void growWith(int many, int now, SqlLog sql) {
        long fixed = fixed(many, now, places(sql));
        if (fixed > 0) {
            throw new AssertionError(String.format(
                    "Your answer fetches in batches of %,d, for %,d blogs as for %,d. More blogs need more statements. Fetch all together, with a "
                            + "fetch join or by subselect.",
                    fixed, blogs, many));
        }
    }

    /** The size that stays the same for more blogs; 0 if none does. */
    private long fixed(int many, int now, long placesNow) {
        if (size > 1 && size == now) {
            return now;
        }
        if (placesNow > many) {
            return placesNow;
        }
        return places > 2L * blogs ? places : 0; // an in list may be padded to the next power of two
    }

    private static long places(SqlLog sql) {
        return sql.statements().stream().mapToLong(statement -> statement.text().chars().filter(letter -> letter == '?').count()).max()
                .orElse(0);
    }
}
