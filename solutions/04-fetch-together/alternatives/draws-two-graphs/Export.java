package threeways.fetchtogether;

import jakarta.persistence.EntityGraph;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.graph.GraphSemantic;

public class Export {

    private final Session session;

    public Export(Session session) {
        this.session = session;
    }

    public List<Blog> ofYear(int year) {
        List<Blog> blogs = ask(year, "entries");
        ask(year, "permalinks");
        return blogs;
    }

    private List<Blog> ask(int year, String list) {
        EntityGraph<Blog> graph = session.createEntityGraph(Blog.class);
        graph.addAttributeNodes(list);
        return session.createSelectionQuery("""
                from Blog b where year(b.pubDate) = :year
                order by b.pubDate desc, b.id
                """, Blog.class)
                .setParameter("year", year)
                .setEntityGraph(graph, GraphSemantic.FETCH)
                .getResultList();
    }
}
