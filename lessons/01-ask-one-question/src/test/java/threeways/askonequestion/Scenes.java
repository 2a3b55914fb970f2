package threeways.askonequestion;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import threeways.blog.Blog;
import threeways.workbench.CallersSession;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

/** What several tests of this lesson arrange before they ask. */
final class Scenes {

    private Scenes() {
    }

    /**
     * Lets the caller change "Tide Tables" of 2026 to "Neap Tables" of 2027, without a flush, and then asks: a query of the session writes the change
     * first. Then the session is looked at once more, with a change that a query leaves alone, without a transaction, and with settings of the caller's own.
     *
     * @param again
     *            asks something, of which nothing is verified
     */
    static void moveTideTables(Session session, SqlLog sql, Consumer<Blog> question, Runnable again) {
        CallersSession.staysAsItWas(session, sql, 6, blog -> {
            blog.setTitle("Neap Tables");
            blog.setPubDate(LocalDate.of(2027, 9, 23));
        }, question);
        CallersSession.writesNothingElse(session, sql, 11, again);
        CallersSession.beginsNoTransaction(session, sql, 7, again);
        CallersSession.keepsItsSettings(session, again);
    }

    /** Stores 1,100 blogs of the silent year 2013. */
    static void publishAThousandMore(World world) {
        world.execute("insert into blog (title, pub_date) values " + IntStream.rangeClosed(1, 1100)
                .mapToObj("('Series, part %d', date '2013-05-05')"::formatted).collect(Collectors.joining(", ")));
    }
}
