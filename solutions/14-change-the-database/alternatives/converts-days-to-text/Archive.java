// Not on postgresql: it compares no date with a text
package threeways.changethedatabase;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import threeways.blog.Blog;

public class Archive {

    @Converter(autoApply = true)
    public static class Days implements AttributeConverter<LocalDate, String> {

        @Override
        public String convertToDatabaseColumn(LocalDate day) {
            return day == null ? null : day.toString();
        }

        @Override
        public LocalDate convertToEntityAttribute(String text) {
            return text == null ? null : LocalDate.parse(text);
        }
    }

    private final SessionFactory sessionFactory;

    public Archive(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public static void configure(HibernatePersistenceConfiguration configuration) {
        configuration.managedClass(Days.class);
    }

    public List<Blog> ofYear(int year) {
        return sessionFactory.fromSession(session -> session
                .createSelectionQuery("from Blog where pubDate >= :first and pubDate < :next order by pubDate desc, title", Blog.class)
                .setParameter("first", LocalDate.of(year, 1, 1)).setParameter("next", LocalDate.of(year + 1, 1, 1)).getResultList());
    }
}
