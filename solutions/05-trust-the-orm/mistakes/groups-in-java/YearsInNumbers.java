// Caught by Exercise1YearsInNumbersTest.lets_the_database_sum_up: "10 rows were read to return 5"
package threeways.trusttheorm;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.Session;
import threeways.blog.Author;
import threeways.blog.Blog;

/** The report for the front page: what was each year like? */
public class YearsInNumbers {

    private final Session session;

    public YearsInNumbers(Session session) {
        this.session = session;
    }

    /**
     * Sums up each year in which something was published, the newest year first. Every blog counts, the one that nobody wrote as well. An
     * author counts once a year however much was written, and two people of one name are two; nobody is no author.
     *
     * <p>
     * Hibernate is asked once, in HQL or with Criteria, one row comes back for each year, and no blog is loaded.
     */
    public List<YearInNumbers> newestFirst() {
        return session.createSelectionQuery("from Blog", Blog.class).getResultList().stream()
                .collect(Collectors.groupingBy(blog -> blog.getPubDate().getYear())).entrySet().stream()
                .map(year -> new YearInNumbers(year.getKey(), year.getValue().size(),
                        year.getValue().stream().map(Blog::getAuthor).filter(Objects::nonNull).map(Author::getId).distinct().count(),
                        year.getValue().stream().map(Blog::getPubDate).min(Comparator.naturalOrder()).orElseThrow(),
                        year.getValue().stream().map(Blog::getPubDate).max(Comparator.naturalOrder()).orElseThrow()))
                .sorted(Comparator.comparing(YearInNumbers::year).reversed())
                .toList();
    }
}
