package threeways.workbench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a test method: the world holds a generated archive of some hundred blogs over forty years, in which no answer is right by luck. It is the
 * same in every run. {@link Reference} holds an answer against it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface GeneratedRows {
}
