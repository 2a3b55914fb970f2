/** Our answers to lesson 13. */
package threeways.migratetheschema;
