package threeways.book.firstrow;

import java.sql.DriverManager;
import java.sql.SQLException;

final class WithJdbc {

    private WithJdbc() {
    }

    // tag::first-row-jdbc[]
    public static void main(String[] args) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:notes");
                var statement = connection.createStatement()) {
            statement.execute("create table note (text varchar)");
            try (var add = connection.prepareStatement("insert into note values (?)")) {
                add.setString(1, "the first row");
                add.executeUpdate();
            }
            try (var rows = statement.executeQuery("select text from note")) {
                rows.next();
                System.out.println(rows.getString("text"));
            }
        }
    }
    // end::first-row-jdbc[]
}
