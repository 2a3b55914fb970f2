package threeways.proof;

/** The proof of lesson 04. */
class Lesson04Test extends LessonProof {
}
