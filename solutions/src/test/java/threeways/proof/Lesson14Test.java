package threeways.proof;

/** The proof of lesson 14. */
class Lesson14Test extends LessonProof {
}
