package threeways.coach.watch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import threeways.workbench.course.Tree;

/**
 * What a lesson's files look like at one moment. Two looks that differ mean a save, whichever way an editor saves: in place, by a rename, or by
 * a new file.
 */
final class Scan {

    /** For how long after a change a second one could have the same time, in milliseconds: some file systems count in seconds. */
    private static final int COARSEST_CLOCK = 3000;

    /** Files that an editor writes beside those that it saves. */
    private static final Pattern EDITORS_OWN = Pattern.compile("[.#].*|.*~|.*___jb_(?:tmp|old)___|.*\\.(?:swp|swx|tmp|bak)|4913");

    private Scan() {
    }

    /**
     * The files below a folder, and for each what changes when it is saved.
     *
     * @param before
     *            an earlier look: what has an old time and is unchanged since isn't read again
     */
    static Map<Path, String> of(Path folder, Map<Path, String> before) {
        Map<Path, String> seen = new TreeMap<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && !EDITORS_OWN.matcher(file.getFileName().toString()).matches()) {
                        seen.put(file, stamp(file, attributes, before.getOrDefault(file, "")));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException goneMeanwhile) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException goneMeanwhile) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            // what can't be read now is seen at the next look
        }
        return seen;
    }

    private static String stamp(Path file, BasicFileAttributes attributes, String before) {
        String outside = attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey() + " ";
        boolean old = System.currentTimeMillis() - attributes.lastModifiedTime().toMillis() > COARSEST_CLOCK;
        return old && before.startsWith(outside) ? before : outside + Tree.hash(file).orElse(0);
    }
}
