// Caught by Exercise3TagMergerTest.undoes_its_own_statements_if_one_of_them_fails: "marked for rollback"
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
        Long old = id(from);
        Long kept = id(into);
        if (old.equals(kept)) {
            return;
        }
        session.doWork(connection -> {
            Savepoint savepoint = connection.setSavepoint("merge");
            try {
                session.createNativeMutationQuery("insert into entry_tag (entry_id, tag_id) select entry_id, :kept from entry_tag t"
                        + " where tag_id = :old and not exists (select 1 from entry_tag u where u.entry_id = t.entry_id and u.tag_id = :kept)")
                        .setParameter("kept", kept).setParameter("old", old).executeUpdate();
                session.createNativeMutationQuery("delete from entry_tag where tag_id = :old").setParameter("old", old).executeUpdate();
                session.createNativeMutationQuery("delete from tag where id = :old").setParameter("old", old).executeUpdate();
            } catch (RuntimeException | Error failed) {
                connection.rollback(savepoint);
                throw failed;
            }
        });
    }

    private Long id(String name) {
        return session.createNativeQuery("select id from tag where name = :name", Long.class).setParameter("name", name).getSingleResult();
    }
}
