package threeways.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static threeways.blog.db.Tables.AUTHOR;
import static threeways.blog.db.Tables.ENTRY;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;
import org.hibernate.annotations.SQLDelete;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.query.SelectionQuery;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import threeways.blog.Blog;
import threeways.book.OneTable.Attachment;
import threeways.book.OneTable.Picture;
import threeways.book.OneTable.Recording;
import threeways.workbench.BlogWorld;
import threeways.workbench.NotOn;
import threeways.workbench.OnH2;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;

/** The listings and figures of the page on what else people ask. */
@DisplayName("What else people ask")
@BlogWorld
class AskedTest {

    // What a repository sends

    @Test
    void a_page_with_its_total_is_two_statements(Session session, SqlLog sql) {
        // tag::page-and-total[]
        SelectionQuery<Blog> query = session.createSelectionQuery("""
                from Blog
                where author.name = :name
                order by pubDate desc, id""", Blog.class)
                .setParameter("name", "Ada")
                .setMaxResults(2);
        List<Blog> page = query.getResultList();
        long total = query.getResultCount();
        // end::page-and-total[]

        assertThat(page).extracting(Blog::getTitle).containsExactly("under_scores", "Night Trains");
        assertThat(total).isEqualTo(3);
        assertThat(sql).matches("page-and-total.sql");
    }

    @Test
    @OnH2(because = "the figures of the page are H2's")
    void what_the_methods_of_a_repository_send(SessionFactory factory, World world, SqlLog sql) {
        new HeldTable("Method of a repository", "What Hibernate is asked for", "Statements")
                .row("`findByAuthorName(\"Ada\")`", "the query, and the author's name of each of 3 blogs",
                        statements(factory, sql, session -> session
                                .createSelectionQuery("from Blog where author.name = :name", Blog.class).setParameter("name", "Ada")
                                .getResultList().forEach(blog -> blog.getAuthor().getName())))
                .row("`findAll(PageRequest)` as a `Page`", "two blogs and how many there are",
                        statements(factory, sql, session -> {
                            SelectionQuery<Blog> all = session.createSelectionQuery("from Blog order by id", Blog.class).setMaxResults(2);
                            all.getResultList();
                            all.getResultCount();
                        }))
                .row("`findAll(PageRequest)` as a `Slice`", "two blogs and one more",
                        statements(factory, sql,
                                session -> session.createSelectionQuery("from Blog order by id", Blog.class).setMaxResults(3)
                                        .getResultList()))
                .row("`save(blog)`, with an id of a blog that is stored", "`merge`, with another title",
                        statements(factory, sql, session -> {
                            Blog detached = factory.fromSession(another -> another.find(Blog.class, 6L));
                            sql.clear();
                            detached.setTitle("Tides");
                            session.merge(detached);
                        }))
                .row("`deleteByTitle(\"Old Maps\")`", "the query, and `remove` for each of 2 blogs",
                        statements(factory, sql, session -> session
                                .createSelectionQuery("from Blog where title = :title", Blog.class).setParameter("title", "Old Maps")
                                .getResultList().forEach(session::remove)))
                .row("`@Modifying @Query(\"delete …\")`", "one `delete` in HQL for the same blogs",
                        deletedAtOnce(factory, world, sql))
                .matches("asked-repository.csv");
    }

    private static int deletedAtOnce(SessionFactory factory, World world, SqlLog sql) {
        world.execute("insert into blog (title, pub_date) values ('Old Maps', date '2021-05-03'), ('Old Maps', date '2024-02-29')");
        return statements(factory, sql, session -> assertThat(session.createMutationQuery("delete from Blog where title = :title")
                .setParameter("title", "Old Maps").executeUpdate()).isEqualTo(2));
    }

    private static int statements(SessionFactory factory, SqlLog sql, Consumer<Session> work) {
        sql.clear();
        factory.inTransaction(work::accept);
        return sql.statements().size();
    }

    @Test
    void a_session_that_stays_open_for_the_view_goes_on_asking(SessionFactory factory, SqlLog sql) {
        List<String> lines = new ArrayList<>();
        // tag::open-view[]
        try (Session session = factory.openSession()) { // <1>
            Transaction service = session.beginTransaction();
            List<Blog> blogs = session.createSelectionQuery("""
                    from Blog
                    where year(pubDate) = 2026 and author.name = 'Ada'""", Blog.class)
                    .getResultList();
            service.commit(); // <2>

            for (Blog blog : blogs) { // <3>
                lines.add(blog.getTitle() + ": " + blog.getEntries().size());
            }
        }
        // end::open-view[]

        assertThat(lines).containsExactlyInAnyOrder("Night Trains: 3", "under_scores: 0");
        assertThat(sql.statements()).hasSize(3);
        assertThat(sql.commits()).isEqualTo(1);
        assertThat(sql).matches("open-view.sql");
    }

    @Test
    void a_view_over_a_year_of_blogs(SessionFactory factory, SqlLog sql) {
        int before;
        try (Session session = factory.openSession()) {
            Transaction service = session.beginTransaction();
            List<Blog> blogs = session.createSelectionQuery("from Blog where year(pubDate) = 2026", Blog.class).getResultList();
            service.commit();
            before = sql.statements().size();
            assertThat(sql.openConnections()).as("connections, after the commit").isZero();

            blogs.forEach(blog -> blog.getEntries().size());
        }
        assertThat(before).isEqualTo(1);
        assertThat(sql.statements()).hasSize(7);
        assertThat(sql.statements()).extracting(SqlStatement::connection).as("a connection for each statement").doesNotHaveDuplicates();
    }

    // Inheritance

    @Test
    void one_table_for_all_kinds(World world, SqlLog sql) {
        world.execute("create table attachment (id bigint primary key, dtype varchar(31) not null, name varchar(100) not null, "
                + "width int, seconds int)");
        SessionFactory factory = world.sessionFactory(Attachment.class, Picture.class, Recording.class);
        factory.inTransaction(session -> {
            Picture map = new Picture();
            map.id = 1L;
            map.name = "Map of the line";
            map.width = 800;
            Recording wheels = new Recording();
            wheels.id = 2L;
            wheels.name = "Wheels at night";
            wheels.seconds = 95;
            session.persist(map);
            session.persist(wheels);
        });
        assertThat(sql.statements()).as("inserts for one picture and one recording").hasSize(2);
        sql.clear();
        factory.inSession(session -> session.find(Picture.class, 1L));
        assertThat(sql.statements().get(0).text()).as("a picture by its id").doesNotContain(" join ");
        sql.clear();

        factory.inSession(session -> {
            // tag::ask-for-all-kinds[]
            List<Attachment> all = session
                    .createSelectionQuery("from Attachment order by name", Attachment.class)
                    .getResultList();
            // end::ask-for-all-kinds[]

            assertThat(all).extracting(one -> one.getClass().getSimpleName()).containsExactly("Picture", "Recording");
        });
        assertThat(sql).matches("ask-for-all-kinds.sql");
    }

    @Test
    void a_table_for_each_kind(World world, SqlLog sql) {
        world.execute("create table joined_attachment (id bigint primary key, name varchar(100) not null)",
                "create table picture (id bigint primary key, width int not null)",
                "create table recording (id bigint primary key, seconds int not null)");
        SessionFactory factory = world.sessionFactory(JoinedTables.Attachment.class, JoinedTables.Picture.class,
                JoinedTables.Recording.class);
        factory.inTransaction(session -> {
            JoinedTables.Picture map = new JoinedTables.Picture();
            map.id = 1L;
            map.name = "Map of the line";
            map.width = 800;
            session.persist(map);
        });
        assertThat(sql.statements()).as("inserts for one picture").hasSize(2);
        sql.clear();

        factory.inSession(session -> assertThat(session.createSelectionQuery("from Attachment order by name", JoinedTables.Attachment.class)
                .getResultList()).hasSize(1));
        assertThat(sql).sentOneStatement().matches("ask-joined-tables.sql");
        sql.clear();

        factory.inSession(session -> session.find(JoinedTables.Picture.class, 1L));
        assertThat(sql.statements().get(0).text()).as("a picture by its id").containsOnlyOnce(" join ");
    }

    // The second-level cache

    @Entity(name = "Author")
    @Table(name = "author")
    @Cacheable
    static class Writer {

        @Id
        Long id;

        String name;
    }

    private static SessionFactory caching(World world) {
        SessionFactory factory = world.sessionFactory(world.description().withEntities(Writer.class)
                .withSettings("hibernate.cache.region.factory_class=" + MapCache.class.getName(),
                        "jakarta.persistence.sharedCache.mode=ENABLE_SELECTIVE"));
        factory.getCache().evictAllRegions(); // the factory outlives a world
        return factory;
    }

    @Test
    void a_second_session_finds_what_the_first_has_loaded(World world, SqlLog sql, DSLContext ctx) {
        SessionFactory factory = caching(world);
        // tag::find-twice[]
        String first = factory.fromSession(session -> session.find(Writer.class, 1L)).name;
        ctx.update(AUTHOR).set(AUTHOR.NAME, "Ada L.").where(AUTHOR.ID.eq(1L)).execute();
        String second = factory.fromSession(session -> session.find(Writer.class, 1L)).name;
        // end::find-twice[]

        assertThat(List.of(first, second)).containsExactly("Ada", "Ada");
        assertThat(sql).matches("find-twice.sql");
    }

    @Test
    void a_query_asks_the_database_all_the_same(World world, SqlLog sql) {
        SessionFactory factory = caching(world);
        for (int i = 0; i < 2; i++) {
            factory.inSession(session -> session.createSelectionQuery("from Author", Writer.class).getResultList());
        }
        assertThat(sql.statements()).as("the same query in two sessions").hasSize(2);

        sql.clear();
        factory.inSession(session -> Stream.of(1L, 2L, 3L, 4L).forEach(id -> session.find(Writer.class, id)));
        assertThat(sql).as("four authors that the queries have loaded").sentNothing();
    }

    @Test
    void what_hibernate_changes_itself_the_cache_knows(World world, SqlLog sql) {
        SessionFactory factory = caching(world);
        factory.inSession(session -> Stream.of(1L, 2L).forEach(id -> session.find(Writer.class, id)));
        factory.inTransaction(session -> session.createMutationQuery("update Author set name = 'Ada L.' where id = 1").executeUpdate());
        sql.clear();

        assertThat(factory.<String>fromSession(session -> session.find(Writer.class, 1L).name)).isEqualTo("Ada L.");
        assertThat(sql).as("after an update in HQL").sentOneStatement();
        factory.inSession(session -> session.find(Writer.class, 2L));
        assertThat(sql.statements()).as("for the author that wasn't changed, too").hasSize(2);
    }

    @Test
    void what_another_tool_has_changed_can_be_evicted(World world, DSLContext ctx) {
        SessionFactory factory = caching(world);
        factory.inSession(session -> session.find(Writer.class, 1L));
        ctx.update(AUTHOR).set(AUTHOR.NAME, "Ada L.").where(AUTHOR.ID.eq(1L)).execute();
        factory.getCache().evict(Writer.class, 1L);

        assertThat(factory.<String>fromSession(session -> session.find(Writer.class, 1L).name)).isEqualTo("Ada L.");
    }

    // Soft delete

    // tag::map-soft-delete[]
    @Entity(name = "Entry")
    @Table(name = "entry")
    @SoftDelete(columnName = "deleted")
    static class SoftEntry {
        // end::map-soft-delete[]

        @Id
        Long id;

        String headline;
    }

    @Entity(name = "Entry")
    @Table(name = "entry")
    @SQLDelete(sql = "update entry set deleted = true where id = ?")
    @SQLRestriction("deleted = false")
    static class HiddenEntry {

        @Id
        Long id;

        String headline;
    }

    private static void addTheColumn(World world) {
        world.execute("alter table entry add column deleted boolean default false not null");
    }

    @Test
    void a_soft_delete_is_an_update(World world, SqlLog sql, DSLContext ctx) {
        addTheColumn(world);
        SessionFactory factory = world.sessionFactory(SoftEntry.class);
        // tag::delete-softly[]
        factory.inTransaction(session -> session.remove(
                session.find(SoftEntry.class, 12L)));
        long left = factory.fromSession(session -> session
                .createSelectionQuery("select count(*) from Entry", Long.class)
                .getSingleResult());
        // end::delete-softly[]

        assertThat(left).isEqualTo(8);
        assertThat(sql).matches("delete-softly.sql");
        assertThat(ctx.fetchCount(ENTRY)).as("as jOOQ counts them").isEqualTo(9);
    }

    @Test
    @OnH2(because = "the figures of the page are H2's")
    void two_ways_to_delete_softly_differ(World world, SqlLog sql) {
        addTheColumn(world);
        SessionFactory soft = world.sessionFactory(SoftEntry.class);
        SessionFactory restricted = world.sessionFactory(HiddenEntry.class);
        world.execute("delete from entry_tag", "update entry set deleted = true where id = 11");

        new HeldTable("What is done", "`@SoftDelete`", "`@SQLDelete` and `@SQLRestriction`")
                .row("`remove(entry)` sends", first(soft, sql, session -> session.remove(session.find(SoftEntry.class, 12L)), 1),
                        first(restricted, sql, session -> session.remove(session.find(HiddenEntry.class, 13L)), 1))
                .row("`find` of an entry that is marked returns",
                        soft.<Object>fromSession(session -> session.find(SoftEntry.class, 11L)) == null ? "null" : "the entry",
                        restricted.<Object>fromSession(session -> session.find(HiddenEntry.class, 11L)) == null ? "null" : "the entry")
                .row("`delete from Entry where …` in HQL sends",
                        first(soft, sql, session -> session.createMutationQuery("delete from Entry where id = 14").executeUpdate(), 0),
                        first(restricted, sql, session -> session.createMutationQuery("delete from Entry where id = 15").executeUpdate(),
                                0))
                .row("A native query finds what is marked",
                        countedNatively(soft) > counted(soft, "Entry") ? "yes" : "no",
                        countedNatively(restricted) > counted(restricted, "Entry") ? "yes" : "no")
                .matches("asked-soft-delete.csv");
    }

    /** The first word of a statement that was sent. */
    private static String first(SessionFactory factory, SqlLog sql, Consumer<Session> work, int number) {
        sql.clear();
        factory.inTransaction(work::accept);
        return sql.statements().get(number).kind();
    }

    private static long counted(SessionFactory factory, String entity) {
        return factory.fromSession(session -> session.createSelectionQuery("select count(*) from " + entity, Long.class).getSingleResult());
    }

    private static long countedNatively(SessionFactory factory) {
        return factory.fromSession(session -> session.createNativeQuery("select count(*) from entry", Long.class).getSingleResult());
    }

    @Entity(name = "Permalink")
    @Table(name = "permalink")
    @SoftDelete(columnName = "deleted")
    static class KeptPermalink {

        @Id
        Long id;

        String slug;

        @Column(name = "blog_id")
        Long blogId;
    }

    @Test
    @NotOn(value = "sqlite", because = "Hibernate's dialect for SQLite doesn't tell a violated constraint from other errors")
    void a_slug_that_is_marked_is_still_taken(World world) {
        world.execute("alter table permalink add column deleted boolean default false not null");
        SessionFactory factory = world.sessionFactory(KeptPermalink.class);
        factory.inTransaction(session -> session.remove(session.find(KeptPermalink.class, 32L)));

        assertThat(catchThrowable(() -> factory.inTransaction(session -> {
            KeptPermalink again = new KeptPermalink();
            again.id = 40L;
            again.slug = "tides";
            again.blogId = 6L;
            session.persist(again);
        }))).hasCauseInstanceOf(ConstraintViolationException.class);
        assertThat(factory.<Object>fromSession(session -> session.find(KeptPermalink.class, 32L))).isNull();
    }
}
