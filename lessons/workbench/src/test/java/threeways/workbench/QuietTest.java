package threeways.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import threeways.blog.Author;
import threeways.blog.Blog;
import threeways.blog.Entry;

/** What the libraries log while a lesson runs. */
@BlogWorld(entities = {Author.class, Blog.class, Entry.class})
class QuietTest {

    @Test
    void a_page_that_hibernate_cuts_in_memory_is_told_by_the_rows_that_a_check_counts(Session session, SqlLog sql) {
        Listener listener = new Listener();
        Logger all = Logger.getLogger("");
        all.addHandler(listener);
        try {
            session.createSelectionQuery("from Blog b left join fetch b.entries order by b.id", Blog.class)
                    .setHint("org.hibernate.limitInMemory", true).setMaxResults(3).setQueryPlanCacheable(false).getResultList();
        } finally {
            all.removeHandler(listener);
        }
        assertThat(listener.logged).isEmpty();
        assertThat(sql.rowsRead()).as("rows read for three blogs").isEqualTo(13);
    }

    private static final class Listener extends Handler {

        private final List<String> logged = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            logged.add(line.getMessage());
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
