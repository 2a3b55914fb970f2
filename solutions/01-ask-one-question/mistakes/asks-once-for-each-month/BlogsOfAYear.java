// Caught by Exercise2BlogsOfAYearTest.lets_the_database_choose_and_sort: "12 statements were sent, where one is enough"
package threeways.askonequestion;

import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogsOfAYear {

    private final Session session;

    public BlogsOfAYear(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int year) {
        return IntStream.iterate(12, month -> month > 0, month -> month - 1)
                .mapToObj(month -> session.createSelectionQuery(
                        "from Blog where year(pubDate) = :year and month(pubDate) = :month order by pubDate desc, title", Blog.class)
                        .setParameter("year", year)
                        .setParameter("month", month)
                        .getResultList())
                .flatMap(List::stream)
                .toList();
    }
}
