package threeways.fetchtogether;

import threeways.workbench.SqlLog;

/** Whether an answer fetches in batches of a fixed size, which take more statements for more blogs, however large they are. */
final class Batches {

    private Batches() {
    }

    /**
     * Verifies that it doesn't.
     *
     * @param before
     *            the batch size of the session that was asked for few blogs
     * @param now
     *            that of the session that was asked for many
     * @param sql
     *            what was sent for many: Hibernate writes as many places as a batch may have, filled or not
     */
    static void areNone(int before, int few, int now, int many, SqlLog sql) {
        long places = sql.statements().stream().mapToLong(statement -> statement.text().chars().filter(letter -> letter == '?').count())
                .max()
                .orElse(0);
        int size = before > 1 && before == now ? now : places > many ? (int) places : 0;
        if (size > 0) {
            throw new AssertionError(String.format(
                    "Your answer fetches in batches of %,d, for %,d blogs as for %,d. More blogs need more statements. Fetch all together, with a "
                            + "fetch join or by subselect.",
                    size, few, many));
        }
    }
}
