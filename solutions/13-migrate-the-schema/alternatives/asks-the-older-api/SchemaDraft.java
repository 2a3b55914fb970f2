package threeways.migratetheschema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.hibernate.cfg.Configuration;

public class SchemaDraft {

    public void write(DataSource dataSource, Path file, Class<?>... entities) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Configuration configuration = new Configuration();
        for (Class<?> entity : entities) {
            configuration.addAnnotatedClass(entity);
        }
        configuration.getProperties().put("jakarta.persistence.nonJtaDataSource", dataSource);
        configuration.setProperty("jakarta.persistence.schema-generation.scripts.action", "update");
        configuration.setProperty("jakarta.persistence.schema-generation.scripts.create-target", file.toString());
        configuration.buildSessionFactory().close();
    }
}
