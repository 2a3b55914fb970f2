package threeways.askonequestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import jakarta.persistence.Entity;
import jakarta.persistence.SchemaValidationException;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.MappingException;
import org.hibernate.PropertyAccessException;
import org.hibernate.PropertyValueException;
import org.hibernate.SessionFactory;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.id.IdentifierGenerationException;
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

    /** Hibernate takes its time to start, which a check's own limit doesn't count then. */
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
            fail("%s%nHibernate says: %s.%nThe table is entry(id, blog_id, headline, written_on, rating).", likelyCause(complaint),
                    complaint);
        }
    }

    @Test
    @Order(2)
    void reads_a_row_of_the_table(World world) {
        Entry entry = read(mapped(world), 12, "\"Vienna to Rome\"");

        assertThat(entry.getHeadline()).as(asStored("headline", "headline")).isEqualTo("Vienna to Rome");
        assertThat(entry.getBlogId()).as(asStored("blogId", "blog_id")).isEqualTo(7L);
        assertThat(entry.getWrittenOn()).as(asStored("writtenOn", "written_on")).isEqualTo(LocalDate.of(2026, 6, 16));
        assertThat(entry.getRating()).as(asStored("rating", "rating")).isEqualTo(5);
    }

    @Test
    @Order(3)
    void tells_an_unrated_entry_from_one_rated_zero(World world) {
        SessionFactory factory = mapped(world);

        Integer ofUnrated = read(factory, 11, "\"The upper berth\", which nobody has rated").getRating();
        assertThat(ofUnrated)
                .as("The entry \"The upper berth\" has no rating: expected null, and %s came. Your class replaces the null: "
                        + "look in the getter, the field, a formula, a callback or a converter.", ofUnrated)
                .isNull();
        assertThat(read(factory, 14, "\"Sourdough, day nine\", which is rated 0").getRating())
                .as("\"Sourdough, day nine\" is rated 0, which isn't the same as unrated: expected 0, as the table has it. Leave the value "
                        + "as it was read.")
                .isEqualTo(0);
    }

    @Test
    @Order(4)
    void gets_the_id_of_a_new_entry_from_the_database(World world) {
        SessionFactory factory = mapped(world);

        Entry written = stored(factory, "Neap tide", new Entry(6L, "Neap tide", LocalDate.of(2026, 10, 2), 4));

        assertThat(written.getId())
                .as("Expected the id that the database gave to the new entry. Put @GeneratedValue(strategy = GenerationType.IDENTITY) "
                        + "beside @Id.")
                .isNotNull();
        assertThat(written.getId())
                .as("Expected the database's next id, %d or more. A smaller id was computed, or came from another table's sequence, "
                        + "and may be taken already. Use GenerationType.IDENTITY.", Migrations.FIRST_NEW_ID)
                .isGreaterThanOrEqualTo(Migrations.FIRST_NEW_ID);

        world.execute("insert into entry (blog_id, headline, written_on) values (6, 'Storm surge', date '2026-10-03')");
        assertThat(idOf(world, "Storm surge"))
                .as("Your entry has the id %d. Another writer stored \"Storm surge\" after it, and the database numbers the rows: expected the "
                        + "next number. Set no id in a field, constructor, callback or generator.", written.getId())
                .isEqualTo(written.getId() + 1);
    }

    @Test
    @Order(5)
    void stores_every_value_unchanged(World world) {
        SessionFactory factory = mapped(world);

        List.of(new Rows.Entry(0, 6, "Neap tide", LocalDate.of(2026, 10, 2), 4),
                new Rows.Entry(0, 8, " Ebb and FLOW of a cafe\u0301", LocalDate.of(2024, 2, 29), null),
                new Rows.Entry(0, 5, "Ebb ".repeat(50), LocalDate.of(2025, 12, 31), 0),
                new Rows.Entry(0, 5, "", LocalDate.of(2025, 12, 31), 1),
                new Rows.Entry(0, 5, "Rated 11", LocalDate.of(2025, 12, 30), 11),
                new Rows.Entry(0, 5, "Rated -3", LocalDate.of(2025, 12, 30), -3)).forEach(values -> {
                    Entry written = stored(factory, values.headline(),
                            new Entry(values.blogId(), values.headline(), values.writtenOn(), values.rating()));

                    List<Rows.Entry> found = world.rows().entries().stream().filter(row -> row.id() == written.getId()).toList();
                    assertThat(found).as("\"%s\" was persisted, and the table has no row with its id. Map the class to the table entry.",
                            values.headline()).hasSize(1);
                    agree(values.headline(), "stored: expected %s in column %s.",
                            "in the constructor, a callback, a converter, @Version or a generated timestamp",
                            values, found.get(0));
                });
        assertThat(world.rows().entries()).as("Six entries were added to nine: expected 15 rows. Persist each entry once.")
                .hasSize(15);
    }

    @Test
    @Order(6)
    void reads_every_value_unchanged(World world) {
        world.execute("insert into entry (blog_id, headline, written_on, rating) values (8, ' Ebb and FLOW', date '2024-02-29', null), "
                + "(5, 'Slack  water', date '2025-12-31', 0), (5, '', date '2025-12-29', 1), (5, '" + "Ebb ".repeat(50)
                + "', date '2025-12-30', 2), (5, 'Rated 11', date '2025-12-28', 11), (5, 'Rated -3', date '2025-12-28', -3)");
        SessionFactory factory = mapped(world);

        for (Rows.Entry row : world.rows().entries()) {
            Entry entry = read(factory, row.id(), "\"" + row.headline() + "\"");
            agree(row.headline(), "read: expected %s from column %s.", "in a formula, a transformer, a converter, a callback or a getter",
                    row,
                    new Rows.Entry(entry.getId(), entry.getBlogId(), entry.getHeadline(), entry.getWrittenOn(), entry.getRating()));
        }
    }

    @Test
    @Order(7)
    void keeps_the_day_in_every_time_zone(World world) {
        SessionFactory factory = mapped(world);

        for (String zone : List.of("America/Los_Angeles", "Pacific/Auckland")) {
            Entry written = world.inZone(zone,
                    () -> stored(factory, "Neap tide", new Entry(6L, "Neap tide", LocalDate.of(2026, 10, 2), 4)));
            assertThat(world.rows().entry(written.getId()).writtenOn())
                    .as("A program in the time zone %s stored an entry of 2 October 2026: expected that day. A day isn't an instant, and has no time "
                            + "zone: keep the field a LocalDate, and convert nothing.", zone)
                    .isEqualTo(LocalDate.of(2026, 10, 2));
            assertThat(world.<LocalDate, RuntimeException>inZone(zone, () -> read(factory, 12, "\"Vienna to Rome\"").getWrittenOn()))
                    .as("A program in the time zone %s read \"Vienna to Rome\", written on 16 June 2026: expected that day. A day isn't an instant: "
                            + "keep the field a LocalDate, and convert nothing.", zone)
                    .isEqualTo(LocalDate.of(2026, 6, 16));
        }
    }

    private static SessionFactory mapped(World world) {
        if (!Entry.class.isAnnotationPresent(Entity.class)) {
            throw new NotBegunError("Entry is not mapped yet. Put @Entity on the class, and @Id on the field of its key.");
        }
        try {
            return world.sessionFactory(Entry.class);
        } catch (MappingException e) {
            return fail(
                    "Hibernate can't use this mapping: %s. Put @Id on the field of the key, and each annotation on a field, or each on a getter."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private static String likelyCause(String complaint) {
        if (complaint.contains("missing sequence") || complaint.contains("hibernate_sequences")) {
            return "Hibernate takes new ids from a sequence or a table of its own, and there is none: the database numbers the rows. Use "
                    + "@GeneratedValue(strategy = GenerationType.IDENTITY).";
        }
        if (complaint.contains("missing table")) {
            return "Hibernate looks for a table that doesn't exist. This one is called entry, as the class is: leave @Table out, or name entry "
                    + "in it.";
        }
        if (complaint.contains("missing column")) {
            return "Hibernate looks for a column that the table doesn't have. Name it with @Column(name = …): on the field if @Id is on a field, "
                    + "on the getter if @Id is on a getter.";
        }
        return "The mapping and the table disagree about a column's type. Map each field as the type that it has, without a converter.";
    }

    private static Entry read(SessionFactory factory, long id, String which) {
        Entry entry;
        try {
            entry = factory.fromSession(session -> session.find(Entry.class, id));
        } catch (PropertyAccessException e) {
            return fail(
                    "Entry %d, %s, couldn't be read: a column is null there, and an int can't hold null. Give each field its old type, such as Integer "
                            .formatted(id, which) + "for the rating.",
                    e);
        }
        assertThat(entry)
                .as("The table has an entry with id %d, %s, and find returned null. Map the table entry, and leave out what hides "
                        + "rows, such as @SQLRestriction.", id, which)
                .isNotNull();
        return entry;
    }

    private static long idOf(World world, String headline) {
        return world.rows().entries().stream().filter(entry -> entry.headline().equals(headline)).findFirst().orElseThrow().id();
    }

    private static Entry stored(SessionFactory factory, String headline, Entry written) {
        try {
            factory.inTransaction(session -> session.persist(written));
        } catch (PropertyValueException e) {
            fail(("Storing \"%s\" was refused by Hibernate, before the database was asked: the mapping demands a value for %s. A rating may be "
                    + "null: leave out nullable = false and optional = false.").formatted(headline, e.getPropertyName()), e);
        } catch (ConstraintViolationException e) {
            fail(("Storing the entry \"%s\" was refused: %s. The constructor got a value, and the INSERT has null: look in the "
                    + "constructor, a converter or a callback, and for insertable = false or @Transient.").formatted(headline,
                            e.getSQLException().getMessage().split("[;\n]", 2)[0]),
                    e);
        } catch (IdentifierGenerationException e) {
            fail("Hibernate expects you to set the id before persist, and the database numbers the rows here. Put "
                    + "@GeneratedValue(strategy = GenerationType.IDENTITY) beside @Id.", e);
        }
        return written;
    }

    private static String asStored(String field, String column) {
        return "Entry 12 was read: expected its %s as column %s has it. null means that the field isn't mapped; another value, that another "
                .formatted(field, column) + "column is read or the value is changed.";
    }

    private static void agree(String headline, String story, String where, Rows.Entry expected, Rows.Entry came) {
        agree(headline, story, where, "blog_id", expected.blogId(), came.blogId());
        agree(headline, story, where, "headline", expected.headline(), came.headline());
        agree(headline, story, where, "written_on", expected.writtenOn(), came.writtenOn());
        agree(headline, story, where, "rating", expected.rating(), came.rating());
    }

    private static void agree(String headline, String story, String where, String column, Object expected, Object came) {
        assertThat(came).as("The entry \"%s\" was " + story + " %s", headline, column.equals("headline") ? "this headline" : expected,
                column,
                came == null
                        ? "null came: look for what keeps the value from the column, such as insertable = false, @Transient or a converter."
                        : "Another value came, so your class changes it: look " + where + ".")
                .isEqualTo(expected);
    }
}
