package threeways.measurethentune;

import threeways.workbench.World;

/** Many visits, for checks that measure. */
final class Many {

    /** How many {@link #visitsOfThreeBlogs} adds: enough for a hundred at a time, and read soon. */
    static final int OF_THREE_BLOGS = 2_700;

    private static final String ADD = "insert into visit (id, blog_id, reader, visited_at) "
            + "select 2000000 + 3 * ((a.id - 1) * 900 + (b.id - 1) * 90 + (c.id - 1) * 9 + (e.id - 11)), a.id, 'Ira', "
            + "timestamp '2025-06-01 12:00:00' from blog a cross join blog b cross join blog c cross join entry e";

    private Many() {
    }

    /** Adds 9,000 visits to the known rows, in June 2025, with ids from 2,000,000 on that leave gaps. */
    static void visits(World world) {
        world.execute(ADD);
    }

    /** Adds the first 2,700 of them. */
    static void visitsOfThreeBlogs(World world) {
        world.execute(ADD + " where a.id <= 3");
    }
}
