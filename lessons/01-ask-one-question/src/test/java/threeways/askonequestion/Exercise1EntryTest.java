package threeways.askonequestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import jakarta.persistence.Entity;
import jakarta.persistence.SchemaValidationException;
import java.time.LocalDate;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.Migrations;
import threeways.workbench.NotBegunError;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 1: an entity for the table")
@BlogWorld
class Exercise1EntryTest {

    /** Hibernate takes its time to start; a check's own time shall not count it. */
    @BeforeEach
    void start_hibernate(SessionFactory factory) {
        assertThat(factory.isOpen()).isTrue();
    }

    @Test
    @Order(1)
    void fits_the_table(World world, SqlLog sql) {
        try {
            mapped(world).getSchemaManager().validate();
        } catch (SchemaValidationException e) {
            sql.clear(); // Hibernate's own questions, about sequences for the most part
            String complaint = e.getFailures()[0].getMessage();
            fail("The mapping and the table disagree: %s.%nThe table: entry(id, blog_id, headline, written_on, rating)%s", complaint,
                    complaint.contains("sequence")
                            ? "; it has no sequence, since the database numbers the rows (identity)."
                            : "." + System.lineSeparator()
                                    + "Hibernate looks for a column named like the field, unless the mapping names another. "
                                    + "Annotations count where @Id stands: either all at the fields, or all at the getters.");
        }
    }

    @Test
    @Order(2)
    void reads_a_row_of_the_table(World world) {
        Entry entry = mapped(world).fromSession(session -> session.find(Entry.class, 12L));

        assertThat(entry).as("the entry with id 12").isNotNull();
        assertThat(entry.getHeadline()).as("its headline").isEqualTo("Vienna to Rome");
        assertThat(entry.getBlogId()).as("the blog it belongs to, Night Trains (a field that is not mapped stays null)").isEqualTo(7L);
        assertThat(entry.getWrittenOn()).as("the day it was written").isEqualTo(LocalDate.of(2026, 6, 16));
        assertThat(entry.getRating()).as("its rating (a field that is not mapped stays null)").isEqualTo(5);
    }

    @Test
    @Order(3)
    void keeps_an_entry_that_nobody_has_rated(World world) {
        Entry entry = mapped(world).fromSession(session -> session.find(Entry.class, 11L));

        assertThat(entry.getRating()).as("the rating of \"The upper berth\", which nobody has given").isNull();
    }

    @Test
    @Order(4)
    void stores_a_new_one_and_learns_its_id(World world) {
        SessionFactory factory = mapped(world);
        Entry written = new Entry(6L, "Neap tide", LocalDate.of(2026, 10, 2), 4);

        factory.inTransaction(session -> session.persist(written));

        assertThat(written.getId()).as("the id that the database gave to the new entry").isNotNull();
        assertThat(written.getId())
                .as("the id of the new entry (the database numbers new rows, and goes on from %d here; who counts by himself "
                        + "gives the same number as the next who does)", Migrations.FIRST_NEW_ID)
                .isGreaterThanOrEqualTo(Migrations.FIRST_NEW_ID);
        Entry read = factory.fromSession(session -> session.find(Entry.class, written.getId()));
        assertThat(read).as("the new entry, read back").usingRecursiveComparison().isEqualTo(written);
        assertThat(world.rows().entries()).as("entries in the table after adding one to nine, as the table has them")
                .contains(new Rows.Entry(written.getId(), 6, "Neap tide", LocalDate.of(2026, 10, 2), 4)).hasSize(10);
    }

    private static SessionFactory mapped(World world) {
        if (!Entry.class.isAnnotationPresent(Entity.class)) {
            throw new NotBegunError(
                    "Entry is not mapped yet: Hibernate takes a class for an entity when it carries @Entity, and asks for an @Id.");
        }
        return world.sessionFactory(Entry.class);
    }
}
