package threeways.proof;

/** The proof of lesson 06. */
class Lesson06Test extends LessonProof {
}
