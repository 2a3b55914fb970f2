package threeways.writewithabuilder;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;

public class EntryImport {

    private final DSLContext ctx;

    public EntryImport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void addAll(List<Draft> drafts) {
        ctx.connection(connection -> {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection
                    .prepareStatement("insert into entry (blog_id, headline, written_on, rating) values (?, ?, ?, ?)")) {
                for (Draft draft : drafts) {
                    insert.setLong(1, draft.blogId());
                    insert.setString(2, draft.headline());
                    insert.setObject(3, draft.writtenOn());
                    insert.setObject(4, draft.rating());
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            } catch (SQLException refused) {
                connection.rollback();
                throw refused;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }
}
