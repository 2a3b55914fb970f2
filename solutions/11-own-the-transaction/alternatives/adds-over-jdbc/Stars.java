package threeways.ownthetransaction;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.hibernate.SessionFactory;

public class Stars {

    private final SessionFactory sessionFactory;

    public Stars(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public int add(long entryId, int stars) {
        return sessionFactory.fromTransaction(session -> session.doReturningWork(connection -> {
            try (PreparedStatement update = connection
                    .prepareStatement("update entry set rating = case when rating is null then 0 else rating end + ? where id = ?");
                    PreparedStatement select = connection.prepareStatement("select rating from entry where id = ?")) {
                update.setInt(1, stars);
                update.setLong(2, entryId);
                update.executeUpdate();
                select.setLong(1, entryId);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        throw new java.util.NoSuchElementException("no entry");
                    }
                    return row.getInt(1);
                }
            }
        }));
    }
}
