// Not on mysql, mariadb, sqlite: they have no arrays
package threeways.writewithabuilder;

import java.sql.Date;
import java.util.List;
import org.jooq.DSLContext;

public class EntryImport {

    private final DSLContext ctx;

    public EntryImport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void addAll(List<Draft> drafts) {
        ctx.execute("""
                insert into entry (blog_id, headline, written_on, rating)
                select * from unnest(cast(? as bigint array), cast(? as varchar array), cast(? as date array), cast(? as int array))
                """,
                drafts.stream().map(Draft::blogId).toArray(Long[]::new),
                drafts.stream().map(Draft::headline).toArray(String[]::new),
                drafts.stream().map(Draft::writtenOn).map(Date::valueOf).toArray(Date[]::new),
                drafts.stream().map(Draft::rating).toArray(Integer[]::new));
    }
}
