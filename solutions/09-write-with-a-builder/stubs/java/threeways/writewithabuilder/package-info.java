/**
 * Your desk for lesson 09: five classes, the last of which has two holes. The entities and records that they need are
 * given, in {@code src/given}.
 */
package threeways.writewithabuilder;
