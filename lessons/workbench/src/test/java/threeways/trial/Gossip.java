package threeways.trial;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** An answer that is wrong in more ways than one. */
public class Gossip {

    private final DataSource dataSource;

    public Gossip(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public List<String> authors() throws SQLException {
        List<String> names = new ArrayList<>();
        Connection connection = dataSource.getConnection();
        for (int id = 1; id <= 4; id++) {
            ResultSet rows = connection.createStatement().executeQuery("select name from author where id = " + id);
            rows.next();
            names.add(0, rows.getString(1));
        }
        return names;
    }

    public String loudest() {
        return List.<String>of().get(0);
    }
}
