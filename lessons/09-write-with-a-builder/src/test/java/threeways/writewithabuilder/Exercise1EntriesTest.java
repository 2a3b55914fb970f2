package threeways.writewithabuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.OnH2;
import threeways.workbench.OtherRows;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 1: insert, and get the id")
@BlogWorld
class Exercise1EntriesTest {

    static final LocalDate DAY = LocalDate.of(2026, 10, 3);

    /** What jOOQ writes around a value that has the type of a column. */
    private static final Pattern CAST = Pattern.compile("(?i)cast\\(\\? as varchar\\(");

    Entries entries;
    Archive archive;

    @BeforeEach
    void open_the_archive(DSLContext ctx, World world) {
        entries = new Entries(ctx);
        archive = new Archive(world);
    }

    @Test
    @Order(1)
    void stores_the_draft_and_returns_its_id(World world, SqlLog sql) {
        Rows before = world.rows();

        long id = entries.add(new Draft(6, "Neap tide", DAY, 4));

        List<String> changes = archive.changesSince(before);
        String expected = "new: entry of blog 6, \"Neap tide\", 2026-10-03, rating 4";
        assertThat(changes)
                .as("Expected one new entry with the draft's values, and no other change.%s%s Insert the draft once, and set all columns.",
                        Archive.ifNone(changes, sql), Archive.amiss(changes, expected))
                .containsExactly(expected);
        assertThat(archive.entry(id))
                .as("Expected the id of the new entry. add returned %d, which is another number, such as a row count, or another entry's id. "
                        + "Let the insert return the id that the database generated.", id)
                .isEqualTo("of blog 6: Neap tide, 2026-10-03, 4");
    }

    @Test
    @Order(2)
    void stores_null_for_an_entry_without_a_rating(World world, SqlLog sql) {
        entries.add(new Draft(6, "Spring tide", DAY, 5));
        Rows before = world.rows();

        entries.add(new Draft(6, "Neap tide", DAY, null));

        List<String> changes = archive.changesSince(before);
        assertThat(changes)
                .as("Expected an entry whose rating is null, because the draft has none.%s A rating of 0 is a rating: store the draft's "
                        + "rating as it is.", Archive.ifNone(changes, sql))
                .containsExactly("new: entry of blog 6, \"Neap tide\", 2026-10-03, rating null");
    }

    @Test
    @Order(3)
    void returns_the_id_of_its_own_entry(World world) {
        world.execute("insert into entry (id, blog_id, headline, written_on, rating) values (5000, 6, 'Neap tide', date '2026-10-03', 4)");
        Rows before = world.rows();

        long first = entries.add(new Draft(6, "Neap tide", DAY, 4));
        long second = entries.add(new Draft(6, "Neap tide", DAY, 4));

        assertThat(List.of(first, second))
                .as("Expected the ids of two entries just stored. Entry 5000, another writer's, looks the same and has the highest id. Let the "
                        + "insert return its id, and don't search for it.")
                .doesNotContain(5000L);
        assertThat(second)
                .as("Expected a second id from a second call with an equal draft. It returned the first id again: store each draft that comes, "
                        + "and keep nothing of it in the object.")
                .isNotEqualTo(first);
        assertThat(archive.idsOf(6))
                .as("Expected two more entries of blog 6, with the ids that add returned, %d and %d. Insert each draft once.",
                        first, second)
                .containsExactlyInAnyOrder(18L, 5000L, first, second);
        assertThat(archive.changesSince(before)).as("Expected two new entries of blog 6 and no other change.").hasSize(2);
    }

    @Test
    @Order(4)
    @OtherRows
    void stores_into_another_archive(World world, SqlLog sql) {
        Rows before = world.rows();

        entries.add(new Draft(131, "The long night", LocalDate.of(2000, 1, 1), 0));

        List<String> changes = archive.changesSince(before);
        assertThat(changes)
                .as("Expected the draft as a new entry, in a second set of rows.%s Its rating of 0 is a rating, and not null.",
                        Archive.ifNone(changes, sql))
                .containsExactly("new: entry of blog 131, \"The long night\", 2000-01-01, rating 0");
    }

    @Test
    @Order(5)
    void needs_one_statement_and_binds_its_values(SqlLog sql, World world) {
        Rows before = world.rows();
        sql.clear();

        entries.add(new Draft(6, "Ben's cafe\u0301 :x?{0} tide", DAY, 4));

        assertThat(sql)
                .as("Expected one statement that stores the row and returns its id. Ask for nothing before it, and for no id afterwards.")
                .sentAtMost(world.dialect() == SQLDialect.SQLITE ? 2 : 1); // where jOOQ asks for the id by itself
        assertThat(sql).as("Expected headline and day as bind values.").bound("Ben's", "2026-10-03");
        assertThat(archive.changesSince(before))
                .as("Expected the headline letter by letter. Its apostrophe, colon, question mark and braces mean something to SQL or to jOOQ: "
                        + "bind it, and change nothing.")
                .containsExactly("new: entry of blog 6, \"Ben's cafe\u0301 :x?{0} tide\", 2026-10-03, rating 4");
    }

    @Test
    @Order(6)
    void lets_the_database_generate_the_id(World world) {
        long before = archive.added();
        long id = entries.add(new Draft(6, "Neap tide", DAY, 4));
        Throwable taken = catchThrowable(() -> world.execute(
                "insert into entry (blog_id, headline, written_on) values (6, 'After the tide', date '2026-10-03')"));

        assertThat(taken)
                .as("Expected the next insert to succeed, after add had returned %d. You chose that id yourself, so the database generates it "
                        + "again. Leave the id out of the insert.", id)
                .isNull();
        long after = archive.added();
        assertThat(id)
                .as("Expected an id between %d and %d, which the database generated before and after add. Leave the id out of the insert, so "
                        + "that the database generates it.", before, after)
                .isGreaterThan(before).isLessThan(after);
    }

    @Test
    @Order(7)
    void stores_every_draft_unchanged(World world) {
        for (Draft draft : Archive.oddDrafts(6)) {
            Rows before = world.rows();

            entries.add(draft);

            assertThat(archive.changesSince(before))
                    .as("Expected a new entry with the draft's own values. %s: store them without trimming, cutting or replacing.",
                            Archive.oddityOf(draft))
                    .containsExactly("new: " + Archive.told(draft));
        }
    }

    @Test
    @Order(8)
    void stores_the_day_in_every_time_zone(World world) {
        for (String zone : Archive.ZONES) {
            long id = world.inZone(zone, () -> entries.add(new Draft(6, "Neap tide", DAY, 4)));

            assertThat(archive.entry(id))
                    .as("Expected the draft's day, 2026-10-03, stored by a program in the time zone %s. A LocalDate has no zone: bind it as it is, and "
                            + "make no instant of it.", zone)
                    .isEqualTo("of blog 6: Neap tide, 2026-10-03, 4");
        }
    }

    @Test
    @Order(9)
    void throws_for_a_blog_that_does_not_exist() {
        for (long blog : new long[]{99, Archive.beyondInt(6)}) {
            Throwable thrown = catchThrowable(() -> entries.add(new Draft(blog, "For no blog", DAY, 1)));

            assertThat(Archive.comesFromTheDatabase(thrown))
                    .as("There is no blog %d%s. Expected the database's exception, and %s. Send the draft, and let what the database throws reach "
                            + "the caller.", blog, blog == 99 ? "" : ": an id is a long, and 6 as an int", Archive.came(thrown))
                    .isTrue();
        }
    }

    @Test
    @Order(10)
    void makes_no_good_draft_of_a_bad_one(World world, SqlLog sql) {
        for (Draft bad : Archive.refusedDrafts(6)) {
            Rows before = world.rows();

            Throwable thrown = catchThrowable(() -> entries.add(bad));

            assertThat(thrown == null ? archive.changesSince(before) : List.of("new: " + Archive.told(bad)))
                    .as("Expected the database to refuse a draft %s. Nothing was thrown. %s", Archive.reasonOf(bad),
                            sql.statements().stream().anyMatch(sent -> CAST.matcher(sent.text()).find())
                                    ? "A cast to varchar(200) cuts: bind the plain value, without the column's type."
                                    : "Send the values as they are, and neither cut nor replace any.")
                    .containsExactly("new: " + Archive.told(bad));
        }
    }

    @Test
    @Order(11)
    @OnH2
    void returns_an_id_larger_than_an_int_on_h2(World world) {
        world.execute("alter table entry alter column id restart with 5000000000");

        long id = entries.add(new Draft(6, "Neap tide", DAY, 4));

        assertThat(id).as("Expected id 5,000,000,000, which H2 generated. A number larger than an int was cut: keep the id a long.")
                .isEqualTo(5_000_000_000L);
    }

    @Test
    @Order(12)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> entries.add(new Draft(6, "Neap tide", DAY, 4)));
    }
}
