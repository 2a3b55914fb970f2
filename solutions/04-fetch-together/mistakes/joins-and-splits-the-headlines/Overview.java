// Caught by Exercise1OverviewTest.tells_two_blogs_of_one_title_apart: "don't join headlines and split them again"
package threeways.fetchtogether;

import java.util.Arrays;
import java.util.List;
import org.hibernate.Session;

public class Overview {

    private final Session session;

    public Overview(Session session) {
        this.session = session;
    }

    public List<OverviewLine> ofYear(int year) {
        return session.createSelectionQuery(
                "select b.title, listagg(e.headline, '|') within group (order by e.writtenOn, e.id) from Blog b left join b.entries e where year(b.pubDate) = :year group by b.id, b.title, b.pubDate order by b.pubDate desc, b.id",
                Object[].class)
                .setParameter("year", year).getResultList().stream()
                .map(row -> new OverviewLine((String) row[0], row[1] == null ? List.of() : Arrays.asList(((String) row[1]).split("[|]"))))
                .toList();
    }
}
