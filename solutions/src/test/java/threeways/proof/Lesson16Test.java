package threeways.proof;

/** The proof of lesson 16. */
class Lesson16Test extends LessonProof {
}
