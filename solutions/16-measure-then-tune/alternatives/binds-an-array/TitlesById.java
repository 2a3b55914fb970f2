// Not on mysql, mariadb, sqlite: they have no arrays
package threeways.measurethentune;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;

public class TitlesById {

    private final DSLContext ctx;

    public TitlesById(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<String> titlesOf(Collection<Long> ids) {
        return ctx.connectionResult(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("select title from blog where id = any(?) order by id")) {
                statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                List<String> titles = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        titles.add(rows.getString(1));
                    }
                }
                return titles;
            }
        });
    }
}
