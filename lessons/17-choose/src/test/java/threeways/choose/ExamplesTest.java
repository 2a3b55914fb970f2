package threeways.choose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import threeways.choose.Expected.Question;
import threeways.workbench.BlogWorld;
import threeways.workbench.NotOn;
import threeways.workbench.OnH2;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Examples: what the page shows")
@BlogWorld(entities = {Blog.class, Entry.class, Tag.class})
class ExamplesTest {

    @Test
    void a_sort_beyond_the_blog_is_cut_in_memory(Session session, SqlLog sql) {
        // tag::sort-beyond-the-blog[]
        List<Blog> page = session.createSelectionQuery("""
                from Blog b left join fetch b.entries
                order by (select max(e.rating) from Entry e where e.blog = b)
                  desc nulls last, b.pubDate desc, b.id desc""", Blog.class)
                .setMaxResults(3)
                .getResultList();
        // end::sort-beyond-the-blog[]

        assertThat(page).extracting(Blog::getTitle).containsExactly("Tide Tables", "Night Trains", "Ben's Bread");
        assertThat(sql.rowsRead()).isEqualTo(13);
        assertThat(sql).sentOneStatement().matches("sort-beyond-the-blog.sql");
    }

    @Test
    void it_is_cut_in_memory_in_a_larger_archive_too(Session session, SqlLog sql, World world) {
        world.execute("insert into blog (title, pub_date) select 'Another', date '2020-01-01' from system_range(1, 1000)");
        session.createSelectionQuery("""
                from Blog b left join fetch b.entries
                order by (select max(e.rating) from Entry e where e.blog = b) desc nulls last, b.pubDate desc, b.id desc""", Blog.class)
                .setMaxResults(3)
                .getResultList();

        assertThat(sql.rowsRead()).isEqualTo(1013);
    }

    @Test
    @OnH2(because = "it is H2 that reads this")
    void h2_reads_a_number_and_a_word_without_a_blank(DSLContext ctx) {
        assertThat(ctx.fetchValue("select count(*) from blog b where 1 = 1and exists (select 1)")).isEqualTo(10L);
    }

    @Test
    @NotOn(value = "sqlite", because = "the id of a new row is asked for by a statement of its own")
    void a_session_does_not_batch_what_gets_its_id_from_the_database(SessionFactory factory, SqlLog sql) {
        factory.inTransaction(session -> {
            session.setJdbcBatchSize(50);
            Blog blog = session.getReference(Blog.class, 6L);
            for (int i = 0; i < 100; i++) {
                Entry entry = new Entry("Entry " + i, LocalDate.of(2026, 10, 1), null);
                entry.setBlog(blog);
                session.persist(entry);
            }
        });

        assertThat(sql.statements()).hasSize(100);
    }

    @Test
    @Timeout(60) // it runs the compiler six times
    @OnH2(because = "the receipts are H2's")
    void the_form_has_three_receipts(SessionFactory factory, DSLContext ctx, DataSource dataSource, World world, SqlLog sql) {
        if (Receipts.areWanted()) {
            try (Receipts receipts = new Receipts(BlogDesk.class, sql)) {
                receipts.of("save", tool -> {
                    world.execute("delete from entry_tag where entry_id not in (13, 14, 17, 18)", "delete from entry where blog_id = 7",
                            "update blog set title = 'Night Trains', version = 0 where id = 7",
                            "insert into entry (id, blog_id, headline, written_on, rating) values (12, 7, 'Vienna to Rome', date '2026-06-16', 5), "
                                    + "(11, 7, 'The upper berth', date '2026-06-18', null), "
                                    + "(15, 7, 'Breakfast at the border', date '2026-06-20', 3)",
                            "insert into entry_tag (entry_id, tag_id) values (12, 2), (11, 2), (15, 3)");
                    return receipts.answer(tool, factory, ctx, dataSource);
                }, Exercise1BlogDeskTest.edited(0)).matches("receipt-form.csv");
            }
        }
    }

    @Test
    @Timeout(60) // it runs the compiler six times
    @OnH2(because = "the receipts are H2's")
    void the_search_has_three_receipts(SessionFactory factory, DSLContext ctx, DataSource dataSource, SqlLog sql) {
        if (Receipts.areWanted()) {
            try (Receipts receipts = new Receipts(BlogSearch.class, sql)) {
                Question question = Exercise2BlogSearchTest.ALL_FILLED_IN;
                receipts.of("find", tool -> receipts.answer(tool, factory, ctx, dataSource), question.form(), question.last(),
                        question.size())
                        .matches("receipt-search.csv");
            }
        }
    }

    @Test
    @Timeout(60) // it runs the compiler six times
    @OnH2(because = "the receipts are H2's")
    void the_import_has_three_receipts(SessionFactory factory, DSLContext ctx, DataSource dataSource, World world, SqlLog sql) {
        if (Receipts.areWanted()) {
            try (Receipts receipts = new Receipts(EntryImport.class, sql)) {
                receipts.of("addAll", tool -> receipts.answer(tool, factory, ctx, dataSource),
                        Exercise3EntryImportTest.draftsWithThreeBadOnes())
                        .matches("receipt-import.csv");
            }
            assertThat(world.rows().entriesOf(6)).hasSizeGreaterThanOrEqualTo(3 * 700);
        }
    }

    @Test
    @Timeout(60) // it runs the compiler six times
    @OnH2(because = "the receipts are H2's")
    void the_repository_has_three_receipts(Session session, World world, SqlLog sql) {
        if (Receipts.areWanted()) {
            try (Receipts receipts = new Receipts(BlogRepository.class, sql)) {
                receipts.of("bestFirst", tool -> {
                    session.clear();
                    return receipts.answer(tool, session, world.dialect());
                }, 0, 3).matches("receipt-repository.csv");
            }
        }
    }
}
