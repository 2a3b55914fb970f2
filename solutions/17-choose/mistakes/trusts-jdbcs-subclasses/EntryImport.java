// Caught by Exercise3EntryImportTest.knows_bad_data_by_its_sqlstate_as_postgresql_wants_it: "and not by a class of JDBC"
// Not on postgresql, mysql, mariadb, sqlite: their drivers throw other classes, so an earlier check refuses this answer
package threeways.choose;

import static org.jooq.impl.DSL.row;
import static threeways.blog.db.Tables.ENTRY;

import java.sql.SQLDataException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

public class EntryImport {

    public static final int TOGETHER = 100;

    private final SessionFactory factory;
    private final DSLContext ctx;
    private final DataSource dataSource;

    public EntryImport(SessionFactory factory, DSLContext ctx, DataSource dataSource) {
        this.factory = factory;
        this.ctx = ctx;
        this.dataSource = dataSource;
    }

    public List<Draft> addAll(List<Draft> drafts) {
        List<Draft> refused = new ArrayList<>();
        for (int from = 0; from < drafts.size(); from += TOGETHER) {
            List<Draft> hundred = drafts.subList(from, Math.min(from + TOGETHER, drafts.size()));
            try {
                ctx.insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                        .valuesOfRows(hundred.stream()
                                .map(draft -> row(draft.blogId(), draft.headline(), draft.writtenOn(), draft.rating()))
                                .toList())
                        .execute();
            } catch (DataAccessException e) {
                if (e.getCause(SQLIntegrityConstraintViolationException.class) == null && e.getCause(SQLDataException.class) == null) {
                    throw e;
                }
                refused.addAll(hundred);
            }
        }
        return refused;
    }
}
