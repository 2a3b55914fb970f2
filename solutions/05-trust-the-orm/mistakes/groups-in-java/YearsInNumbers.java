// Caught by Exercise1YearsInNumbersTest.lets_the_database_sum_up: "10 rows were read to return 5"
package threeways.trusttheorm;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.Session;
import threeways.blog.Author;
import threeways.blog.Blog;

public class YearsInNumbers {

    private final Session session;

    public YearsInNumbers(Session session) {
        this.session = session;
    }

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
