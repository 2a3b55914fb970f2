package threeways.shareatransaction;

import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.hibernate.Session;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.TransactionContext;
import org.jooq.TransactionProvider;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

public class TagMerger {

    private final Session session;
    private final SQLDialect dialect;

    public TagMerger(Session session, SQLDialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    public void merge(String from, String into) {
        session.doWork(connection -> DSL
                .using(new DefaultConfiguration().set(connection).set(dialect).set(new Savepoints(connection)))
                .transaction(tx -> merge(tx.dsl(), from, into)));
    }

    private static void merge(DSLContext ctx, String from, String into) {
        long old = ctx.fetchSingle(TAG, TAG.NAME.eq(from)).getId();
        long kept = ctx.fetchSingle(TAG, TAG.NAME.eq(into)).getId();
        if (old == kept) {
            return;
        }
        ctx.deleteFrom(ENTRY_TAG).where(ENTRY_TAG.TAG_ID.eq(old)).and(ENTRY_TAG.ENTRY_ID.in(
                ctx.select(ENTRY_TAG.ENTRY_ID).from(ENTRY_TAG).where(ENTRY_TAG.TAG_ID.eq(kept)).fetch(ENTRY_TAG.ENTRY_ID))).execute();
        ctx.update(ENTRY_TAG).set(ENTRY_TAG.TAG_ID, kept).where(ENTRY_TAG.TAG_ID.eq(old)).execute();
        ctx.deleteFrom(TAG).where(TAG.ID.eq(old)).execute();
    }

    private static final class Savepoints implements TransactionProvider {

        private final Connection connection;
        private Savepoint savepoint;

        Savepoints(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void begin(TransactionContext context) {
            try {
                savepoint = connection.setSavepoint();
            } catch (SQLException e) {
                throw new DataAccessException("No savepoint", e);
            }
        }

        @Override
        public void commit(TransactionContext context) {
            // the caller's
        }

        @Override
        public void rollback(TransactionContext context) {
            try {
                connection.rollback(savepoint);
            } catch (SQLException e) {
                throw new DataAccessException("No way back", e);
            }
        }
    }
}
