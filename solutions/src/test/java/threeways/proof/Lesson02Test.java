package threeways.proof;

/** The proof of lesson 02. */
class Lesson02Test extends LessonProof {
}
