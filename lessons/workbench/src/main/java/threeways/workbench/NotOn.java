package threeways.workbench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * On a test that one of the databases makes an exception of: there it is left out, and the report doesn't miss it. A test carries one for each
 * reason.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(NotOn.All.class)
@ExtendWith(NotOn.Condition.class)
public @interface NotOn {

    /** Which database, as {@code -Dworld.database} names it; several with a comma and a blank between them. */
    String value();

    /** Why not there, to follow "not there, because" without a full stop. A page says it where it would show what that database got. */
    String because();

    /** Several on one test. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @ExtendWith(NotOn.Condition.class)
    @interface All {

        NotOn[] value();
    }

    /** Asks which database was chosen. */
    class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return AnnotationSupport.findRepeatableAnnotations(context.getElement(), NotOn.class).stream()
                    .filter(not -> List.of(not.value().split(", ")).contains(Databases.asked())).findFirst()
                    .map(not -> ConditionEvaluationResult.disabled(OnH2.REASON))
                    .orElse(ConditionEvaluationResult.enabled(""));
        }
    }
}
