// Caught by Exercise4EntryImportTest.stores_all_or_none: "setAutoCommit(true) commits"
package threeways.writewithabuilder;

import java.sql.PreparedStatement;
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
                for (Draft d : drafts) {
                    insert.setLong(1, d.blogId());
                    insert.setString(2, d.headline());
                    insert.setObject(3, d.writtenOn());
                    insert.setObject(4, d.rating(), java.sql.Types.INTEGER);
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }
}
