// Caught by Exercise2NewestBlogsTest.agrees_with_plain_java_and_after_changes: "The answer remembers the first call"
package threeways.trusttheorm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import threeways.blog.Headline;

public class NewestBlogs {

    private final Session session;

    private final Map<String, List<Headline>> kept = new HashMap<>();

    public NewestBlogs(Session session) {
        this.session = session;
    }

    public List<Headline> ofEachYear() {
        if (!kept.containsKey("")) {
            kept.put("", askedOfEachYear());
        }
        return kept.get("");
    }

    private List<Headline> askedOfEachYear() {
        return session.createSelectionQuery("""
                with placed as (
                    select b.title as title, b.pubDate as pubDate,
                        row_number() over (partition by year(b.pubDate) order by b.pubDate desc, b.title) as place
                    from Blog b
                )
                select p.title, p.pubDate from placed p where p.place = 1 order by p.pubDate desc
                """, Headline.class)
                .getResultList();
    }
}
