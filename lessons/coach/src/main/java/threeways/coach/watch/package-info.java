/**
 * What a learner starts: it watches the answers, has a {@linkplain threeways.coach.worker worker} compile and run them at each save, and tells
 * what they came to.
 */
package threeways.coach.watch;
