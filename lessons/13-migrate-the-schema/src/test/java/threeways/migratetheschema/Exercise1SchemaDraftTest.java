package threeways.migratetheschema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import threeways.blog.Author;
import threeways.blog.Blog;
import threeways.blog.Entry;
import threeways.workbench.BlogWorld;
import threeways.workbench.OnH2;
import threeways.workbench.SqlLog;
import threeways.workbench.Refusals;

@DisplayName("Exercise 1: draft it")
@BlogWorld
@OnH2
class Exercise1SchemaDraftTest {

    SchemaDraft draft = new SchemaDraft();

    @TempDir
    Path folder;

    @Test
    @Order(1)
    void makes_a_database_fit_the_mapping_and_applies_nothing() throws IOException {
        try (OldArchive asked = OldArchive.withRows("known")) {
            List<String> rows = asked.rows("select * from blog order by id");
            List<String> columns = asked.columns("blog");
            List<String> written = written(asked, EditedBlog.class, Editor.class);

            assertThat(written)
                    .as("EditedBlog has a subtitle and an editor, and the table blog has neither. Expected statements that add "
                            + "them. The file is empty: tell Hibernate to write a script, and into which file.")
                    .isNotEmpty();
            assertThat(asked.columns("blog"))
                    .as("A draft is for reading first. The database that was asked must have no new column: set scripts.action, leave "
                            + "out database.action and hbm2ddl.auto, and run none of the statements.")
                    .isEqualTo(columns);
            assertThat(asked.rows("select * from blog order by id")).as(
                    "The rows of the database that was asked must be as before. Write the statements into the file, and run none of them.")
                    .isEqualTo(rows);
            apply(written, asked);
            assertThat(asked.columns("blog"))
                    .as("Expected two new columns, subtitle and editor_id, beside all those that the database had "
                            + "before the test ran the draft on it. Let Hibernate write with the action update, and add nothing to it.")
                    .containsExactly("author_id bigint", "editor_id bigint", "id bigint not null", "pub_date date not null",
                            "subtitle character varying(80)", "title character varying(200) not null", "version integer not null");
            assertThat(asked.foreignKeys("blog"))
                    .as("Expected a foreign key from editor_id to author in the draft. It is part of the mapping, and easily "
                            + "forgotten in a draft by hand: keep all that Hibernate writes.")
                    .containsExactly("author_id to author", "editor_id to author");
            assertThat(asked.rows("select title from blog")).as("The ten blogs must still be there after the test ran the draft.")
                    .hasSize(10);
        }
    }

    @Test
    @Order(2)
    void drafts_whole_tables_too() throws IOException {
        try (OldArchive asked = OldArchive.empty()) {
            List<String> written = written(asked, Blog.class, Entry.class, Author.class);

            assertThat(asked.tables())
                    .as("The database that was asked must still be empty. Write the statements into the file, and run none of them.")
                    .isEmpty();
            apply(written, asked);
            assertThat(asked.tables()).as(
                    "The database is empty, so the draft for the classes Blog, Entry and Author must create three tables. "
                            + "Pass on all classes, and keep each statement that Hibernate writes.")
                    .containsExactly("author",
                            "blog", "entry");
        }
    }

    @Test
    @Order(3)
    void writes_no_statement_if_nothing_is_lacking() throws IOException {
        try (OldArchive asked = OldArchive.withRows("")) {
            Path file = folder.resolve("older-draft.sql");
            Files.writeString(file, "drop table blog;\n");
            List<String> written = written(file, asked, Editor.class);
            assertThat(written)
                    .as("The older draft is still in the file. The table author fits the class Editor, so the file must be empty. Hibernate appends to "
                            + "a file that is there: delete it first.")
                    .doesNotContain("drop table blog");
            assertThat(written)
                    .as("The table author fits the class Editor, so the file must be empty. Let Hibernate write the difference "
                            + "(action update), and not the whole schema (create).")
                    .isEmpty();
        }
    }

    @Test
    @Order(4)
    void replaces_an_older_draft_and_asks_the_database_each_time() throws IOException {
        try (OldArchive asked = OldArchive.withRows("")) {
            Path file = folder.resolve("draft.sql");
            Files.writeString(file, "drop table blog;\n".repeat(100)); // longer than the draft

            draft.write(asked.dataSource(), file, EditedBlog.class, Editor.class);
            assertThat(Files.readString(file))
                    .as("There was a long file of that name with \"drop table blog\" in it. It must be replaced: Hibernate appends to "
                            + "it, and a writer may keep its end, so delete it first.")
                    .doesNotContain("drop table").contains("subtitle");

            asked.execute("alter table blog add column subtitle varchar(80)");
            assertThat(String.join("; ", written(asked, EditedBlog.class, Editor.class)))
                    .as("The database has got blog.subtitle since its first draft, so a new draft must leave it out. Let Hibernate "
                            + "compare at each call, and remember no draft.")
                    .contains("editor_id").doesNotContain("subtitle");

            assertThat(written(asked, Editor.class))
                    .as("The same SchemaDraft was asked for Editor alone, which fits its table, so nothing is to be written. Make a configuration at "
                            + "each call: one in a field keeps the classes of calls before.")
                    .isEmpty();
        }
    }

    @Test
    @Order(5)
    void tells_what_the_database_refuses(DataSource dataSource, SqlLog sql) throws Throwable {
        Refusals.of(sql)
                .ofConnectionsReachTheCaller(() -> draft.write(dataSource, folder.resolve("refused.sql"), Editor.class));
    }

    private static void apply(List<String> draft, OldArchive archive) {
        draft.forEach(sql -> assertThat(archive.refused(sql))
                .as("The test runs your draft on the database, and a statement is refused. Write only what the "
                        + "database lacks, each statement once and with a semicolon. The statement: %s",
                        sql)
                .isNull());
    }

    private List<String> written(OldArchive asked, Class<?>... entities) throws IOException {
        return written(folder.resolve("draft-of-" + System.nanoTime() + ".sql"), asked, entities);
    }

    private List<String> written(Path file, OldArchive asked, Class<?>... entities) throws IOException {
        draft.write(asked.dataSource(), file, entities);
        assertThat(file).as(
                "Expected the draft in the file that was named. There is no such file. Name it in the create-target, and "
                        + "leave it there even if it is empty.")
                .exists();
        String text = Files.readString(file).strip();
        if (!text.isEmpty()) {
            assertThat(text)
                    .as("Expected a semicolon after each statement of the draft, so that the script can be run. The last one has "
                            + "none. Leave hibernate.hbm2ddl.delimiter as it is.")
                    .endsWith(";");
        }
        return List.of(text.split(";")).stream().map(String::strip).filter(sql -> !sql.isEmpty()).toList();
    }
}
