package threeways.workbench;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lines that have lists inside, such as a blog with its entries with their tags. */
final class Nested {

    private Nested() {
    }

    /** Whether one of these lines has a list inside. */
    static boolean isIn(List<?> lines) {
        return lines.stream().anyMatch(line -> inside(line).findAny().isPresent());
    }

    /** How many there are, with what is in the lists inside. */
    static int size(Collection<?> lines) {
        return lines.stream().mapToInt(line -> 1 + inside(line).mapToInt(Nested::size).sum()).sum();
    }

    /** Of lines that came in the right number, the first that has more than {@link Copies#MANY} rows inside and came with fewer, in words. */
    static Optional<String> firstCut(List<?> expected, List<?> came) {
        if (expected.size() != came.size()) {
            return Optional.empty();
        }
        for (int i = 0; i < expected.size(); i++) {
            int all = size(List.of(expected.get(i))) - 1;
            int there = came.get(i) == null ? 0 : size(List.of(came.get(i))) - 1;
            if (all > Copies.MANY && there < all) {
                return Optional.of("line %d came with %,d of %,d.".formatted(i + 1, there, all));
            }
        }
        return Optional.empty();
    }

    /** The lists of a line. */
    private static Stream<Collection<?>> inside(Object line) {
        return line instanceof Record row
                ? Arrays.stream(row.getClass().getRecordComponents())
                        .filter(component -> Collection.class.isAssignableFrom(component.getType()))
                        .flatMap(component -> Stream.ofNullable((Collection<?>) valueOf(component, row)))
                : Stream.empty();
    }

    private static Object valueOf(RecordComponent component, Record row) {
        try {
            component.getAccessor().setAccessible(true); // the record of a test may be private
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The record " + row.getClass() + " doesn't tell its " + component.getName() + ".", e);
        }
    }
}
