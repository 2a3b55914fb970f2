// Caught by Exercise4EntryImportTest.stores_lists_of_any_length_and_again: "remember none"
package threeways.writewithabuilder;

import static org.jooq.impl.DSL.row;
import static threeways.blog.db.Tables.ENTRY;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

public class EntryImport {

    private final DSLContext ctx;
    private final Set<List<Draft>> stored = new HashSet<>();

    public EntryImport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void addAll(List<Draft> drafts) {
        if (!stored.add(drafts)) {
            return;
        }
        ctx.insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                .valuesOfRows(drafts.stream()
                        .map(draft -> row(draft.blogId(), draft.headline(), draft.writtenOn(), draft.rating()))
                        .toList())
                .execute();
    }
}
