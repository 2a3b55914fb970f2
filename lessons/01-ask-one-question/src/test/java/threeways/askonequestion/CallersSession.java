package threeways.askonequestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import threeways.blog.Blog;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

/** A caller who is in the middle of a transaction, and goes on with it after an answer was asked. */
final class CallersSession {

    private CallersSession() {
    }

    /** Lets the caller change "Tide Tables" of 2026 to "Neap Tables" of 2027, unseen by other connections, and then asks. */
    static void staysAsItWas(Session session, SqlLog sql, Consumer<Blog> question) {
        session.beginTransaction();
        Blog changed = session.find(Blog.class, 6L);
        changed.setTitle("Neap Tables");
        changed.setPubDate(LocalDate.of(2027, 9, 23));
        session.flush();

        question.accept(changed);

        assertThat(sql.commits() + sql.rollbacks())
                .as("The transaction was begun by the caller, who ends it as well. Expected neither a commit nor a rollback: leave both out.")
                .isZero();
        assertThat(session.contains(changed))
                .as("The caller had loaded a blog in this session before. It is detached now, so later changes are lost. Leave out clear(), "
                        + "detach() and close().")
                .isTrue();
        session.getTransaction().rollback();
    }

    /** Stores 1,100 blogs of the silent year 2013. */
    static void publishAThousandMore(World world) {
        world.execute("insert into blog (title, pub_date) values " + IntStream.rangeClosed(1, 1100)
                .mapToObj("('Series, part %d', date '2013-05-05')"::formatted).collect(Collectors.joining(", ")));
    }
}
