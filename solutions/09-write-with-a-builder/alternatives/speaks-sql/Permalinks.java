// Not on postgresql, mysql, mariadb, sqlite: "merge ... key" is the word of H2
package threeways.writewithabuilder;

import org.jooq.DSLContext;

public class Permalinks {

    private final DSLContext ctx;

    public Permalinks(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void point(String slug, long blogId) {
        ctx.execute("merge into permalink (slug, blog_id) key (slug) values (?, ?)", slug, blogId);
    }
}
