package threeways.proof;

/** The proof of lesson 13. */
class Lesson13Test extends LessonProof {
}
