package threeways.ownthetransaction;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A data source with a connection of which one call fails, once. What ends a transaction or gives a connection back is done before it fails, so that
 * nothing stays behind; another call isn't done.
 */
final class Failing {

    private final DataSource real;
    private final String call;
    private final Exception problem;
    private boolean met;

    /**
     * @param call
     *            the call that fails, such as {@code close} or {@code setAutoCommit(true)}
     */
    Failing(DataSource real, String call, Exception problem) {
        this.real = real;
        this.call = call;
        this.problem = problem;
    }

    /** Whether somebody made the call, and got the exception. */
    boolean met() {
        return met;
    }

    /** The data source. */
    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{DataSource.class},
                (proxy, method, values) -> {
                    Object result = invoke(real, method, values);
                    return result instanceof Connection connection ? failing(connection) : result;
                });
    }

    private Connection failing(Connection connection) {
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Connection.class},
                (proxy, method, values) -> {
                    if (met || !call.equals(name(method, values))) {
                        return invoke(connection, method, values);
                    }
                    met = true;
                    if (call.equals("rollback") || call.equals("close") || call.equals("setAutoCommit(true)")) {
                        invoke(connection, method, values);
                    }
                    if (call.equals("rollback")) {
                        connection.setAutoCommit(true); // nobody needs to set a connection back that can't roll back
                    }
                    throw problem;
                });
    }

    private static String name(Method method, Object[] values) {
        return values != null && values.length == 1 && values[0] instanceof Boolean
                ? method.getName() + "(" + values[0] + ")"
                : method.getName();
    }

    private static Object invoke(Object target, Method method, Object[] values) throws Throwable {
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
