package threeways.book;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A leg of the course. The first three are the layers that one can ask through; each has a colour in the stylesheet. */
enum Stage {

    ORM("High-level ORM", "Hibernate", 5), BUILDER("SQL-like builder", "jOOQ", 9), SQL("Plain SQL", "", 12), TOGETHER("Together",
            "two tools, one database", 16), CHOOSING("Choosing", "", 99);

    /** What it is called above its lessons. */
    final String title;
    /** The tool that all of it is about; empty if there is more than one. */
    final String tool;
    private final int lastLesson;

    Stage(String title, String tool, int lastLesson) {
        this.title = title;
        this.tool = tool;
        this.lastLesson = lastLesson;
    }

    static Stage of(int lesson) {
        return Arrays.stream(values()).filter(stage -> lesson <= stage.lastLesson).findFirst().orElseThrow();
    }

    /** The stage that a page names in its header; empty if there is none of this name. */
    static Optional<Stage> named(String name) {
        return Arrays.stream(values()).filter(stage -> stage.key().equals(name)).findFirst();
    }

    /** Its name in the stylesheet. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
