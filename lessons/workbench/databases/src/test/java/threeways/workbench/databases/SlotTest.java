package threeways.workbench.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import threeways.workbench.WorldUnavailableError;

/** A server that a killed JVM has left behind is ended by the next one, and no other process is. */
@DisplayName("The files of a server, and who holds them")
@Timeout(60)
class SlotTest {

    @TempDir
    Path cache;

    private String before;

    @BeforeEach
    void use_another_cache() {
        before = System.getProperty("world.cache");
        System.setProperty("world.cache", cache.toString());
    }

    @AfterEach
    void use_the_cache_from_before() {
        if (before == null) {
            System.clearProperty("world.cache");
        } else {
            System.setProperty("world.cache", before);
        }
    }

    @Test
    void each_holder_gets_a_slot_of_its_own() {
        Slot first = Slot.take("abacus");
        Slot second = Slot.take("abacus");

        assertThat(second.data()).isNotEqualTo(first.data());
        assertThat(first.isHeld()).isTrue();
        first.release();
        assertThat(Slot.take("abacus").data()).as("the slot that was given back").isEqualTo(first.data());
    }

    @Test
    void a_slot_is_held_though_nobody_refers_to_it() {
        Path first = Slot.take("abacus").data();
        System.gc();

        assertThat(Slot.take("abacus").data()).as("the next slot, after the garbage collector has been by").isNotEqualTo(first);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_leftover_is_ended_by_the_next_holder() throws Exception {
        Process server = new ProcessBuilder("sleep", "60").start();
        Slot first = Slot.take("abacus");
        first.serving(server.pid());
        first.release();

        Slot.take("abacus");

        assertThat(server.waitFor(10, TimeUnit.SECONDS)).as("whether the leftover has ended").isTrue();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_process_that_has_got_the_same_number_since_is_left_alone() throws IOException {
        Process somebodys = new ProcessBuilder("sleep", "60").start();
        try {
            Slot first = Slot.take("abacus");
            first.serving(somebodys.pid());
            first.release();
            Files.writeString(first.data().resolveSibling("server"), somebodys.pid() + " 2001-01-01T00:00:00Z");

            Slot.take("abacus");

            assertThat(somebodys.isAlive()).as("a process that began at another instant than the one noted").isTrue();
        } finally {
            somebodys.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "12 ", "x 2001-01-01T00:00:00Z", "123456789012345678901234567890 2001-01-01T00:00:00Z"})
    void a_note_that_was_written_by_half_keeps_nobody_from_starting(String half) throws IOException {
        Slot first = Slot.take("abacus");
        first.release();
        Path note = first.data().resolveSibling("server");
        Files.writeString(note, half);

        assertThat(Slot.take("abacus").data()).isEqualTo(first.data());
        assertThat(note).doesNotExist();
    }

    @Test
    void what_does_not_start_is_tried_once_more_on_a_clean_slot_and_told() {
        AtomicInteger tries = new AtomicInteger();
        ServerDatabase database = new MysqlFamily("abacus", SQLDialect.MARIADB, Optional.empty()) {

            @Override
            Server start(Slot slot) {
                tries.incrementAndGet();
                throw new IllegalStateException("a bead is stuck."); // the libraries that start servers throw such things
            }

            @Override
            <T> T dataSource(Class<T> type, Server server) {
                throw new AssertionError("there is no server");
            }
        };

        assertThat(catchThrowable(() -> database.place("known"))).isInstanceOf(WorldUnavailableError.class)
                .hasMessage("MariaDB could not be started: a bead is stuck. The other databases may run here "
                        + "(h2, sqlite, mariadb, postgresql, mysql); or name a server of your own with -Dworld.url.");
        assertThat(tries).hasValue(2);
        assertThat(Slot.take("abacus").data()).as("the slot, which is free again").isEqualTo(cache.resolve("abacus/slot-0/data"));
    }
}
