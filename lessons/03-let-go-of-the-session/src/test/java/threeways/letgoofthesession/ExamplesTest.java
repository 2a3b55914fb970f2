package threeways.letgoofthesession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.Hibernate;
import org.hibernate.LazyInitializationException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import threeways.blog.Author;
import threeways.workbench.BlogWorld;
import threeways.workbench.NotOn;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;

@DisplayName("Examples: what the page shows")
@BlogWorld(entities = {Author.class, Blog.class, Entry.class, ExamplesTest.Signature.class, ExamplesTest.Signed.class,
        ExamplesTest.HashedById.class, ExamplesTest.Label.class})
class ExamplesTest {

    /** An author whose equals reads a field. */
    @Entity
    @Table(name = "author")
    public static class Signature {

        @Id
        private Long id;

        private String name;

        // tag::read-a-field[]
        boolean isNamesakeOf(Signature other) {
            return name.equals(other.name);
        }
        // end::read-a-field[]

        final boolean finallyIsNamesakeOf(Signature other) {
            return other.getName().equals(name);
        }

        public String getName() {
            return name;
        }
    }

    /** A blog that leads to such an author. */
    @Entity
    @Table(name = "blog")
    public static class Signed {

        @Id
        private Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "author_id")
        private Signature signature;
    }

    /** A permalink whose hash code comes from its id. */
    @Entity
    @Table(name = "permalink")
    public static class HashedById {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String slug;

        @Column(name = "blog_id")
        private Long blogId;

        protected HashedById() {
        }

        HashedById(String slug, long blogId) {
            this.slug = slug;
            this.blogId = blogId;
        }

        // tag::hash-the-id[]
        @Override
        public boolean equals(Object other) {
            return other instanceof HashedById link && Objects.equals(id, link.id);
        }

        @Override
        public int hashCode() {
            return Objects.hash(id);
        }
        // end::hash-the-id[]
    }

    /** A tag whose id doesn't come from the database. */
    // tag::bring-an-id[]
    @Entity
    @Table(name = "tag")
    public static class Label {

        @Id
        private Long id;

        private String name;
        // end::bring-an-id[]

        protected Label() {
        }

        Label(long id, String name) {
            this.id = id;
            this.name = name;
        }
        // tag::bring-an-id[]
    }
    // end::bring-an-id[]

    /** Hibernate takes its time to start; a check's own time must not count it. */
    @BeforeEach
    void start_hibernate(SessionFactory factory) {
        assertThat(factory.isOpen()).isTrue();
    }

    @Test
    void a_form_that_is_merged_takes_what_it_does_not_have(SessionFactory factory, SqlLog sql, World world) {
        world.execute("delete from entry_tag");
        BlogForm form = new BlogForm(7, "Night Trains of Europe", LocalDate.of(2026, 6, 15));

        // tag::merge-a-form[]
        factory.inTransaction(session -> session.merge(Blog.of(form)));
        // end::merge-a-form[]

        assertThat(sql).matches("merge-a-form.sql");
        Stored stored = new Stored(world);
        assertThat(stored.blog(7)).isEqualTo("Night Trains of Europe, 2026-06-15, no author");
        assertThat(stored.entriesOf(7)).isEmpty();
    }

    @Test
    void an_object_with_a_generated_id_is_not_new(Session session) {
        BlogForm form = new BlogForm(7, "Night Trains of Europe", LocalDate.of(2026, 6, 15));

        assertThatThrownBy(() -> session.persist(Blog.of(form))).isInstanceOf(EntityExistsException.class);
    }

    @Test
    void an_object_has_four_states(Session session) {
        session.beginTransaction();
        Blog blog = Blog.of(new BlogForm(7, "Night Trains", LocalDate.of(2026, 6, 15)));
        assertThat(session.contains(blog)).as("detached: it has an id, and this session doesn't know it").isFalse();

        Blog managed = session.merge(blog);
        assertThat(session.contains(managed)).as("managed").isTrue();
        session.remove(managed);
        assertThat(session.contains(managed)).as("removed").isFalse();
        session.persist(managed);
        assertThat(session.contains(managed)).as("managed again").isTrue();
        session.detach(managed);
        assertThat(session.contains(managed)).as("detached").isFalse();
        session.getTransaction().rollback();
    }

    @Test
    void a_change_of_a_detached_object_is_written_by_nobody(SessionFactory factory, SqlLog sql, World world) {
        // tag::change-a-detached-object[]
        Blog blog = factory.fromTransaction(session -> session.find(Blog.class, 7L));

        blog.setTitle("Night Trains of Europe"); // the session has ended
        // end::change-a-detached-object[]

        assertThat(sql).sentOneStatement();
        assertThat(new Stored(world).blog(7)).startsWith("Night Trains, ");
    }

    @Test
    void merge_returns_another_object(SessionFactory factory, SqlLog sql, World world) {
        Blog blog = factory.fromSession(session -> session.find(Blog.class, 7L));
        blog.setTitle("Night Trains of Europe");
        sql.clear();

        // tag::merge-a-detached-object[]
        Blog merged = factory.fromTransaction(session -> {
            Blog managed = session.merge(blog);
            blog.setTitle("Too late"); // nobody watches this one
            managed.setPubDate(LocalDate.of(2026, 7, 1)); // but this one
            return managed;
        });
        // end::merge-a-detached-object[]

        assertThat(merged).isNotSameAs(blog);
        assertThat(sql).matches("merge-a-detached-object.sql");
        assertThat(new Stored(world).blog(7)).isEqualTo("Night Trains of Europe, 2026-07-01, author 1");
        assertThat(new Stored(world).entriesOf(7)).as("a list that wasn't loaded is left alone").hasSize(3);
    }

    @Test
    void a_loaded_blog_takes_a_form_with_two_statements(SessionFactory factory, SqlLog sql) {
        factory.inTransaction(session -> session.find(Blog.class, 7L).setTitle("Night Trains of Europe"));

        assertThat(sql.statements()).extracting(SqlStatement::kind).containsExactly("select", "update");
    }

    @Test
    void a_page_that_is_written_while_the_session_is_open_loads_one_by_one(SessionFactory factory, SqlLog sql) {
        factory.inSession(session -> Json.write(session.createSelectionQuery("from Blog where year(pubDate) = 2026", Blog.class)
                .getResultList()));

        assertThat(sql.statements()).as("1 for the blogs, 4 for the authors, 6 for the entries").hasSize(11);
    }

    @Test
    void a_setting_loads_one_by_one_long_after_the_session(World world, SqlLog sql) {
        SessionFactory factory = world
                .sessionFactory(world.description().withSettings("hibernate.enable_lazy_load_no_trans=true"));

        List<Blog> blogs = factory.fromSession(session -> session
                .createSelectionQuery("from Blog where year(pubDate) = 2026", Blog.class).getResultList());
        for (Blog blog : blogs) {
            Hibernate.initialize(blog.getAuthor());
            blog.getEntries().size();
        }
        assertThat(sql.statements()).hasSize(11);

        Blog blog = blogs.stream().filter(one -> one.getEntries().size() == 3).findFirst().orElseThrow();
        for (int round = 1; round <= 3; round++) {
            Blog same = blog.getEntries().get(0).getBlog();
            assertThat(same.getId()).isEqualTo(blog.getId());
            assertThat(same).as("a new object each time, so a JSON writer that goes from an entry to its blog never ends")
                    .isNotSameAs(blog);
            sql.clear();
            assertThat(same.getEntries()).hasSize(3);
            assertThat(sql.statements()).as("its entries are loaded once more").isNotEmpty();
            blog = same;
        }
    }

    @Test
    void a_page_that_was_fetched_needs_nothing_more(SessionFactory factory, SqlLog sql) {
        List<Blog> blogs = factory.fromSession(session -> session.createSelectionQuery("""
                from Blog b left join fetch b.author left join fetch b.entries where year(b.pubDate) = 2026
                """, Blog.class).getResultList());
        Json.write(blogs);

        assertThat(sql).sentOneStatement();
        assertThat(sql.rowsRead()).isEqualTo(9);
    }

    @Test
    void an_object_that_brings_its_id_is_looked_for_first(SessionFactory factory, SqlLog sql) {
        // tag::merge-with-an-id[]
        factory.inTransaction(session -> session.merge(new Label(40, "trains")));
        // end::merge-with-an-id[]

        assertThat(sql).matches("merge-with-an-id.sql");
        sql.clear();
        factory.inTransaction(session -> session.persist(new Label(41, "night")));
        assertThat(sql).sentOneStatement();
    }

    @Test
    void a_proxy_outlives_its_session_and_knows_its_id_alone(SessionFactory factory, SqlLog sql) {
        // tag::ask-too-late[]
        Blog blog = factory.fromSession(session -> session.find(Blog.class, 7L));

        Author author = blog.getAuthor();
        Long id = author.getId(); // 1, it stood in the row of the blog
        assertThatThrownBy(() -> author.getName())
                .isInstanceOf(LazyInitializationException.class);
        assertThatThrownBy(() -> blog.getEntries().size())
                .isInstanceOf(LazyInitializationException.class);
        // end::ask-too-late[]

        assertThat(id).isEqualTo(1);
        assertThat(sql).matches("ask-too-late.sql");
        assertThat(Hibernate.isInitialized(author)).isFalse();
        assertThat(catchThrowable(() -> Json.write(blog))).isInstanceOf(LazyInitializationException.class);
    }

    @Test
    void a_field_of_a_proxy_is_null(SessionFactory factory, World world) {
        world.execute("insert into author (id, name) values (100, 'Ada')");
        factory.inSession(session -> {
            // tag::compare-with-a-proxy[]
            Signature loaded = session.find(Signature.class, 100L); // Ada
            Signature proxy = session.find(Signed.class, 7L).signature; // Ada, too

            assertThat(proxy.isNamesakeOf(loaded)).isTrue();
            assertThat(loaded.isNamesakeOf(proxy)).isFalse();
            assertThat(proxy.name).isNull();
            assertThat(proxy.getName()).isEqualTo("Ada");
            // end::compare-with-a-proxy[]

            assertThat(proxy.name).as("after it was loaded").isNull();
            assertThat(proxy.getClass()).isNotEqualTo(Signature.class).isAssignableTo(Signature.class);
            assertThat(Hibernate.unproxy(proxy, Signature.class).name).isEqualTo("Ada");
            assertThat(loaded.finallyIsNamesakeOf(proxy)).isTrue();
            assertThat(proxy.finallyIsNamesakeOf(loaded)).as("a final method runs on the proxy's own fields").isFalse();
        });
    }

    @Test
    void a_hash_code_made_of_the_id_loses_an_object_in_a_set(SessionFactory factory) {
        // tag::lose-in-a-set[]
        HashedById link = new HashedById("bread", 3);
        Set<HashedById> links = new HashSet<>(List.of(link));

        factory.inTransaction(session -> session.persist(link)); // it gets its id

        assertThat(links.contains(link)).isFalse();
        assertThat(links).hasSize(1); // it is in there, in the wrong place
        // end::lose-in-a-set[]

        assertThat(new HashedById("rye", 3)).as("null is equal to null").isEqualTo(new HashedById("bread", 3));
        factory.inSession(session -> {
            HashedById proxy = session.getReference(HashedById.class, link.id);
            assertThat(link.equals(proxy)).as("a proxy's id, read as a field").isFalse();
        });
    }

    @Test
    void a_session_returns_the_object_that_it_has(Session session, World world, SqlLog sql) {
        // tag::ask-again[]
        Blog blog = session.find(Blog.class, 7L);

        // meanwhile, on another connection
        world.execute("update blog set title = 'Sleepers' where id = 7");

        Blog again = session.createSelectionQuery("from Blog where id = 7", Blog.class)
                .getSingleResult();
        assertThat(again).isSameAs(blog);
        assertThat(again.getTitle()).isEqualTo("Night Trains");
        // end::ask-again[]

        assertThat(sql).matches("ask-again.sql");
        assertThat(sql.rowsRead()).as("the new title was read, and dropped").isEqualTo(2);
        assertThat(session.createSelectionQuery("from Blog where title = 'Sleepers'", Blog.class).getSingleResult().getTitle())
                .as("found by a title that the object doesn't have").isEqualTo("Night Trains");
        sql.clear();

        // tag::refresh[]
        session.refresh(blog);
        // end::refresh[]

        assertThat(blog.getTitle()).isEqualTo("Sleepers");
        assertThat(sql).matches("refresh.sql");
    }

    @Test
    @NotOn(value = "sqlite", because = "one transaction at a time writes there, so the other writer has to wait for the first one's commit")
    void a_query_writes_before_it_asks(Session session, World world, SqlLog sql) {
        session.beginTransaction();
        Blog blog = session.find(Blog.class, 7L);
        blog.setPubDate(LocalDate.of(2026, 7, 1));
        world.execute("update blog set title = 'Sleepers' where id = 7");
        sql.clear();

        // tag::ask-for-a-title[]
        String title = session
                .createSelectionQuery("select title from Blog where id = 7", String.class)
                .getSingleResult();
        // end::ask-for-a-title[]

        assertThat(title).isEqualTo("Night Trains");
        assertThat(sql).matches("ask-for-a-title.sql");
        session.getTransaction().rollback();
    }

    @Test
    void a_row_that_is_gone_can_not_be_refreshed(Session session, World world) {
        Blog blog = session.find(Blog.class, 5L);
        world.execute("delete from blog where id = 5");

        assertThatThrownBy(() -> session.refresh(blog)).isInstanceOf(EntityNotFoundException.class);
    }

    @Test
    void a_stateless_session_makes_a_new_object_each_time(StatelessSession stateless, SqlLog sql) {
        // tag::hold-nothing[]
        Blog one = stateless.get(Blog.class, 7L);
        Blog another = stateless.get(Blog.class, 7L);

        assertThat(another).isNotSameAs(one);
        assertThatThrownBy(() -> one.getEntries().size())
                .isInstanceOf(LazyInitializationException.class);
        // end::hold-nothing[]

        assertThat(sql.statements()).hasSize(2);
        assertThatThrownBy(() -> one.getAuthor().getName()).isInstanceOf(LazyInitializationException.class);
    }
}
