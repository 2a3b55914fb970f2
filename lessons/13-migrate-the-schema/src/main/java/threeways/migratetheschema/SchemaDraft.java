package threeways.migratetheschema;

import static threeways.workbench.Todo.todo;

import java.nio.file.Path;
import javax.sql.DataSource;

/** Lets Hibernate write down what a database lacks for a mapping, as a draft of the next migration. */
public class SchemaDraft {

    /**
     * Writes the statements that a database lacks for these entities into {@code file}: missing tables, missing
     * columns, missing foreign keys. Hibernate writes them, from the mapping. None of them is carried out: the database
     * stays as it is, with its rows.
     *
     * <p>
     * Each statement ends with a semicolon. If there is a file already, it is replaced; if nothing is lacking, the file
     * is there and has no statement. No connection stays open, and a database that can't be reached makes this method
     * throw.
     *
     * @param dataSource
     *            leads to the database
     * @param file
     *            the file to write
     * @param entities
     *            the classes that the database is to serve
     */
    public void write(DataSource dataSource, Path file, Class<?>... entities) {
        todo();
    }
}
