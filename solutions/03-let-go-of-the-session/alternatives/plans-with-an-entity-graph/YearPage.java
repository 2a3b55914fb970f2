package threeways.letgoofthesession;

import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.graph.GraphSemantic;
import org.hibernate.graph.RootGraph;

public class YearPage {

    private final SessionFactory factory;

    public YearPage(SessionFactory factory) {
        this.factory = factory;
    }

    public List<?> blogsOf(int year) {
        return factory.fromSession(session -> {
            RootGraph<Blog> graph = session.createEntityGraph(Blog.class);
            graph.addAttributeNodes("author", "entries");
            return session.createSelectionQuery("from Blog b where year(b.pubDate) = :year order by b.pubDate desc, b.id", Blog.class)
                    .setParameter("year", year)
                    .setEntityGraph(graph, GraphSemantic.FETCH)
                    .getResultList();
        });
    }
}
