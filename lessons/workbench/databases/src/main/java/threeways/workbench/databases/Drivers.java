package threeways.workbench.databases;

import java.lang.reflect.InvocationTargetException;
import threeways.workbench.WorldUnavailableError;

/** Makes the data sources of drivers that this module is not compiled against: only one of them is fetched. */
final class Drivers {

    private Drivers() {
    }

    /**
     * A data source of a driver, by the name of its class; all that are used here have these three properties.
     *
     * @param user
     *            null where the database has no users
     */
    static <T> T dataSource(String className, Class<T> type, String url, String user, String password) {
        try {
            Object source = Class.forName(className).getConstructor().newInstance();
            set(source, "setUrl", url);
            if (user != null) {
                set(source, "setUser", user);
                set(source, "setPassword", password);
            }
            return type.cast(source);
        } catch (ReflectiveOperationException e) {
            throw unusable(e);
        }
    }

    /** Sets a property of a data source that is text. */
    static void set(Object source, String setter, String value) {
        try {
            source.getClass().getMethod(setter, String.class).invoke(source, value);
        } catch (InvocationTargetException e) {
            throw new WorldUnavailableError("The driver refuses " + value + ": " + e.getCause().getMessage(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw unusable(e);
        }
    }

    static Object get(Object source, String getter) {
        try {
            return source.getClass().getMethod(getter).invoke(source);
        } catch (ReflectiveOperationException e) {
            throw unusable(e);
        }
    }

    private static WorldUnavailableError unusable(ReflectiveOperationException e) {
        return new WorldUnavailableError("The driver can't be used here: " + e, e);
    }
}
