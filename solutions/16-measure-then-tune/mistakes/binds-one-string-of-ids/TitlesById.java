// Caught by Exercise6TitlesByIdTest.finds_blogs_by_their_key_on_h2: "an index from end to end"
package threeways.measurethentune;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

public class TitlesById {

    private final DSLContext ctx;

    public TitlesById(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<String> titlesOf(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return ctx.fetch("select title from blog where ? like '%,' || id || ',%' order by id",
                ids.stream().map(String::valueOf).collect(Collectors.joining(",", ",", ","))).map(row -> row.get(0, String.class));
    }
}
