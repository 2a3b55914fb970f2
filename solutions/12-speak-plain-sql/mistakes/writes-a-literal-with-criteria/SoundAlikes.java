// Caught by Exercise5SoundAlikesTest.treats_typed_characters_as_text: "in Criteria with cb.parameter"
package threeways.speakplainsql;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Root;
import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

public class SoundAlikes {

    private final Session session;

    public SoundAlikes(Session session) {
        this.session = session;
    }

    public List<Blog> of(String typed) {
        CriteriaBuilder cb = session.getCriteriaBuilder();
        CriteriaQuery<Blog> query = cb.createQuery(Blog.class);
        Root<Blog> blog = query.from(Blog.class);
        blog.fetch("entries", JoinType.LEFT);
        Expression<Integer> likeness = cb.function("difference", Integer.class, blog.get("title"), cb.literal(typed));
        query.select(blog).where(cb.ge(likeness, 3)).orderBy(cb.desc(likeness), cb.asc(blog.get("title")), cb.asc(blog.get("id")));
        return session.createQuery(query).getResultList();
    }
}
