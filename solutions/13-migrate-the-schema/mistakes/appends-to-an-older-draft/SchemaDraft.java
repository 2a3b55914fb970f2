// Caught by Exercise1SchemaDraftTest.writes_no_statement_if_nothing_is_lacking: "Hibernate appends"
package threeways.migratetheschema;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

public class SchemaDraft {

    public void write(DataSource dataSource, Path file, Class<?>... entities) {
        new HibernatePersistenceConfiguration("draft").managedClasses(entities).property("jakarta.persistence.nonJtaDataSource", dataSource)
                .property("jakarta.persistence.schema-generation.scripts.action", "update")
                .property("jakarta.persistence.schema-generation.scripts.create-target", file.toString())
                .createEntityManagerFactory().close();
    }
}
