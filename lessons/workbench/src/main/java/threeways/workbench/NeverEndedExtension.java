package threeways.workbench;

import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Leaves out the checks that follow one that was cut: each of them would wait as long. */
class NeverEndedExtension implements ExecutionCondition, TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return context.getTestMethod().isPresent() && hasCut(context)
                ? ConditionEvaluationResult.disabled("an earlier check of this exercise never ended")
                : ConditionEvaluationResult.enabled("");
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        if (thrown instanceof TimeoutException) {
            classStore(context).put(NeverEndedExtension.class, true);
        }
        throw thrown;
    }

    /** An answer may never end where it is made. */
    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        handleTestExecutionException(context, thrown);
    }

    /** Whether a check of this class was cut, whose thread may still run. */
    static boolean hasCut(ExtensionContext context) {
        return classStore(context).get(NeverEndedExtension.class) != null;
    }

    /** A parameterized method stands between its runs and the class. */
    private static ExtensionContext.Store classStore(ExtensionContext context) {
        ExtensionContext testClass = context;
        while (testClass.getTestMethod().isPresent()) {
            testClass = testClass.getParent().orElseThrow();
        }
        return testClass.getStore(BlogWorldExtension.OURS);
    }
}
