package threeways.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.CacheMode;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionImplementor;
import threeways.blog.Blog;
import threeways.blog.Entry;

/** A caller who has begun a transaction in a session and changed a blog there, asks an answer, and goes on afterwards. */
public final class CallersSession {

    /** A size of batches that no answer would choose. */
    private static final int UNUSUAL_BATCH = 7;

    private CallersSession() {
    }

    /**
     * Begins a transaction, loads a blog, changes it and asks. Then verifies that the transaction is still the caller's to end, and that the session
     * still knows the blog. Asks once more when the change is written, since a session without changes is no less the caller's. In the end all is
     * rolled back.
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
            boolean pending = session.isDirty();
            staysAsItWas(session, sql, changed, question);
            if (pending) {
                session.flush();
                staysAsItWas(session, sql, changed, question);
            }
        } finally {
            if (session.isOpen() && session.getTransaction().isActive()) {
                session.getTransaction().rollback();
            }
        }
    }

    private static void staysAsItWas(Session session, SqlLog sql, Blog changed, Consumer<Blog> question) {
        sql.clear();
        List<Object> managed = managed(session);
        try {
            question.accept(changed);
        } catch (AssertionError wrong) {
            stayManaged(session, managed); // says more than what came without the change
            throw wrong;
        }

        assertThat(sql).leftTheTransactionToTheCaller();
        staysCommittable(session);
        stayManaged(session, managed);
        watchesAll(session);
    }

    /** The entities in a session. */
    private static List<Object> managed(Session session) {
        return Stream.of(session.unwrap(SessionImplementor.class).getPersistenceContext().reentrantSafeEntityEntries())
                .<Object>map(Map.Entry::getKey).filter(session::contains).toList();
    }

    private static void stayManaged(Session session, List<Object> entities) {
        assertThat(session.isOpen() && entities.stream().allMatch(session::contains))
                .as("The caller had loaded a blog in this session before. It is detached now, so later changes are lost. Leave out clear(), "
                        + "evict(), detach() and close().")
                .isTrue();
    }

    /**
     * Verifies that the session watches what it has: what the caller changes there afterwards is written by the commit. An object that is read-only is
     * managed as well, and its changes are lost without a word.
     */
    private static void watchesAll(Session session) {
        managed(session).stream().filter(session::isReadOnly).findFirst().ifPresent(entity -> {
            throw new AssertionError(
                    "The caller may change an object of this session, and expects the commit to write that. It would write nothing, since this "
                            + "object is read-only: leave out setReadOnly(true) and its hint. The object: " + entity);
        });
    }

    /** Verifies that the caller can still commit: a transaction that is marked for rollback only looks as active as any other. */
    public static void staysCommittable(Session session) {
        if (session.isOpen() && session.getTransaction().isActive() && session.getTransaction().getRollbackOnly()) {
            throw new AssertionError(
                    "The caller's transaction can't be committed any more: it is marked for rollback only. Leave out setRollbackOnly(), and "
                            + "let an exception reach the caller, who decides.");
        }
    }

    /**
     * Lets the caller change an entry in a transaction, and asks something that has nothing to do with entries. A query of the session writes only
     * what it could miss, so the entry must still wait. A native query may write it: Hibernate doesn't know which tables such a query reads.
     *
     * @param question
     *            asks the answer
     */
    public static void writesNothingElse(Session session, SqlLog sql, long entryId, Runnable question) {
        session.beginTransaction();
        try {
            session.find(Entry.class, entryId).setHeadline("Not written yet");
            sql.clear();

            question.run();

            if (sql.statements().stream().noneMatch(SqlStatement::isNativeQuery)
                    && sql.statements().stream().anyMatch(statement -> statement.kind().equals("update"))) {
                throw new AssertionError(
                        "Expected the caller's change of an entry to stay pending, and an UPDATE came. Leave flush() out, and set no flush mode "
                                + "such as ALWAYS: a query writes by itself what it could miss.");
            }
        } finally {
            if (session.isOpen() && session.getTransaction().isActive()) {
                session.getTransaction().rollback();
            }
        }
    }

    /**
     * Lets a caller who has begun no transaction change a blog, and asks. Nothing is flushed there, so the change must wait: an answer that begins a
     * transaction writes it with its query, or with its commit.
     *
     * @param question
     *            asks the answer
     */
    public static void beginsNoTransaction(Session session, SqlLog sql, long blogId, Runnable question) {
        Blog changed = session.find(Blog.class, blogId);
        String title = changed.getTitle();
        changed.setTitle("Not written yet");
        sql.clear();
        try {
            question.run();

            watchesAll(session);
            if (sql.commits() > 0 || sql.statements().stream().anyMatch(statement -> !statement.isQuery())) {
                throw new AssertionError(
                        "The caller has begun no transaction, and has changed a blog in this session. Expected that the change waits, and your "
                                + "transaction wrote it. Begin none: a query needs none.");
            }
        } finally {
            changed.setTitle(title);
        }
    }

    /**
     * Lets a caller act in a transaction and commit it, in a session that flushes at the commit alone: no query and no UPDATE in HQL sends what is
     * pending.
     *
     * @param transaction
     *            changes something, and calls the answer
     */
    public static void flushesAtTheCommitAlone(Session session, Runnable transaction) {
        session.setHibernateFlushMode(FlushMode.COMMIT);
        session.beginTransaction();
        try {
            transaction.run();
            session.getTransaction().commit();
        } finally {
            if (session.isOpen()) {
                if (session.getTransaction().isActive()) {
                    session.getTransaction().rollback();
                }
                session.setHibernateFlushMode(FlushMode.AUTO);
            }
        }
    }

    /**
     * Verifies that a session whose settings aren't the usual ones keeps them: an answer may change them for its query, and sets back what was there.
     *
     * @param question
     *            asks the answer
     */
    public static void keepsItsSettings(Session session, Runnable question) {
        // asked here alone, since only these exercises say that all settings stay
        int atFirst = session.getFetchBatchSize();
        session.setDefaultReadOnly(true);
        session.setFetchBatchSize(UNUSUAL_BATCH);
        session.setJdbcBatchSize(UNUSUAL_BATCH);
        setUnusual(session);
        try {
            question.run();

            changedSetting(session).or(() -> changed("default for read-only", true, session.isDefaultReadOnly()))
                    .or(() -> changed("fetch batch size", UNUSUAL_BATCH, session.getFetchBatchSize()))
                    .or(() -> changed("JDBC batch size", UNUSUAL_BATCH, session.getJdbcBatchSize())).ifPresent(words -> {
                        throw new AssertionError(words);
                    });
        } finally {
            if (session.isOpen()) {
                setUsual(session);
                session.setDefaultReadOnly(false);
                session.setFetchBatchSize(atFirst);
                session.setJdbcBatchSize(null);
            }
        }
    }

    /** Gives a session another flush mode and another cache mode than it was opened with. */
    static void setUnusual(Session session) {
        session.setHibernateFlushMode(FlushMode.COMMIT);
        session.setCacheMode(CacheMode.GET);
    }

    /** Sets back what {@link #setUnusual} has set. */
    static void setUsual(Session session) {
        session.setHibernateFlushMode(FlushMode.AUTO);
        session.setCacheMode(CacheMode.NORMAL);
    }

    /** What to say if a session hasn't kept what {@link #setUnusual} has set. */
    static Optional<String> changedSetting(Session session) {
        return changed("flush mode", FlushMode.COMMIT, session.getHibernateFlushMode())
                .or(() -> changed("cache mode", CacheMode.GET, session.getCacheMode()));
    }

    private static Optional<String> changed(String setting, Object before, Object now) {
        return before.equals(now)
                ? Optional.empty()
                : Optional.of(
                        "The caller had set the %s of this session to %s, and it is %s now. Set it for your query alone, or set it back in "
                                .formatted(setting, before, now) + "finally.");
    }
}
