// Caught by Exercise2YearPageTest.agrees_with_plain_java: "in maps and groups too"
package threeways.letgoofthesession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;

public class YearPage {

    private final SessionFactory factory;

    public YearPage(SessionFactory factory) {
        this.factory = factory;
    }

    public List<?> blogsOf(int year) {
        Map<String, BlogOnPage> page = new LinkedHashMap<>();
        factory.inSession(session -> session
                .createSelectionQuery(
                        "select b.title, b.pubDate, a.name, e.id, e.headline, e.rating from Blog b left join b.author a left join b.entries e"
                                + " where year(b.pubDate) = :year order by b.pubDate desc, b.id, e.writtenOn, e.id",
                        Object[].class)
                .setParameter("year", year)
                .getResultList()
                .forEach(row -> {
                    BlogOnPage blog = page.computeIfAbsent((String) row[0], title -> new BlogOnPage(title, (LocalDate) row[1],
                            row[2] == null ? null : new BlogOnPage.Name((String) row[2]), new ArrayList<>()));
                    if (row[3] != null) {
                        blog.entries().add(new BlogOnPage.Line((String) row[4], (Integer) row[5]));
                    }
                }));
        return List.copyOf(page.values());
    }
}
