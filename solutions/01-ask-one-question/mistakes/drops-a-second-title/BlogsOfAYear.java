// Caught by Exercise2BlogsOfAYearTest.finds_blogs_that_were_published_since_the_last_call: "Two blogs may share a title"
package threeways.askonequestion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogsOfAYear {

    private final Session session;

    public BlogsOfAYear(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int year) {
        return session.createSelectionQuery("from Blog where year(pubDate) = :year order by pubDate desc, title", Blog.class)
                .setParameter("year", year)
                .getResultList().stream()
                .collect(Collectors.toMap(Blog::getTitle, blog -> blog, (first, second) -> first, LinkedHashMap::new))
                .values().stream().toList();
    }
}
