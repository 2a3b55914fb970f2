// Caught by Exercise3WellRatedTest.writes_nothing: "assigned another list to a blog"
package threeways.fetchtogether;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.hibernate.Session;

public class WellRated {

    private final Session session;

    public WellRated(Session session) {
        this.session = session;
    }

    public List<Blog> withAllEntries(int atLeast) {
        List<Blog> blogs = session.createSelectionQuery("""
                select b from Blog b join b.entries good join fetch b.entries
                where good.rating >= :atLeast
                order by b.pubDate desc, b.id""", Blog.class)
                .setParameter("atLeast", atLeast)
                .getResultList();
        List<Blog> once = new ArrayList<>(new LinkedHashSet<>(blogs));
        for (Blog blog : once) {
            List<Entry> entries = new ArrayList<>(new LinkedHashSet<>(blog.getEntries()));
            if (entries.size() < blog.getEntries().size()) {
                blog.setEntries(entries);
            }
        }
        return once;
    }
}
