/** Lesson 13: change a schema that has rows in it, with Hibernate's schema tools and with Flyway. */
package threeways.migratetheschema;
