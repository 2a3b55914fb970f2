package threeways.migratetheschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import threeways.workbench.BlogWorld;

@DisplayName("Examples: what the page shows")
@BlogWorld
@Timeout(60) // nothing here is the learner's: what takes its time is the machine
class ExamplesTest {

    /** Hibernate's update logs what the database refuses, and goes on; here that is the point. Held, since a logger that nobody holds is collected. */
    static final Logger REFUSED = Logger.getLogger("org.hibernate.tool.schema.internal.ExceptionHandlerLoggedImpl");

    @TempDir
    Path folder;

    @BeforeAll
    static void expect_a_refusal() {
        REFUSED.setLevel(Level.OFF);
    }

    @AfterAll
    static void expect_none_any_more() {
        REFUSED.setLevel(null);
    }

    @Test
    void update_changes_the_database_while_the_program_starts() {
        try (OldArchive archive = OldArchive.withRows("known")) {
            DataSource dataSource = archive.dataSource();
            // tag::let-hibernate-change-it[]
            new HibernatePersistenceConfiguration("archive")
                    .managedClasses(EditedBlog.class, Editor.class)
                    .property("jakarta.persistence.nonJtaDataSource", dataSource)
                    .property("hibernate.hbm2ddl.auto", "update") // <1>
                    .createEntityManagerFactory().close();
            // end::let-hibernate-change-it[]

            assertThat(archive.columns("blog")).contains("subtitle character varying(80)", "editor_id bigint");
        }
    }

    @Test
    void update_adds_the_new_name_of_a_renamed_column_and_fills_nothing() {
        try (OldArchive archive = OldArchive.withRows("known")) {
            new HibernatePersistenceConfiguration("archive").managedClass(HeadlinedBlog.class)
                    .property("jakarta.persistence.nonJtaDataSource", archive.dataSource()).property("hibernate.hbm2ddl.auto", "update")
                    .createEntityManagerFactory().close();

            assertThat(archive.columns("blog")).as("NOT NULL was refused because of the ten rows, and the start went on")
                    .contains("title character varying(200) not null").noneMatch(column -> column.startsWith("headline"));
        }
        try (OldArchive archive = OldArchive.withRows("")) {
            new HibernatePersistenceConfiguration("archive").managedClass(HeadlinedBlog.class)
                    .property("jakarta.persistence.nonJtaDataSource", archive.dataSource()).property("hibernate.hbm2ddl.auto", "update")
                    .createEntityManagerFactory().close();

            assertThat(archive.columns("blog")).as("on an empty table both columns are there, the old one still not null")
                    .contains("title character varying(200) not null", "headline character varying(200) not null");
        }
    }

    @Test
    void jooq_s_difference_drops_the_old_name_with_its_values() {
        String sql = DSL.using(SQLDialect.H2).meta("create table blog (id bigint not null, title varchar(200) not null)")
                .migrateTo(DSL.using(SQLDialect.H2).meta("create table blog (id bigint not null, headline varchar(200) not null)"))
                .toString()
                .toLowerCase(java.util.Locale.ROOT);

        assertThat(sql).contains("add").contains("headline").contains("drop").contains("title");
    }

    @Test
    void validate_names_the_first_column_that_is_missing() {
        try (OldArchive archive = OldArchive.withRows("")) {
            Throwable thrown = catchThrowable(() -> new HibernatePersistenceConfiguration("archive")
                    .managedClasses(EditedBlog.class, Editor.class)
                    .property("jakarta.persistence.nonJtaDataSource", archive.dataSource()).property("hibernate.hbm2ddl.auto", "validate")
                    .createEntityManagerFactory());

            assertThat(thrown.getCause()).hasMessageContaining("missing column [subtitle]");
        }
    }

    @Test
    void validate_does_not_see_null_length_or_unique() {
        try (OldArchive archive = OldArchive.withRows("")) {
            archive.execute("alter table author alter column name set null",
                    "alter table author alter column name set data type varchar(5)",
                    "alter table author add column since date not null");

            assertThat(catchThrowable(() -> new HibernatePersistenceConfiguration("archive").managedClass(Editor.class)
                    .property("jakarta.persistence.nonJtaDataSource", archive.dataSource()).property("hibernate.hbm2ddl.auto", "validate")
                    .createEntityManagerFactory().close())).isNull();
        }
    }

    @Test
    void update_leaves_alone_what_takes_null_or_is_not_mapped() throws IOException {
        try (OldArchive archive = OldArchive.withRows("")) {
            archive.execute("alter table author alter column name set null", "alter table author add column since date");

            assertThat(drafted(archive)).isBlank();
            assertThat(updated(archive)).containsExactly("id bigint not null", "name character varying(100)", "since date");
        }
    }

    @Test
    void update_makes_a_text_longer() throws IOException {
        try (OldArchive archive = OldArchive.withRows("")) {
            archive.execute("alter table author alter column name set data type varchar(5)");

            assertThat(drafted(archive)).contains("name set data type varchar(100)");
            assertThat(updated(archive)).contains("name character varying(100) not null");
        }
    }

    private String drafted(OldArchive archive) throws IOException {
        Path file = folder.resolve("draft.sql");
        new HibernatePersistenceConfiguration("draft").managedClass(Editor.class)
                .property("jakarta.persistence.nonJtaDataSource", archive.dataSource())
                .property("jakarta.persistence.schema-generation.scripts.action", "update")
                .property("jakarta.persistence.schema-generation.scripts.create-target", file.toString())
                .createEntityManagerFactory().close();
        return Files.readString(file);
    }

    private static List<String> updated(OldArchive archive) {
        new HibernatePersistenceConfiguration("archive").managedClass(Editor.class)
                .property("jakarta.persistence.nonJtaDataSource", archive.dataSource()).property("hibernate.hbm2ddl.auto", "update")
                .createEntityManagerFactory().close();
        return archive.columns("author");
    }

    @Test
    void flyway_applies_each_migration_once_and_remembers_it() throws IOException {
        Files.writeString(folder.resolve("V1__authors.sql"), "create table author (id bigint primary key);");
        try (OldArchive archive = OldArchive.empty()) {
            DataSource dataSource = archive.dataSource();
            String location = "filesystem:" + folder;
            // tag::migrate-with-flyway[]
            Flyway flyway = Flyway.configure()
                    .dataSource(dataSource).locations(location).load();
            int applied = flyway.migrate().migrationsExecuted; // <1>
            int again = flyway.migrate().migrationsExecuted; // <2>
            // end::migrate-with-flyway[]

            assertThat(applied).isEqualTo(1);
            assertThat(again).isZero();
            Files.writeString(folder.resolve("V1__authors.sql"), "create table author (id bigint primary key, name varchar(9));");
            assertThat((Throwable) catchThrowable(() -> Flyway.configure().dataSource(dataSource).locations(location).load().migrate()))
                    .as("a migration that has run may not change").isInstanceOf(FlywayValidateException.class)
                    .hasMessageContaining("checksum mismatch");
        }
    }

    @Test
    void two_migrations_with_one_number_are_refused() throws IOException {
        Files.writeString(folder.resolve("V5__ours.sql"), "create table a (id int);");
        Files.writeString(folder.resolve("V5__theirs.sql"), "create table b (id int);");
        try (OldArchive archive = OldArchive.empty()) {
            assertThat(catchThrowable(
                    () -> Flyway.configure().dataSource(archive.dataSource()).locations("filesystem:" + folder).load().migrate()))
                    .isInstanceOf(FlywayException.class).hasMessageContaining("Found more than one migration with version 5");
        }
    }

    @Test
    void a_lower_number_that_comes_late_is_refused() throws IOException {
        Files.writeString(folder.resolve("V6__ours.sql"), "create table a (id int);");
        try (OldArchive archive = OldArchive.empty()) {
            Flyway.configure().dataSource(archive.dataSource()).locations("filesystem:" + folder).load().migrate();
            Files.writeString(folder.resolve("V5__theirs.sql"), "create table b (id int);");

            assertThat(catchThrowable(
                    () -> Flyway.configure().dataSource(archive.dataSource()).locations("filesystem:" + folder).load().migrate()))
                    .isInstanceOf(FlywayValidateException.class)
                    .hasMessageContaining("Detected resolved migration not applied to database: 5");
        }
    }

    @Test
    void a_database_that_is_older_than_flyway_is_refused_and_a_baseline_skips() throws IOException {
        Files.writeString(folder.resolve("V1__authors.sql"), "create table author (id bigint primary key);");
        try (OldArchive archive = OldArchive.empty()) {
            archive.execute("create table invoice (id int primary key)");
            assertThat(catchThrowable(
                    () -> Flyway.configure().dataSource(archive.dataSource()).locations("filesystem:" + folder).load().migrate()))
                    .hasMessageContaining("Found non-empty schema(s) \"public\" but no schema history table");

            Flyway.configure().dataSource(archive.dataSource()).locations("filesystem:" + folder).baselineOnMigrate(true).load().migrate();
            assertThat(archive.tables()).as("the baseline stands at version 1, so V1 is taken for applied").containsExactly("invoice");
        }
    }

    @Test
    void h2_keeps_the_first_half_and_flyway_the_failure() throws IOException {
        Files.writeString(folder.resolve("V1__half.sql"), "create table list (id int primary key);\ninsert into nothing values (1);");
        try (OldArchive archive = OldArchive.empty()) {
            Flyway flyway = Flyway.configure().dataSource(archive.dataSource()).locations("filesystem:" + folder).load();
            assertThat(catchThrowable(flyway::migrate)).hasMessageContaining("Failed to execute script V1__half.sql");
            assertThat(archive.tables()).containsExactly("list");

            assertThat(catchThrowable(flyway::migrate)).isInstanceOf(FlywayValidateException.class)
                    .hasMessageContaining("Detected failed migration to version 1");
            flyway.repair();
            assertThat(catchThrowable(flyway::migrate)).hasMessageContaining("already exists");
        }
    }
}
