package threeways.coach;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import threeways.workbench.course.Tree;

/** Loads the classes of a lesson from folders, and knows which it has loaded. */
public final class LessonLoader extends URLClassLoader {

    private final List<Path> folders;
    private final Set<String> loaded = ConcurrentHashMap.newKeySet();

    /** Folders that don't exist are left out. */
    public LessonLoader(String name, List<Path> folders) {
        super(name, folders.stream().filter(Files::isDirectory).map(LessonLoader::url).toArray(URL[]::new),
                LessonLoader.class.getClassLoader());
        this.folders = folders;
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A class by its full name; it is not initialized. */
    public Class<?> get(String name) {
        try {
            return Class.forName(name, false, this);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        Class<?> found = super.findClass(name);
        loaded.add(name);
        return found;
    }

    /** What stands now in the files of the classes that were loaded; where it stays the same, they are still the same classes. */
    public Map<String, Integer> contents() {
        return loaded.stream().collect(Collectors.toMap(name -> name, name -> {
            Path file = Path.of(name.replace('.', '/') + ".class");
            return folders.stream().map(folder -> folder.resolve(file)).map(Tree::hash).flatMapToInt(OptionalInt::stream)
                    .findFirst().orElse(0);
        }));
    }
}
