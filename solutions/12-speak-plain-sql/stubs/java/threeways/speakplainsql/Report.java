package threeways.speakplainsql;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.hibernate.Session;

/** Runs the reports from Dora's notebook. */
public class Report {

    private final Session session;

    public Report(Session session) {
        this.session = session;
    }

    /**
     * Runs a report and makes a line of each row, in the order of the rows.
     *
     * <p>
     * Dora's reports have three columns in common: {@code title}, {@code author} and {@code pub_date}. In which order they stand, what else
     * stands between them and in which case their names are written is her affair, and she changes it now and then. {@code author} is null for
     * a blog that nobody wrote.
     *
     * @param sql
     *            one query in SQL, with {@code :year} in one place or in several
     * @param year
     *            the value for {@code :year}
     */
    public List<ReportLine> lines(String sql, int year) {
        return todo();
    }
}
