package threeways.workbench;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Turns what an answer threw into words, and shows below them what was sent. A hole in the answer goes before all else. */
class FailureExtension
        implements
            BeforeEachCallback,
            AfterTestExecutionCallback,
            TestExecutionExceptionHandler,
            LifecycleMethodExecutionExceptionHandler {

    @Override
    public void beforeEach(ExtensionContext context) {
        Todo.forget();
    }

    /** A test that expects an exception could pass at a hole; it must not. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty() && Todo.met() != null) {
            throw (NotBegunError) Failure.explained(Todo.met(), Bench.of(context).sql());
        }
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        Bench bench = Bench.of(context);
        throw Failure.explained(Todo.met() != null ? Todo.met() : thrown, bench.sql(), bench.way());
    }

    /** An answer may throw where it is made. */
    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        handleTestExecutionException(context, thrown);
    }
}
