// Caught by Exercise1YearsInNumbersTest.lets_the_database_sum_up: "Let the query return a row for each year"
package threeways.trusttheorm;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

public class YearsInNumbers {

    private final Session session;

    public YearsInNumbers(Session session) {
        this.session = session;
    }

    public List<YearInNumbers> newestFirst() {
        String all = session.createSelectionQuery("""
                select listagg(cast(b.pubDate as string) || '/' || coalesce(cast(b.author.id as string), ''), ',')
                    within group (order by b.pubDate desc)
                from Blog b
                """, String.class).getSingleResult();
        Map<Integer, List<String[]>> years = Arrays.stream(all.split(",")).map(s -> s.split("/", -1))
                .collect(Collectors.groupingBy(s -> LocalDate.parse(s[0]).getYear(), LinkedHashMap::new, Collectors.toList()));
        return years.entrySet().stream().map(e -> new YearInNumbers(e.getKey(), e.getValue().size(),
                e.getValue().stream().map(s -> s[1]).filter(s -> !s.isEmpty()).distinct().count(),
                LocalDate.parse(e.getValue().get(e.getValue().size() - 1)[0]), LocalDate.parse(e.getValue().get(0)[0]))).toList();
    }
}
