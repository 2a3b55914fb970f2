package threeways.proof;

/** The proof of lesson 11. */
class Lesson11Test extends LessonProof {
}
