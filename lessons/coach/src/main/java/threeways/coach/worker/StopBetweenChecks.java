package threeways.coach.worker;

import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips the checks that are left when a newer request has come. JUnit finds it as a service, where a run asks it to look for services. */
public final class StopBetweenChecks implements ExecutionCondition {

    static volatile BooleanSupplier asked = () -> false;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return asked.getAsBoolean()
                ? ConditionEvaluationResult.disabled("a newer save has come")
                : ConditionEvaluationResult.enabled("");
    }
}
