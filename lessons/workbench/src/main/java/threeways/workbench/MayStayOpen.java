package threeways.workbench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a check of an exercise, or on all of them: what an answer leaves open may stay open here. Without it a check fails if the answer leaves a
 * statement, a connection, a session or a transaction open, or a lent connection with another setting.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface MayStayOpen {

    /** What stays open, and who closes it. */
    String because();
}
