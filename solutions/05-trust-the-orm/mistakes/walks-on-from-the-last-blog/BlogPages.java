// Caught by Exercise3BlogPagesTest.counts_pages_from_the_newest_blog_at_each_call: "remember nothing"
package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogPages {

    private final Session session;

    public BlogPages(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int page, int size) {
        List<Blog> blogs;
        if (last != null && page == lastPage + 1 && size == lastSize) {
            blogs = session.createSelectionQuery(
                    "from Blog b where b.pubDate < :day or b.pubDate = :day and (b.title > :title or b.title = :title and b.id > :id) order by b.pubDate desc, b.title, b.id",
                    Blog.class)
                    .setParameter("day", last.getPubDate()).setParameter("title", last.getTitle()).setParameter("id", last.getId())
                    .setMaxResults(size).getResultList();
        } else {
            blogs = session.createSelectionQuery("from Blog b order by b.pubDate desc, b.title, b.id", Blog.class)
                    .setFirstResult(page * size).setMaxResults(size).getResultList();
        }
        last = blogs.isEmpty() ? null : blogs.get(blogs.size() - 1);
        lastPage = page;
        lastSize = size;
        if (!blogs.isEmpty()) {
            session.createSelectionQuery("from Blog b left join fetch b.entries where b in :blogs", Blog.class)
                    .setParameterList("blogs", blogs).getResultList();
        }
        return blogs;
    }

    private Blog last;
    private int lastPage;
    private int lastSize;
}
