// Not on mysql, mariadb, sqlite: their drivers give the generated key another name than the column
package threeways.writewithabuilder;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import org.jooq.DSLContext;

public class Entries {

    private final DSLContext ctx;

    public Entries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public long add(Draft draft) {
        return ctx.connectionResult(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into entry (blog_id, headline, written_on, rating) values (?, ?, ?, ?)", Statement.RETURN_GENERATED_KEYS)) {
                insert.setLong(1, draft.blogId());
                insert.setString(2, draft.headline());
                insert.setObject(3, draft.writtenOn());
                insert.setObject(4, draft.rating());
                insert.executeUpdate();
                try (ResultSet keys = insert.getGeneratedKeys()) {
                    keys.next();
                    return keys.getLong("id");
                }
            }
        });
    }
}
