package threeways.coach;

import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips the checks that are left when nobody needs them any more. JUnit finds it as a service, where a run asks it to look for services:
 * {@link #ASKED_FOR}.
 */
public final class StopBetweenChecks implements ExecutionCondition {

    /** The setting of JUnit with which a run may be stopped. */
    static final String ASKED_FOR = "junit.jupiter.extensions.autodetection.enabled";

    private static volatile BooleanSupplier stopped = () -> false;

    /** Has the runs from now on end between two checks as soon as this says so. */
    static void when(BooleanSupplier nobodyNeedsMore) {
        stopped = nobodyNeedsMore;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return stopped.getAsBoolean()
                ? ConditionEvaluationResult.disabled("nobody needs the rest")
                : ConditionEvaluationResult.enabled("");
    }
}
