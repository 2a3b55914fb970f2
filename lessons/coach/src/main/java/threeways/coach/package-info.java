/**
 * Compiles a lesson's answers in this JVM, runs its tests on them in a class loader of their own, and tells what each exercise came to. The
 * proof in {@code solutions} puts every stored answer through it; {@link threeways.coach.watch} does the same whenever a learner saves.
 *
 * <p>
 * {@link threeways.coach.Lesson} is a lesson on disk, {@link threeways.coach.Workshop} puts its answers on trial.
 */
package threeways.coach;
