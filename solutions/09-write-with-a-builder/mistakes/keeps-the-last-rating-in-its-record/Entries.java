// Caught by Exercise1EntriesTest.stores_null_for_an_entry_without_a_rating: "because the draft has none"
package threeways.writewithabuilder;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.*;
import static threeways.blog.db.Tables.*;

import java.time.*;
import java.util.*;
import java.util.stream.*;
import org.jooq.*;
import org.jooq.impl.SQLDataType;
import threeways.blog.db.tables.records.*;

public class Entries {

    private final DSLContext ctx;

    public Entries(DSLContext ctx) {
        this.ctx = ctx;
    }

    private final EntryRecord row = new EntryRecord();

    public long add(Draft draft) {
        row.setBlogId(draft.blogId());
        row.setHeadline(draft.headline());
        row.setWrittenOn(draft.writtenOn());
        if (draft.rating() != null) {
            row.setRating(draft.rating());
        }
        return ctx.insertInto(ENTRY).set(row).returningResult(ENTRY.ID).fetchSingle(ENTRY.ID);
    }
}
