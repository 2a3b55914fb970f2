/** Lesson 14: the same code on another database. */
package threeways.changethedatabase;
