/** Lesson 16: count what a query costs, and then change it. */
package threeways.measurethentune;
