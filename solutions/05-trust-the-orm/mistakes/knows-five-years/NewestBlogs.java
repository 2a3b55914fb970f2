// Caught by Exercise2NewestBlogsTest.looks_into_another_archive_too: "another archive"
package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Headline;

public class NewestBlogs {

    private final Session session;

    public NewestBlogs(Session session) {
        this.session = session;
    }

    public List<Headline> ofEachYear() {
        return session.createSelectionQuery("""
                with placed as (
                    select b.title as title, b.pubDate as pubDate,
                        row_number() over (partition by year(b.pubDate) order by b.pubDate desc, b.title) as place
                    from Blog b where year(b.pubDate) in (2021, 2024, 2025, 2026, 2027)
                )
                select p.title, p.pubDate from placed p where p.place = 1 order by p.pubDate desc
                """, Headline.class)
                .getResultList();
    }
}
