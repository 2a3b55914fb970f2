// Caught by Exercise5SlugsTest.takes_the_next_slug_when_another_writer_commits_meanwhile: "and try the next slug"
// Not on sqlite: one transaction at a time writes there
package threeways.keepaunitofwork;

import java.util.List;
import org.hibernate.SessionFactory;

public class Slugs {

    private final SessionFactory factory;

    public Slugs(SessionFactory factory) {
        this.factory = factory;
    }

    public String claim(long blogId, List<String> wanted) {
        for (String slug : wanted) {
            int n = factory.fromTransaction(s -> s.createNativeMutationQuery(
                    "insert into permalink (slug, blog_id) select concat('', ?1), 0 + ?2 from (select 1 as one) once where not exists (select 1 from permalink where slug = ?1)")
                    .setParameter(1, slug).setParameter(2, blogId).executeUpdate());
            if (n == 1) {
                return slug;
            }
        }
        throw new IllegalStateException("all taken");
    }
}
