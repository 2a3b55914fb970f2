package threeways.shareatransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import threeways.workbench.SqlLog;

/** Lets one statement fail, and the next ones succeed: an answer that swallows the failure isn't saved by a second one. */
final class OneFailure {

    private OneFailure() {
    }

    /** Verifies that each statement's failure reaches the caller. The question is asked once more than it has statements. */
    static void reachesTheCaller(SqlLog sql, ThrowingCallable question) {
        for (int number = 1;; number++) {
            SQLException problem = new SQLException("the statement was refused", "23000");
            AtomicBoolean met = before(number, sql, problem);
            Throwable thrown = catchThrowable(question);
            if (!met.get()) {
                return;
            }
            assertThat(Stream.iterate(thrown, Objects::nonNull, Throwable::getCause))
                    .as("The database refused statement %d, and those after it succeeded. The exception must reach the caller, as it is or as a cause. "
                            + "If nothing came, a catch block swallows it: let it through.", number)
                    .contains(problem);
        }
    }

    /** Lets the next statement but {@code number - 1} fail. */
    static AtomicBoolean before(int number, SqlLog sql, SQLException problem) {
        AtomicBoolean met = new AtomicBoolean();
        sql.clear();
        sql.beforeStatement(number, () -> {
            met.set(true);
            throwAsTheDriverDoes(problem);
        });
        return met;
    }

    /** A driver throws a checked exception, which a {@code Runnable} can't declare. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void throwAsTheDriverDoes(SQLException problem) throws E {
        throw (E) problem;
    }
}
