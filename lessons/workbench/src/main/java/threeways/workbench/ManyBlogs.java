package threeways.workbench;

/** So many blogs that a limit on a page shows. One statement stores them, which a check with a page of any size can afford. */
public final class ManyBlogs {

    /** More than a limit of a thousand lets through. */
    public static final int NUMBER = 1_120;

    /** Of ten blogs and four authors. */
    private static final String IDS = "10000 + 160 * (a.id - 1) + 16 * (b.id - 1) + 4 * (c.id - 1) + d.id - 1";

    private ManyBlogs() {
    }

    /** Stores them beside the course's own ten: titled "Many", of 1 January 2020, without author and entries, with ids from 10,000 on. */
    public static void store(World world) {
        world.execute("insert into blog (id, title, pub_date) select " + IDS
                + ", 'Many', date '2020-01-01' from blog a cross join blog b cross join author c cross join author d where a.id <= 7");
    }
}
