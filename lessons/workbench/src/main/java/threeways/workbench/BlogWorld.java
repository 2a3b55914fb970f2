package threeways.workbench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import threeways.blog.Author;
import threeways.blog.Blog;
import threeways.blog.Entry;

/**
 * On a test class: each test gets a migrated and seeded database without a trace of another test, and asks for what it needs by the type of a
 * parameter: {@code SessionFactory}, {@code Session} (or {@code EntityManager}), {@code StatelessSession}, {@code DSLContext}, {@code DataSource},
 * {@code Connection}, {@link SqlLog}, {@link World}. Two parameters of one type are two objects, each with a connection of its own, except for
 * {@code World}, {@code SqlLog}, {@code SessionFactory} and {@code DataSource}, of which there is one; the first session that a method before the
 * test gets is the first that the test gets. Whatever an answer leaves behind is gone before the next test, and is told.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({BlogWorldExtension.class, ReceiptExtension.class, FailureExtension.class, NeverEndedExtension.class, LeftoverExtension.class,
        JvmExtension.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public @interface BlogWorld {

    /** The classes that Hibernate maps. */
    Class<?>[] entities() default {Author.class, Blog.class, Entry.class};

    /**
     * How many connections the {@code DataSource} lends at a time; who asks for one more gets an {@code SQLException} after a second. 0 stands for as
     * many as are asked for.
     */
    int connections() default 0;

    /** What Hibernate is told beside the workbench's own settings, each as {@code name=value}. */
    String[] settings() default {};

    /** The version of the course's last migration that has run, such as {@code 2}; {@code 0} for none, empty for all of them. */
    String migrations() default "";

    /** A folder on the class path whose migrations have run after those of the course; empty for none. */
    String location() default "";
}
