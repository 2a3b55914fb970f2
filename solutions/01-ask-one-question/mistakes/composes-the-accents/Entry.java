// Caught by Exercise1EntryTest.stores_every_value_unchanged: "in column headline"
package threeways.askonequestion;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.time.LocalDate;

@Entity
@Table(name = "entry")
public class Entry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "blog_id")
    private Long blogId;

    @Convert(converter = Composed.class)
    private String headline;

    @Column(name = "written_on")
    private LocalDate writtenOn;

    private Integer rating;

    protected Entry() {
    }

    public Entry(Long blogId, String headline, LocalDate writtenOn, Integer rating) {
        this.blogId = blogId;
        this.headline = headline;
        this.writtenOn = writtenOn;
        this.rating = rating;
    }

    public Long getId() {
        return id;
    }

    public Long getBlogId() {
        return blogId;
    }

    public String getHeadline() {
        return headline;
    }

    public LocalDate getWrittenOn() {
        return writtenOn;
    }

    public Integer getRating() {
        return rating;
    }

    @Override
    public String toString() {
        return headline;
    }

    @Converter
    public static class Composed implements AttributeConverter<String, String> {

        @Override
        public String convertToDatabaseColumn(String text) {
            return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFC);
        }

        @Override
        public String convertToEntityAttribute(String text) {
            return text;
        }
    }
}
