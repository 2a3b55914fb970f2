package threeways.keepaunitofwork;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A title in Java is text in the table. */
@Converter
public class TitleConverter implements AttributeConverter<Title, String> {

    @Override
    public String convertToDatabaseColumn(Title title) {
        return title == null ? null : title.text();
    }

    @Override
    public Title convertToEntityAttribute(String text) {
        return text == null ? null : new Title(text);
    }
}
