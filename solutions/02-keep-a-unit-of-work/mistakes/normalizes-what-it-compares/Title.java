// Caught by Exercise2TitleTest.a_small_difference_is_a_difference: "without Normalizer and Collator"
package threeways.keepaunitofwork;

public final class Title {

    private final String text;

    public Title(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Title t && java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                .equals(java.text.Normalizer.normalize(t.text, java.text.Normalizer.Form.NFC));
    }
    @Override
    public int hashCode() {
        return 1;
    }
}
