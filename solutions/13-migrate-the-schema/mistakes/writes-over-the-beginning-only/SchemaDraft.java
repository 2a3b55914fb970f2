// Caught by Exercise1SchemaDraftTest.writes_no_statement_if_nothing_is_lacking: "delete it first"
package threeways.migratetheschema;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.io.StringWriter;
import java.nio.file.StandardOpenOption;

public class SchemaDraft {

    public void write(DataSource dataSource, Path file, Class<?>... entities) {
        StringWriter script = new StringWriter();
        draft(dataSource, script, entities);
        try {
            Files.writeString(file, script.toString(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draft(DataSource dataSource, Object target, Class<?>... entities) {
        new HibernatePersistenceConfiguration("draft")
                .managedClasses(entities)
                .property("jakarta.persistence.nonJtaDataSource", dataSource)
                .property("jakarta.persistence.schema-generation.scripts.action", "update")
                .property("jakarta.persistence.schema-generation.scripts.create-target", target)
                .createEntityManagerFactory()
                .close();
    }
}
