package threeways.workbench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a check of an exercise that calls the answer once: what the check sends is counted, and shown beside what our answers took as soon as all
 * checks of the exercise hold. One check of an exercise has it at most. On other databases than H2 nothing is shown, since ours were counted there.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface HasReceipt {

    /** The method of the answer that is called: its lines and names are counted. */
    String of();

    /** The table of ours under {@code src/test/resources}, which a test holds. */
    String beside();
}
