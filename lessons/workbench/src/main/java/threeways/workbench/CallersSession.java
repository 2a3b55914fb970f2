package threeways.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.hibernate.Session;
import threeways.blog.Blog;

/** A caller who has begun a transaction in a session and changed a blog there, asks an answer, and goes on afterwards. */
public final class CallersSession {

    private CallersSession() {
    }

    /**
     * Begins a transaction, loads a blog, changes it and asks. Then verifies that the transaction is still the caller's to end, and that the session still
     * knows the blog. In the end all is rolled back.
     *
     * @param change
     *            what the caller does with the blog; it isn't flushed unless it says so
     * @param question
     *            asks the answer, and verifies what comes
     */
    public static void staysAsItWas(Session session, SqlLog sql, long blogId, Consumer<Blog> change, Consumer<Blog> question) {
        session.beginTransaction();
        try {
            Blog changed = session.find(Blog.class, blogId);
            change.accept(changed);
            sql.clear();

            question.accept(changed);

            assertThat(sql).leftTheTransactionToTheCaller();
            assertThat(session.isOpen() && session.contains(changed))
                    .as("The caller had loaded a blog in this session before. It is detached now, so later changes are lost. Leave out clear(), "
                            + "evict(), detach() and close().")
                    .isTrue();
        } finally {
            if (session.isOpen() && session.getTransaction().isActive()) {
                session.getTransaction().rollback();
            }
        }
    }
}
