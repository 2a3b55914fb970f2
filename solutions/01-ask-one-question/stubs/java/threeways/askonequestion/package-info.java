/** Lesson 01: four classes for you to complete. */
package threeways.askonequestion;
