// Caught by Exercise1OverviewTest.sends_at_most_three_statements_however_many_blogs: "a list of ids that is cut into pieces"
package threeways.fetchtogether;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

public class Overview {

    private final Session session;

    public Overview(Session session) {
        this.session = session;
    }

    public List<OverviewLine> ofYear(int year) {
        List<Object[]> blogs = session.createSelectionQuery(
                "select b.id, b.title from Blog b where year(b.pubDate) = :year order by b.pubDate desc, b.id", Object[].class)
                .setParameter("year", year).getResultList();
        Map<Long, List<String>> headlines = new HashMap<>();
        for (int from = 0; from < blogs.size(); from += AT_A_TIME) {
            List<Long> ids = blogs.subList(from, Math.min(from + AT_A_TIME, blogs.size())).stream().map(row -> (Long) row[0]).toList();
            for (Object[] row : session.createSelectionQuery(
                    "select e.blog.id, e.headline from Entry e where e.blog.id in (:ids) order by e.writtenOn, e.id", Object[].class)
                    .setParameterList("ids", ids).getResultList()) {
                headlines.computeIfAbsent((Long) row[0], id -> new ArrayList<>()).add((String) row[1]);
            }
        }
        return blogs.stream().map(row -> new OverviewLine((String) row[1], headlines.getOrDefault((Long) row[0], List.of()))).toList();
    }

    private static final int AT_A_TIME = 2000;
}
