package threeways.ownthetransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.OtherRows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;
import threeways.workbench.Writer;

@DisplayName("Exercise 4: no star gets lost")
@BlogWorld
class Exercise4StarsTest {

    static final String TEN_MORE = "update entry set rating = coalesce(rating, 0) + 10 where id = ?";

    Stars stars;
    World world;
    SqlLog sql;

    @BeforeEach
    void open_the_archive(SessionFactory sessionFactory, World world, SqlLog sql) {
        stars = new Stars(sessionFactory);
        this.world = world;
        this.sql = sql;
    }

    @Test
    @Order(1)
    void adds_to_what_is_there() {
        int returned = stars.add(15, 2);

        assertThat(Stored.rating(world, 15)).as("Entry 15, \"Breakfast at the border\", had 3 stars and got 2. 3 means that nothing was "
                + "committed, 2 that the old rating was overwritten.").isEqualTo(5);
        assertThat(returned).as("The method must return the rating that it stored.").isEqualTo(5);
    }

    @Test
    @Order(2)
    void counts_from_zero_if_nobody_has_rated() {
        String words = "Nobody has rated entry 11, \"The upper berth\": its rating is null. In SQL and in Java, null + 4 is not 4, so say what null "
                + "stands for, such as coalesce(rating, 0).";

        assertThat(catchThrowable(() -> stars.add(11, 4))).as(words).isNull();

        assertThat(Stored.rating(world, 11)).as(words).isEqualTo(4);
        assertThat(stars.add(11, 1)).as("Entry 11 has 4 stars now, and 1 more makes 5: return the rating that was stored.").isEqualTo(5);
    }

    @Test
    @Order(3)
    @OtherRows
    void adds_in_another_archive_too() {
        assertThat(stars.add(220, 1)).as("Entry 220 had a rating of 0, so it is 1 now.").isEqualTo(1);
        assertThat(stars.add(220, 5)).as("Entry 220 had a rating of 1, so it is 6 now.").isEqualTo(6);
        assertThat(stars.add(205, -1)).as("Entry 205 had one star, and -1 takes it away.").isZero();
        assertThat(Stored.rating(world, 215)).as("Entry 215 was rated by nobody in this check, so it keeps its 4.").isEqualTo(4);
    }

    @Test
    @Order(4)
    void tells_of_an_entry_that_does_not_exist() {
        Throwable thrown = catchThrowable(() -> stars.add(99, 1));

        assertThat(thrown).as("There is no entry 99. An update then changes 0 rows and throws nothing: look at the count, and throw a "
                + "RuntimeException.").isInstanceOf(RuntimeException.class);
        assertThat(thrown).as("There is no entry 99. A NullPointerException doesn't tell that to the caller.")
                .isNotInstanceOf(NullPointerException.class);
    }

    @Test
    @Order(5)
    void keeps_the_stars_of_another_writer() {
        boolean inBetween = addAmongOthers(15);

        assertThat(inBetween).as("Another writer must have come in at least once; none did, since no statement was sent.").isTrue();
    }

    @Test
    @Order(6)
    void keeps_the_stars_of_another_writer_for_an_entry_without_a_rating() {
        addAmongOthers(11);
    }

    /** Lets another writer in before each statement of an answer in turn, and adds up. */
    private boolean addAmongOthers(long entryId) {
        boolean came = false;
        for (int number = 1;; number++) {
            Writer other = world.writer("Ben " + number);
            Integer before = Stored.rating(world, entryId);
            sql.clear();
            sql.beforeStatement(number, () -> other.send(TEN_MORE, entryId));

            Integer returned = null;
            Throwable thrown = null;
            try {
                returned = stars.add(entryId, 1);
            } catch (RuntimeException e) {
                thrown = e;
            }

            String when = number == 1 ? "before your first statement" : "right before your statement " + number;
            assertThat(thrown).as("Another writer gave 10 stars %s and committed. That is no reason to throw: do it again, or use a "
                    + "statement that needs no reading before.", when).isNull();
            int expected = (before == null ? 0 : before) + 1 + (other.wrote() ? 10 : 0); // who had to wait has given up
            assertThat(Stored.rating(world, entryId))
                    .as("The entry had %s, another writer added 10 %s, you added 1: that makes %d. If it is "
                            + "less, you read the rating, the other writer changed it, and you stored a sum made from the old one.",
                            before == null ? "no rating" : before + " stars",
                            other.wrote() ? when : "not at all, since your lock was in the way", expected)
                    .isEqualTo(expected);
            assertThat(returned).as("The method must return the rating that it stored. Another writer had given 10 stars %s.", when)
                    .isEqualTo(expected);
            came |= other.came();
            if (!other.came()) {
                return came;
            }
        }
    }
}
