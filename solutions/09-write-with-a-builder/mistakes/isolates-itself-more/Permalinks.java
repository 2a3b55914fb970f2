// Caught by Exercise2PermalinksTest.succeeds_when_another_writer_adds_the_slug_first: "Insert or update in one statement, which leaves no gap"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.PERMALINK;

import java.sql.Connection;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

public class Permalinks {

    private final DSLContext ctx;

    public Permalinks(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void point(String slug, long blogId) {
        ctx.connection(connection -> {
            int before = connection.getTransactionIsolation();
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            try {
                DSL.using(connection, ctx.dialect()).transaction(tx -> {
                    int found = tx.dsl().update(PERMALINK).set(PERMALINK.BLOG_ID, blogId).where(PERMALINK.SLUG.eq(slug)).execute();
                    if (found == 0) {
                        tx.dsl().insertInto(PERMALINK, PERMALINK.SLUG, PERMALINK.BLOG_ID).values(slug, blogId).execute();
                    }
                });
            } finally {
                connection.setTransactionIsolation(before);
            }
        });
    }
}
