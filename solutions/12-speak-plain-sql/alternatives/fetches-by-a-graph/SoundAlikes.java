package threeways.speakplainsql;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.graph.GraphSemantic;
import org.hibernate.graph.RootGraph;
import threeways.blog.Blog;

public class SoundAlikes {

    private final Session session;

    public SoundAlikes(Session session) {
        this.session = session;
    }

    public List<Blog> of(String typed) {
        RootGraph<Blog> withEntries = session.createEntityGraph(Blog.class);
        withEntries.addAttributeNodes("entries");
        return session.createSelectionQuery("""
                from Blog b
                where function('difference' as Integer, b.title, :typed) >= 3
                order by function('difference' as Integer, b.title, :typed) desc, b.title, b.id
                """, Blog.class)
                .setParameter("typed", typed)
                .setEntityGraph(withEntries, GraphSemantic.FETCH)
                .getResultList();
    }
}
