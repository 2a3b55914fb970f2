// Caught by Exercise1SchemaDraftTest.makes_a_database_fit_the_mapping_and_applies_nothing: "still open"
package threeways.migratetheschema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

public class SchemaDraft {

    public void write(DataSource dataSource, Path file, Class<?>... entities) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        HibernatePersistenceConfiguration draft = new HibernatePersistenceConfiguration("draft");
        draft.managedClasses(entities).property("jakarta.persistence.nonJtaDataSource", dataSource)
                .property("hibernate.hbm2ddl.auto", "none")
                .property("jakarta.persistence.schema-generation.scripts.action", "update")
                .property("jakarta.persistence.schema-generation.scripts.create-target", file.toString());
        draft.createEntityManagerFactory().openSession().doWork(connection -> connection.getCatalog());
    }
}
