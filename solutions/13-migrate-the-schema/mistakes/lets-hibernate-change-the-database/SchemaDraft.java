// Caught by Exercise1SchemaDraftTest.makes_a_database_fit_the_mapping_and_applies_nothing: "There is no such file"
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
        new HibernatePersistenceConfiguration("draft").managedClasses(entities).property("jakarta.persistence.nonJtaDataSource", dataSource)
                .property("hibernate.hbm2ddl.auto", "update")
                .createEntityManagerFactory().close();
    }
}
