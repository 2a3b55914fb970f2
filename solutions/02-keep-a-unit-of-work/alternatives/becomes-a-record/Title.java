package threeways.keepaunitofwork;

public record Title(String text) {

    @Override
    public String toString() {
        return text;
    }
}
