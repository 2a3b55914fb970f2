package threeways.fetchtogether;

import jakarta.persistence.EntityGraph;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.graph.GraphSemantic;

public class Overview {

    private final Session session;

    public Overview(Session session) {
        this.session = session;
    }

    public List<OverviewLine> ofYear(int year) {
        EntityGraph<Blog> withEntries = session.createEntityGraph(Blog.class);
        withEntries.addAttributeNodes("entries");
        return session.createSelectionQuery("""
                from Blog b where year(b.pubDate) = :year
                order by b.pubDate desc, b.id
                """, Blog.class)
                .setParameter("year", year)
                .setEntityGraph(withEntries, GraphSemantic.FETCH)
                .getResultList().stream()
                .map(blog -> new OverviewLine(blog.getTitle(), blog.getEntries().stream().map(Entry::getHeadline).toList()))
                .toList();
    }
}
