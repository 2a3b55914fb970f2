/**
 * The process that compiles and runs answers while the coach watches. It keeps the compiler and the libraries warm, and it may die of an answer:
 * the coach then starts another.
 */
package threeways.coach.worker;
