/** Lesson 15: Hibernate and jOOQ in one transaction. */
package threeways.shareatransaction;
