package threeways.trusttheorm;

import jakarta.persistence.EntityGraph;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.graph.GraphSemantic;
import threeways.blog.Blog;

public class BlogPages {

    private final Session session;

    public BlogPages(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int page, int size) {
        EntityGraph<Blog> withEntries = session.createEntityGraph(Blog.class);
        withEntries.addSubgraph("entries");
        return session.createSelectionQuery("from Blog b order by b.pubDate desc, b.title, b.id", Blog.class)
                .setEntityGraph(withEntries, GraphSemantic.LOAD)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
    }
}
