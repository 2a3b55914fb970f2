// Caught by Exercise2TitleTest.a_set_finds_a_title_of_the_same_text: "after 500 other titles were made"
package threeways.keepaunitofwork;

import java.util.LinkedHashMap;
import java.util.Map;

public final class Title {

    private static final Map<String, Long> NUMBERS = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > 16;
        }
    };

    private static long next;

    private final String text;

    private final long number;

    public Title(String text) {
        this.text = text;
        synchronized (NUMBERS) {
            this.number = NUMBERS.computeIfAbsent(text, words -> next++);
        }
    }

    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Title title && number == title.number;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number);
    }

    @Override
    public String toString() {
        return text;
    }
}
