package threeways.keepaunitofwork;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;
import threeways.blog.Blog;

public class Permalinks {

    private final SessionFactory factory;

    public Permalinks(SessionFactory factory) {
        this.factory = factory;
    }

    public long reissue(String slug, long blogId) {
        try (Session session = factory.openSession()) {
            Transaction transaction = session.beginTransaction();
            try {
                Blog blog = session.find(Blog.class, blogId);
                if (blog == null) {
                    throw new IllegalArgumentException("There is no blog " + blogId);
                }
                session.createSelectionQuery("from Permalink where slug = :slug", Permalink.class)
                        .setParameter("slug", slug)
                        .getResultList()
                        .forEach(session::remove);
                session.flush();
                Permalink reissued = new Permalink(slug, blog);
                session.persist(reissued);
                transaction.commit();
                return reissued.getId();
            } catch (RuntimeException e) {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
                throw e;
            }
        }
    }
}
