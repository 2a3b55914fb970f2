package threeways.fetchtogether;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.RollbackException;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Hibernate;
import org.hibernate.HibernateException;
import org.hibernate.LazyInitializationException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.graph.GraphSemantic;
import org.hibernate.loader.MultipleBagFetchException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.NotOn;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;

@DisplayName("Examples: what the page shows")
@BlogWorld(entities = {Blog.class, Entry.class, Permalink.class})
class ExamplesTest {

    @Test
    void a_loop_over_the_blogs_sends_a_statement_for_each(Session session, SqlLog sql) {
        List<String> page = new ArrayList<>();
        // tag::walk-in-a-loop[]
        List<Blog> blogs = session.createSelectionQuery("""
                from Blog b where b.pubDate >= :day order by b.pubDate
                """, Blog.class)
                .setParameter("day", LocalDate.of(2026, 9, 1))
                .getResultList();
        for (Blog blog : blogs) {
            page.add(blog.getTitle() + ": " + blog.getEntries());
        }
        // end::walk-in-a-loop[]

        assertThat(page).containsExactly("Tide Tables: [Spring tide]", "Fireworks at 23:59: [Before midnight]",
                "100% Rye: [Rye and nothing else]");
        assertThat(sql).matches("walk-in-a-loop.sql");
        assertThat(sql.statements()).hasSize(4);
    }

    @Test
    void for_ten_blogs_these_are_eleven(Session session, SqlLog sql) {
        session.createSelectionQuery("from Blog", Blog.class).getResultList().forEach(blog -> blog.getEntries().size());

        assertThat(sql.statements()).hasSize(11);
        assertThat(sql.rowsRead()).isEqualTo(19);
    }

    @Test
    void a_fetch_join_is_one_statement(Session session, SqlLog sql) {
        // tag::fetch-with-a-join[]
        List<Blog> blogs = session.createSelectionQuery("""
                from Blog b left join fetch b.entries order by b.pubDate
                """, Blog.class)
                .getResultList();
        // end::fetch-with-a-join[]

        assertThat(blogs).hasSize(10).allMatch(blog -> Hibernate.isInitialized(blog.getEntries()));
        assertThat(sql).sentOneStatement().matches("fetch-with-a-join.sql");
        assertThat(sql.rowsRead()).isEqualTo(13);
    }

    @Test
    void without_left_the_blogs_without_entries_are_gone(Session session) {
        assertThat(session.createSelectionQuery("from Blog b join fetch b.entries", Blog.class).getResultList()).hasSize(6);
    }

    @Test
    void a_graph_says_the_same_beside_the_query(Session session, SqlLog sql) {
        // tag::draw-a-graph[]
        EntityGraph<Blog> withEntries = session.createEntityGraph(Blog.class);
        withEntries.addAttributeNodes("entries");

        List<Blog> blogs = session
                .createSelectionQuery("from Blog b order by b.pubDate", Blog.class)
                .setEntityGraph(withEntries, GraphSemantic.FETCH)
                .getResultList();
        // end::draw-a-graph[]

        assertThat(blogs).hasSize(10).allMatch(blog -> Hibernate.isInitialized(blog.getEntries()));
        assertThat(sql).sentOneStatement();
        assertThat(sql.statements().get(0).text()).contains("left join entry");
        assertThat(sql.rowsRead()).isEqualTo(13);
    }

    @Test
    void a_loop_over_the_entries_asks_for_each_blog(Session session, SqlLog sql) {
        session.createSelectionQuery("from Entry", Entry.class).getResultList().forEach(entry -> entry.getBlog().getTitle());
        assertThat(sql.statements()).as("one, and one for each of the six blogs that have entries").hasSize(7);
        assertThat(sql.rowsRead()).isEqualTo(15);
        session.clear();
        sql.clear();

        session.createSelectionQuery("from Entry e join fetch e.blog", Entry.class).getResultList()
                .forEach(entry -> entry.getBlog().getTitle());
        assertThat(sql.statements()).hasSize(1);
        assertThat(sql.rowsRead()).isEqualTo(9);
    }

    @Test
    void a_query_goes_past_a_list_that_is_fetched_already(Session session, World world) {
        Blog trains = session.createSelectionQuery("from Blog b left join fetch b.entries where b.id = 7", Blog.class).getSingleResult();
        world.execute("insert into entry (blog_id, headline, written_on) values (7, 'The dining car', date '2026-07-01')");

        session.createSelectionQuery("from Blog b left join fetch b.entries where b.id = 7", Blog.class).getSingleResult();
        assertThat(trains.getEntries()).as("what the session has loaded once stays as it is").hasSize(3);
        session.refresh(trains);
        assertThat(trains.getEntries()).hasSize(4);
    }

    @Test
    void a_second_query_fills_the_second_list_of_the_same_objects(Session session, SqlLog sql) {
        List<Blog> blogs = session.createSelectionQuery("from Blog b left join fetch b.entries", Blog.class).getResultList();
        List<Blog> again = session.createSelectionQuery("from Blog b left join fetch b.permalinks", Blog.class).getResultList();

        assertThat(again).containsExactlyInAnyOrderElementsOf(blogs);
        assertThat(blogs).allMatch(blog -> Hibernate.isInitialized(blog.getEntries()) && Hibernate.isInitialized(blog.getPermalinks()));
        assertThat(sql.statements()).hasSize(2);
        assertThat(sql.rowsRead()).as("13 and 10").isEqualTo(23);
    }

    @Test
    void an_inner_join_leaves_the_list_of_a_blog_without_permalinks_lazy(Session session, World world) {
        world.execute("insert into blog (id, title, pub_date) values (50, 'No way there', date '2026-05-01')");
        List<Blog> blogs = session.createSelectionQuery("from Blog b left join fetch b.entries", Blog.class).getResultList();
        List<Blog> found = session.createSelectionQuery("from Blog b join fetch b.permalinks", Blog.class).getResultList();

        assertThat(found).isNotEmpty().extracting(Blog::getId).doesNotContain(50L);
        assertThat(blogs).hasSize(11).allMatch(blog -> Hibernate.isInitialized(blog.getPermalinks()) == found.contains(blog));
    }

    @Test
    void a_batch_fetches_for_several_blogs_at_a_time(Session session, SqlLog sql) {
        // tag::fetch-in-batches[]
        session.setFetchBatchSize(5);

        List<Blog> blogs = session
                .createSelectionQuery("from Blog b order by b.pubDate", Blog.class)
                .getResultList();
        blogs.forEach(blog -> blog.getEntries().size());
        // end::fetch-in-batches[]

        assertThat(blogs).hasSize(10);
        assertThat(sql).matches("fetch-in-batches.sql");
        assertThat(sql.statements()).hasSize(3);
        assertThat(sql.rowsRead()).isEqualTo(19);
    }

    @Test
    void for_forty_blogs_batches_of_five_are_nine_statements(Session session, SqlLog sql, World world) {
        world.execute("insert into blog (title, pub_date) values " + IntStream.rangeClosed(1, 30)
                .mapToObj(number -> "('May', date '2026-05-01')").collect(Collectors.joining(", ")));
        session.setFetchBatchSize(5);

        session.createSelectionQuery("from Blog", Blog.class).getResultList().forEach(blog -> blog.getEntries().size());

        assertThat(sql.statements()).hasSize(9);
    }

    @Test
    void a_subselect_fetches_for_all_that_the_query_found(Session session, SqlLog sql) {
        // tag::fetch-by-subselect[]
        session.setSubselectFetchingEnabled(true);

        List<Blog> blogs = session
                .createSelectionQuery("from Blog b order by b.pubDate", Blog.class)
                .getResultList();
        blogs.forEach(blog -> blog.getEntries().size());
        // end::fetch-by-subselect[]

        assertThat(blogs).hasSize(10);
        assertThat(sql).matches("fetch-by-subselect.sql");
        assertThat(sql.statements()).hasSize(2);
        assertThat(sql.rowsRead()).isEqualTo(19);
    }

    @Entity(name = "EagerBlog")
    @Table(name = "blog")
    static class EagerBlog {

        @Id
        private Long id;

        @OneToMany(fetch = FetchType.EAGER)
        @JoinColumn(name = "blog_id")
        private List<Entry> entries = new ArrayList<>();
    }

    @Test
    void eager_says_when_and_not_how(World world, SqlLog sql) {
        SessionFactory factory = world.sessionFactory(EagerBlog.class, Blog.class, Entry.class, Permalink.class);

        factory.inSession(session -> assertThat(session.find(EagerBlog.class, 7L).entries).hasSize(3));
        assertThat(sql).sentOneStatement();
        assertThat(sql.rowsRead()).isEqualTo(3);

        sql.clear();
        factory.inSession(
                session -> assertThat(session.createSelectionQuery("from EagerBlog", EagerBlog.class).getResultList()).hasSize(10));
        assertThat(sql.statements()).hasSize(11);
        assertThat(sql.rowsRead()).isEqualTo(19);
    }

    @Entity(name = "LinkedBlog")
    @Table(name = "blog")
    static class LinkedBlog {

        @Id
        private Long id;

        // tag::map-one-to-one[]
        @OneToOne(mappedBy = "blog", fetch = FetchType.LAZY)
        private Link link;
        // end::map-one-to-one[]
    }

    @Entity(name = "Link")
    @Table(name = "permalink")
    static class Link {

        @Id
        private Long id;

        @OneToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "blog_id")
        private LinkedBlog blog;
    }

    @Test
    void a_one_to_one_without_the_column_is_never_lazy(World world, SqlLog sql) {
        SessionFactory factory = world.sessionFactory(LinkedBlog.class, Link.class);

        factory.inSession(
                session -> assertThat(session.createSelectionQuery("from LinkedBlog", LinkedBlog.class).getResultList()).hasSize(10));
        assertThat(sql.statements()).hasSize(11);
        assertThat(sql.rowsRead()).isEqualTo(12);

        sql.clear();
        factory.inSession(session -> assertThat(
                session.createSelectionQuery("from LinkedBlog b left join fetch b.link", LinkedBlog.class).getResultList()).hasSize(10));
        assertThat(sql.statements()).hasSize(1);
    }

    @Test
    void a_stateless_session_fetches_nothing_later(StatelessSession session) {
        Blog blog = session.get(Blog.class, 7L);

        assertThat(catchThrowable(() -> blog.getEntries().size())).isInstanceOf(LazyInitializationException.class);
        session.fetch(blog.getEntries());
        assertThat(blog.getEntries()).hasSize(3);
    }

    @Test
    void two_lists_are_not_fetched_by_one_query(Session session, SqlLog sql) {
        // tag::fetch-two-lists[]
        String hql = "from Blog b left join fetch b.entries left join fetch b.permalinks";

        Throwable thrown = catchThrowable(() -> session
                .createSelectionQuery(hql, Blog.class).getResultList());
        // end::fetch-two-lists[]

        assertThat(thrown).isInstanceOf(IllegalArgumentException.class).hasCauseInstanceOf(MultipleBagFetchException.class);
        assertThat(sql).sentNothing();
    }

    @Entity(name = "SetBlog")
    @Table(name = "blog")
    static class SetBlog {

        @Id
        private Long id;

        @OneToMany
        @JoinColumn(name = "blog_id")
        private Set<Entry> entries = new HashSet<>();

        @OneToMany
        @JoinColumn(name = "blog_id")
        private Set<Permalink> permalinks = new HashSet<>();
    }

    @Entity(name = "HalfBlog")
    @Table(name = "blog")
    static class HalfBlog {

        @Id
        private Long id;

        @OneToMany
        @JoinColumn(name = "blog_id")
        private List<Entry> entries = new ArrayList<>();

        @OneToMany
        @JoinColumn(name = "blog_id")
        private Set<Permalink> permalinks = new HashSet<>();
    }

    @Test
    void two_sets_are_and_multiply(World world, SqlLog sql) {
        addPermalinks(world, 7, 19);
        SessionFactory factory = world.sessionFactory(SetBlog.class, Blog.class, Entry.class, Permalink.class);

        SetBlog trains = factory.fromSession(session -> session.createSelectionQuery("""
                from SetBlog b left join fetch b.entries left join fetch b.permalinks where b.id = 7
                """, SetBlog.class).getSingleResult());

        assertThat(trains.entries).hasSize(3);
        assertThat(trains.permalinks).hasSize(20);
        assertThat(sql.rowsRead()).isEqualTo(60);
    }

    @Test
    void a_list_beside_a_set_holds_each_entry_several_times(World world) {
        addPermalinks(world, 7, 1);
        SessionFactory factory = world.sessionFactory(HalfBlog.class, Blog.class, Entry.class, Permalink.class);

        HalfBlog trains = factory.fromSession(session -> session.createSelectionQuery("""
                from HalfBlog b left join fetch b.entries left join fetch b.permalinks where b.id = 7
                """, HalfBlog.class).getSingleResult());

        assertThat(trains.entries).extracting(Entry::getHeadline).containsExactlyInAnyOrder("Vienna to Rome", "Vienna to Rome",
                "The upper berth", "The upper berth", "Breakfast at the border", "Breakfast at the border");
    }

    private static void addPermalinks(World world, long blog, int number) {
        world.execute("insert into permalink (slug, blog_id) values " + IntStream.rangeClosed(1, number)
                .mapToObj(i -> "('slug-%d', %d)".formatted(i, blog)).collect(Collectors.joining(", ")));
    }

    @Test
    void a_condition_on_what_is_fetched_leaves_a_part_of_the_list(Session session, SqlLog sql) {
        // tag::choose-what-is-fetched[]
        List<Blog> recommended = session.createSelectionQuery("""
                from Blog b join fetch b.entries e where e.rating >= 4
                """, Blog.class)
                .getResultList();
        // end::choose-what-is-fetched[]

        Blog trains = session.find(Blog.class, 7L);
        assertThat(recommended).contains(trains);
        assertThat(trains.getEntries()).extracting(Entry::getHeadline).containsExactly("Vienna to Rome");
        assertThat(sql).sentOneStatement().matches("choose-what-is-fetched.sql");

        List<Blog> all = session.createSelectionQuery("from Blog b left join fetch b.entries", Blog.class).getResultList();
        assertThat(all).contains(trains);
        assertThat(trains.getEntries()).hasSize(1);

        session.refresh(trains);
        assertThat(trains.getEntries()).as("refresh reads them all").hasSize(3);
    }

    @Test
    void a_new_list_in_the_place_of_the_old_one_is_refused(SessionFactory factory) {
        Throwable thrown = catchThrowable(
                () -> factory.inTransaction(session -> session.find(Blog.class, 7L).setEntries(new ArrayList<>())));

        assertThat(thrown).isInstanceOf(RollbackException.class).cause().isInstanceOf(HibernateException.class)
                .hasMessageContaining("orphan deletion");
    }

    @Test
    @NotOn(value = "sqlite", because = "Hibernate's dialect for SQLite doesn't tell a violated constraint from other errors")
    void a_list_does_not_fill_the_column(SessionFactory factory) {
        Throwable thrown = catchThrowable(() -> factory.inTransaction(session -> session.find(Blog.class, 7L).getEntries()
                .add(new Entry("The dining car", LocalDate.of(2026, 7, 1)))));

        assertThat(thrown).isInstanceOf(RollbackException.class).cause().isInstanceOf(ConstraintViolationException.class)
                .hasMessageContaining("blog_id");
    }

    @Test
    void what_is_taken_out_of_the_list_is_deleted_and_what_is_put_in_is_inserted(SessionFactory factory, SqlLog sql, World world) {
        world.execute("delete from entry_tag");

        // tag::edit-the-list[]
        factory.inTransaction(session -> {
            Blog trains = session.find(Blog.class, 7L);
            trains.getEntries()
                    .removeIf(entry -> entry.getHeadline().equals("The upper berth"));

            Entry diningCar = new Entry("The dining car", LocalDate.of(2026, 7, 1));
            diningCar.setBlog(trains); // <1>
            trains.getEntries().add(diningCar); // <2>
        });
        // end::edit-the-list[]

        assertThat(sql.statements()).extracting(SqlStatement::kind).filteredOn(kind -> !kind.equals("select")).containsExactly("insert",
                "delete");
        assertThat(sql).matches("edit-the-list.sql");
    }

    @Test
    void a_removed_entry_that_is_still_in_the_list_stays(SessionFactory factory, SqlLog sql) {
        // tag::remove-and-stay[]
        factory.inTransaction(session -> {
            Blog trains = session.find(Blog.class, 7L);
            session.remove(trains.getEntries().get(0));
        });
        // end::remove-and-stay[]

        assertThat(sql.statements()).extracting(SqlStatement::kind).containsExactly("select", "select");
    }

    @Test
    void a_remove_whose_list_was_never_read_does_delete(SessionFactory factory, SqlLog sql, World world) {
        world.execute("delete from entry_tag");

        factory.inTransaction(session -> session.remove(session.find(Entry.class, 12L)));

        assertThat(sql.statements()).extracting(SqlStatement::kind).containsExactly("select", "delete");
    }

    @Entity(name = "ListedEntry")
    @Table(name = "entry")
    static class ListedEntry {

        @Id
        private Long id;

        // @formatter:off
        // tag::map-tags-as-a-list[]
        @ManyToMany
        @JoinTable(name = "entry_tag",
                joinColumns = @JoinColumn(name = "entry_id"),
                inverseJoinColumns = @JoinColumn(name = "tag_id"))
        private List<Tag> tags = new ArrayList<>();
        // end::map-tags-as-a-list[]
        // @formatter:on
    }

    @Test
    void a_list_of_tags_is_deleted_and_written_again(World world, SqlLog sql) {
        SessionFactory factory = world.sessionFactory(ListedEntry.class, Tag.class);

        // tag::take-a-tag-off[]
        factory.inTransaction(session -> {
            ListedEntry entry = session.find(ListedEntry.class, 18L);
            entry.tags.removeIf(tag -> tag.getName().equals("travel"));
        });
        // end::take-a-tag-off[]

        assertThat(sql).matches("take-a-tag-off.sql");
        assertThat(sql.statements()).extracting(SqlStatement::kind).containsExactly("select", "select", "delete", "insert");
    }

    @Entity(name = "SetEntry")
    @Table(name = "entry")
    static class SetEntry {

        @Id
        private Long id;

        @ManyToMany
        @JoinTable(name = "entry_tag", joinColumns = @JoinColumn(name = "entry_id"), inverseJoinColumns = @JoinColumn(name = "tag_id"))
        private Set<Tag> tags = new HashSet<>();
    }

    @Test
    void of_a_set_one_row_is_deleted(World world, SqlLog sql) {
        SessionFactory factory = world.sessionFactory(SetEntry.class, Tag.class);

        factory.inTransaction(session -> session.find(SetEntry.class, 18L).tags.removeIf(tag -> tag.getName().equals("travel")));

        assertThat(sql.statements()).extracting(SqlStatement::kind).containsExactly("select", "select", "delete");
        assertThat(sql.statements().get(2).binds()).containsExactly(18L, 2L);
    }
}
