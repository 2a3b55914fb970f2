package threeways.choose;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/** The repository as it was given: what its other methods send is compared with this. */
record AsItWas(Session session) {

    void rename(long id, String title) {
        session.find(Blog.class, id).setTitle(title);
    }

    List<Blog> ofAYear(int year) {
        return session
                .createSelectionQuery("from Blog b where b.pubDate between :first and :last order by b.pubDate desc, b.id desc", Blog.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultList();
    }

    List<Blog> newestFirst(int page, int size) {
        return session
                .createSelectionQuery("from Blog b left join fetch b.entries order by b.pubDate desc, b.id desc", Blog.class)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
    }
}
