package threeways.coach;

import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The public face of a class: what others can name of it. */
final class Face {

    private Face() {
    }

    static List<String> of(Class<?> type) {
        Stream<String> members = Stream.of(type.getDeclaredConstructors(), type.getDeclaredMethods(), type.getDeclaredFields())
                .flatMap(Arrays::stream).map(Member.class::cast)
                .filter(member -> !member.isSynthetic() && (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
                .map(member -> member instanceof Executable executable ? executable.toGenericString() : member.toString());
        Stream<String> nested = Arrays.stream(type.getDeclaredClasses()).filter(inner -> Modifier.isPublic(inner.getModifiers()))
                .flatMap(inner -> of(inner).stream());
        return Stream.concat(Stream.of(type.toGenericString()), Stream.concat(members, nested)).sorted().toList();
    }
}
