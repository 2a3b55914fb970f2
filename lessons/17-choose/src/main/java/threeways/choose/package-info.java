/**
 * Your desk for lesson 17: four classes, each with one hole. Any of the three tools may answer. Entities and records
 * are given, in {@code src/given}.
 */
package threeways.choose;
