/**
 * The instruments: a fresh world for each test ({@link threeways.workbench.BlogWorld}), the record of what was sent to the database
 * ({@link threeways.workbench.SqlLog}) and the mark of a hole in a stub ({@link threeways.workbench.Todo}).
 */
package threeways.workbench;
