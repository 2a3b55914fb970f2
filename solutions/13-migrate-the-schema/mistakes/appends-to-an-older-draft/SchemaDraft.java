// Caught by Exercise1SchemaDraftTest.replaces_an_older_draft_and_asks_the_database_each_time: "Hibernate appends"
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
