// Caught by Exercise4ReportTest.returns_one_line_for_each_row: "Read title, author and pub_date by these names"
package threeways.speakplainsql;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

public class Report {

    private final Session session;

    public Report(Session session) {
        this.session = session;
    }

    public List<ReportLine> lines(String sql, int year) {
        return session.createNativeQuery(sql, Blog.class)
                .setParameter("year", year)
                .getResultList().stream()
                .map(blog -> new ReportLine(blog.getTitle(), blog.getAuthor() == null ? null : blog.getAuthor().getName(),
                        blog.getPubDate()))
                .toList();
    }
}
