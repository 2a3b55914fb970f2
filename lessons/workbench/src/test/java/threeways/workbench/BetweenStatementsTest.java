package threeways.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

/** What happens between two statements happens there, whatever tool sends them. */
@BlogWorld
class BetweenStatementsTest {

    private static final String COUNT = "select count(*) from author where name = 'Zoe'";
    private static final String ADD = "insert into author (name) values ('Zoe')";

    @Test
    void it_happens_right_before_the_statement_and_once(DSLContext ctx, World world, SqlLog sql) {
        sql.beforeStatement(2, () -> world.execute(ADD));

        assertThat(List.of(count(ctx), count(ctx), count(ctx))).containsExactly(0, 1, 1);
        assertThat(sql.statements()).as("what was recorded").hasSize(3);
    }

    @Test
    void hibernate_waits_for_it_too(Session session, World world, SqlLog sql) {
        sql.beforeStatement(1, () -> world.execute(ADD));

        assertThat(session.createNativeQuery(COUNT, Integer.class).getSingleResult()).isEqualTo(1);
    }

    @Test
    void a_statement_that_fails_counts(DSLContext ctx, World world, SqlLog sql) {
        sql.beforeStatement(2, () -> world.execute(ADD));

        assertThatThrownBy(() -> ctx.execute("insert into author (id, name) values (1, 'Ada')")).isInstanceOf(DataAccessException.class);
        assertThat(count(ctx)).isEqualTo(1);
    }

    @Test
    void a_new_record_begins_to_count_anew_and_forgets_what_was_to_happen(DSLContext ctx, SqlLog sql) {
        List<String> happened = new ArrayList<>();
        sql.beforeStatement(2, () -> happened.add("never"));
        count(ctx);
        sql.clear();
        sql.beforeStatement(1, () -> happened.add("first"));

        count(ctx);
        count(ctx);

        assertThat(happened).containsExactly("first");
    }

    private static int count(DSLContext ctx) {
        return ctx.fetchOne(COUNT).into(Integer.class);
    }
}
