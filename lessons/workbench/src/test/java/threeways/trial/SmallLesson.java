package threeways.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.HasReceipt;
import threeways.workbench.MayStayOpen;
import threeways.workbench.SqlLog;

/** A lesson as small as a lesson can be: its examples, and an exercise of each sort. */
public final class SmallLesson {

    public static final Class<?> EXAMPLES = ExamplesTest.class;
    public static final Class<?> DONE = Exercise1ArchiveTest.class;
    public static final Class<?> WRONG = Exercise2GossipTest.class;
    public static final Class<?> THROWS = Exercise3GossipTest.class;
    public static final Class<?> NOT_BEGUN = Exercise4BlankTest.class;

    public static final Class<?> LEAVES_A_THREAD = Exercise5EndlessTest.class;
    public static final Class<?> HAS_A_RECEIPT = Exercise6ShelfTest.class;
    public static final Class<?> HAS_A_RECEIPT_AND_IS_WRONG = Exercise7ShelfTest.class;
    public static final Class<?> HAS_A_RECEIPT_AND_A_HOLE = Exercise8ShelfTest.class;

    private SmallLesson() {
    }
}

@DisplayName("Examples: what the page shows")
@OnTrial
@BlogWorld
class ExamplesTest {

    @Test
    void something_is_shown(SqlLog sql) {
        assertThat(sql).sentNothing();
    }
}

@DisplayName("Exercise 1: titles")
@OnTrial
@BlogWorld
class Exercise1ArchiveTest {

    @Test
    void finds_titles(DataSource dataSource) throws SQLException {
        assertThat(new Archive(dataSource).titles(6)).containsExactly("Tide Tables");
    }
}

@DisplayName("Exercise 2: gossip")
@OnTrial
@BlogWorld
@MayStayOpen(because = "a report tells what was left behind")
class Exercise2GossipTest {

    @Test
    @Order(1)
    void knows_everybody(DataSource dataSource) throws SQLException {
        assertThat(new Gossip(dataSource).authors()).hasSize(4);
    }

    @Test
    @Order(2)
    void tells_the_authors_in_the_order_of_their_names_since_nobody_likes_to_come_last(DataSource dataSource) throws SQLException {
        assertThat(new Gossip(dataSource).authors()).as("authors, from A to Z").containsExactly("Ada", "Ben", "Chi", "Dora");
    }
}

@DisplayName("Exercise 3: loud gossip")
@OnTrial
@BlogWorld
class Exercise3GossipTest {

    @Test
    void finds_the_loudest(DataSource dataSource) {
        assertThat(new Gossip(dataSource).loudest()).isEqualTo("Dora");
    }
}

@DisplayName("Exercise 4: a page that nobody has written a word on, however long its title may be")
@OnTrial
@BlogWorld
class Exercise4BlankTest {

    @Test
    void has_titles() {
        assertThat(new Blank().titles()).isEmpty();
    }
}

@DisplayName("Exercise 5: a thread")
@OnTrial
@BlogWorld
class Exercise5EndlessTest {

    @Test
    void begins_something() {
        Thread thread = new Thread(Endless::loop, "endless");
        thread.setDaemon(true);
        thread.start();
        while (Arrays.stream(thread.getStackTrace()).noneMatch(frame -> frame.getClassName().equals(Endless.class.getName()))) {
            Thread.onSpinWait(); // until it has come to a line that can be told
        }
    }
}

@DisplayName("Exercise 6: a shelf")
@OnTrial
@BlogWorld
class Exercise6ShelfTest {

    @BeforeEach
    void warm_up(DataSource dataSource) throws SQLException {
        new Shelf(dataSource).rename("Warm", 4, 5);
    }

    @Test
    @Order(1)
    @HasReceipt(of = "rename", beside = "receipt-shelf.csv")
    void renames(DataSource dataSource) throws SQLException {
        assertThat(new Shelf(dataSource).rename("Old", 1, 2, 3)).isEqualTo("Old");
    }

    @Test
    @Order(2)
    void renames_one(DataSource dataSource) throws SQLException {
        assertThat(new Shelf(dataSource).rename("New", 1)).isEqualTo("New");
    }
}

@DisplayName("Exercise 7: a shelf that is wrong")
@OnTrial
@BlogWorld
class Exercise7ShelfTest {

    @Test
    @Order(1)
    @HasReceipt(of = "rename", beside = "receipt-shelf.csv")
    void renames(DataSource dataSource) throws SQLException {
        assertThat(new Shelf(dataSource).rename("Old", 1, 2, 3)).isEqualTo("Old");
    }

    @Test
    @Order(2)
    void is_empty(DataSource dataSource) throws SQLException {
        assertThat(new Shelf(dataSource).isEmpty()).as("an empty shelf").isTrue();
    }
}

@DisplayName("Exercise 8: a shelf with a hole")
@OnTrial
@BlogWorld
class Exercise8ShelfTest {

    @Test
    @Order(1)
    @HasReceipt(of = "rename", beside = "receipt-shelf.csv")
    void renames(DataSource dataSource) throws SQLException {
        assertThat(new Shelf(dataSource).rename("Old", 1, 2, 3)).isEqualTo("Old");
    }

    @Test
    @Order(2)
    void has_a_number() {
        assertThat(new Blank().number()).isZero();
    }
}
