package threeways.letgoofthesession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;

public class YearPage {

    private final SessionFactory factory;

    public YearPage(SessionFactory factory) {
        this.factory = factory;
    }

    public List<?> blogsOf(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return factory.fromStatelessSession(session -> {
            Map<Long, List<BlogOnPage.Line>> lines = new HashMap<>();
            session.createSelectionQuery("""
                    select e.blog.id, e.headline, e.rating from Entry e
                    where e.blog.pubDate >= :first and e.blog.pubDate < :next order by e.writtenOn, e.id
                    """, Object[].class)
                    .setParameter("first", first).setParameter("next", first.plusYears(1)).getResultList()
                    .forEach(row -> lines.computeIfAbsent((Long) row[0], blog -> new ArrayList<>())
                            .add(new BlogOnPage.Line((String) row[1], (Integer) row[2])));
            return session.createSelectionQuery("""
                    select b.id, b.title, b.pubDate, a.name from Blog b left join b.author a
                    where b.pubDate >= :first and b.pubDate < :next order by b.pubDate desc, b.id
                    """, Object[].class)
                    .setParameter("first", first).setParameter("next", first.plusYears(1)).getResultList().stream()
                    .map(row -> new BlogOnPage((String) row[1], (LocalDate) row[2],
                            row[3] == null ? null : new BlogOnPage.Name((String) row[3]), lines.getOrDefault((Long) row[0], List.of())))
                    .toList();
        });
    }
}
