package threeways.trial;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * On a test class that is no test of ours, but what one of our tests runs: Surefire leaves out the tag, an IDE finds it disabled, a
 * {@link TrialRun} runs it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("on-trial")
@EnabledIfSystemProperty(named = OnTrial.NOW, matches = "yes")
public @interface OnTrial {

    /** The system property that a trial sets. */
    String NOW = "on.trial";
}
