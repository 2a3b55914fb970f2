package threeways.workbench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * On a test that holds on H2 alone, such as one that compares the text of SQL or reads a plan: with another database it is left out, and the
 * report doesn't miss it.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnH2.Condition.class)
public @interface OnH2 {

    /** Why such a test was left out. */
    String REASON = "This holds on H2 alone";

    /** Why on no other database, as {@link NotOn#because} has it. */
    String because() default "";

    /** Asks which database was chosen. */
    class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Databases.isH2()
                    ? ConditionEvaluationResult.enabled("")
                    : ConditionEvaluationResult.disabled(REASON);
        }
    }
}
