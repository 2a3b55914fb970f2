// Caught by Exercise5SoundAlikesTest.treats_typed_characters_as_text: "must be a bind value exactly as it was typed"
package threeways.speakplainsql;

import jakarta.persistence.criteria.JoinType;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaCriteriaQuery;
import org.hibernate.query.criteria.JpaExpression;
import org.hibernate.query.criteria.JpaRoot;
import threeways.blog.Blog;

public class SoundAlikes {

    private final Session session;

    public SoundAlikes(Session session) {
        this.session = session;
    }

    public List<Blog> of(String typed) {
        HibernateCriteriaBuilder builder = session.getCriteriaBuilder();
        JpaCriteriaQuery<Blog> query = builder.createQuery(Blog.class);
        JpaRoot<Blog> blog = query.from(Blog.class);
        blog.fetch("entries", JoinType.LEFT);
        JpaExpression<Integer> likeness = builder.function("difference", Integer.class, blog.get("title"), builder.literal(typed));
        query.where(builder.ge(likeness, 3));
        query.orderBy(builder.desc(likeness), builder.asc(blog.get("title")), builder.asc(blog.get("id")));
        return session.createSelectionQuery(query).getResultList();
    }
}
