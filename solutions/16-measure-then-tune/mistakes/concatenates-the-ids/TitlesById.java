// Caught by Exercise6TitlesByIdTest.sends_four_texts_for_eight_lengths: "Pad each list"
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
        return ctx
                .fetch("select title from blog where id in (" + ids.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + ") order by id")
                .getValues(0, String.class);
    }
}
