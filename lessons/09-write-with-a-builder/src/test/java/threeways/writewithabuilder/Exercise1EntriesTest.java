package threeways.writewithabuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.OtherRows;
import threeways.workbench.Refusals;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 1: insert, and get the id")
@BlogWorld
class Exercise1EntriesTest {

    static final LocalDate DAY = LocalDate.of(2026, 10, 3);

    Entries entries;
    Archive archive;

    @BeforeEach
    void open_the_archive(DSLContext ctx, World world) {
        entries = new Entries(ctx);
        archive = new Archive(world);
    }

    @Test
    @Order(1)
    void stores_the_draft_and_tells_its_id() {
        long id = entries.add(new Draft(6, "Neap tide", DAY, 4));

        assertThat(archive.entry(id)).as("the entry with the id that add returned, %d", id)
                .isEqualTo("of blog 6: Neap tide, 2026-10-03, 4");
    }

    @Test
    @Order(2)
    void leaves_open_what_nobody_has_rated() {
        long id = entries.add(new Draft(6, "Neap tide", DAY, null));

        assertThat(archive.entry(id)).as("the new entry, which nobody has rated (null is not nought)")
                .isEqualTo("of blog 6: Neap tide, 2026-10-03, null");
    }

    @Test
    @Order(3)
    void tells_its_own_id_and_not_that_of_another(World world) {
        world.execute("insert into entry (id, blog_id, headline, written_on, rating) values (5000, 6, 'Neap tide', date '2026-10-03', 4)");

        long first = entries.add(new Draft(6, "Neap tide", DAY, 4));
        long second = entries.add(new Draft(6, "Neap tide", DAY, 4));

        assertThat(first)
                .as("the id of a new entry, while entry 5000 looks just like it (the highest id, or that of an entry which looks the "
                        + "same, may be somebody else's)")
                .isNotEqualTo(5000).isNotEqualTo(second);
        assertThat(second).as("the id of a second new entry, while entry 5000 looks just like it").isNotEqualTo(5000);
        assertThat(archive.idsOf(6)).as("ids of the entries of blog 6, after two more were added").containsExactlyInAnyOrder(18L, 5000L,
                first,
                second);
    }

    @Test
    @Order(4)
    @OtherRows
    void stores_into_another_archive_too() {
        long id = entries.add(new Draft(131, "The long night", LocalDate.of(2000, 1, 1), 0));

        assertThat(archive.entry(id)).as("the new entry, in an archive that the page doesn't show")
                .isEqualTo("of blog 131: The long night, 2000-01-01, 0");
    }

    @Test
    @Order(5)
    void needs_one_statement_and_binds_its_values(SqlLog sql, World world) {
        long id = entries.add(new Draft(6, "Ben's :x?{0} tide", DAY, 4));

        assertThat(sql).as("one trip both stores the row and brings its id back (a second one would ask what the first has known)")
                .sentAtMost(world.dialect() == SQLDialect.SQLITE ? 2 : 1) // where jOOQ asks for the id by itself
                .bound("Ben's", "2026-10-03");
        assertThat(archive.entry(id)).as("an entry whose headline holds characters that mean something to SQL")
                .isEqualTo("of blog 6: Ben's :x?{0} tide, 2026-10-03, 4");
    }

    @Test
    @Order(6)
    void lets_the_database_give_the_id(World world) {
        long before = archive.added();
        long id = entries.add(new Draft(6, "Neap tide", DAY, 4));
        Throwable taken = catchThrowable(() -> world.execute(
                "insert into entry (blog_id, headline, written_on) values (6, 'After the tide', date '2026-10-03')"));

        assertThat(taken)
                .as("what was thrown when somebody else stored an entry right after add had returned %d (the database counts on from the last "
                        + "id that it gave itself: a number that it didn't give, it gives once more)", id)
                .isNull();
        long after = archive.added();
        assertThat(id).as("the id of a new entry, where the database gave %d before it and %d after it", before, after)
                .isGreaterThan(before).isLessThan(after);
    }

    @Test
    @Order(7)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> entries.add(new Draft(6, "Neap tide", DAY, 4)));
    }
}
