/** Lesson 11: begin, commit and roll back by hand, and among other writers. */
package threeways.ownthetransaction;
