// Caught by Exercise2BlogsOfAYearTest.lets_the_database_choose_and_sort: "Its ORDER BY leaves some in any order"
package threeways.askonequestion;

import java.util.Comparator;
import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogsOfAYear {

    private final Session session;

    public BlogsOfAYear(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int year) {
        return session.createSelectionQuery("from Blog where year(pubDate) = :year order by pubDate desc", Blog.class)
                .setParameter("year", year)
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(Blog::getPubDate).reversed().thenComparing(Blog::getTitle))
                .toList();
    }
}
