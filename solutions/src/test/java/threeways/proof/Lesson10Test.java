package threeways.proof;

/** The proof of lesson 10. */
class Lesson10Test extends LessonProof {
}
