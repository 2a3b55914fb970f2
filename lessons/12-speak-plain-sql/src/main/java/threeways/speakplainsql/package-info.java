/**
 * The exercises of lesson 12: five classes, each with one method to write. Two use jOOQ and three Hibernate, and each
 * needs some SQL of its own.
 */
package threeways.speakplainsql;
