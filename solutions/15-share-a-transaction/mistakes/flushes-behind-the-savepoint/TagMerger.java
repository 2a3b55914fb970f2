// Caught by Exercise3TagMergerTest.keeps_what_the_caller_had_done_if_a_tag_does_not_exist: "flush before"
package threeways.shareatransaction;

import java.sql.Savepoint;
import org.hibernate.Session;
import org.jooq.SQLDialect;

public class TagMerger {

    private final Session session;
    private final SQLDialect dialect;

    public TagMerger(Session session, SQLDialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    public void merge(String from, String into) {
        session.doWork(connection -> {
            Savepoint savepoint = connection.setSavepoint();
            try {
                Long fromId = session.createNativeQuery("select id from tag where name = :name", Long.class).setParameter("name", from)
                        .getSingleResult();
                Long intoId = session.createNativeQuery("select id from tag where name = :name", Long.class).setParameter("name", into)
                        .getSingleResult();
                if (fromId.longValue() == intoId.longValue()) {
                    return;
                }
                session.createNativeMutationQuery(
                        "delete from entry_tag where tag_id = :from and entry_id in (select entry_id from entry_tag where tag_id = :into)")
                        .setParameter("from", fromId.longValue()).setParameter("into", intoId.longValue()).executeUpdate();
                session.createNativeMutationQuery("update entry_tag set tag_id = :into where tag_id = :from")
                        .setParameter("from", fromId.longValue()).setParameter("into", intoId.longValue()).executeUpdate();
                session.createNativeMutationQuery("delete from tag where id = :from").setParameter("from", fromId.longValue())
                        .executeUpdate();
            } catch (Throwable failed) {
                connection.rollback(savepoint);
                throw failed;
            }
        });
    }
}
