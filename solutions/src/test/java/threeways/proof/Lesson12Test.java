package threeways.proof;

/** The proof of lesson 12. */
class Lesson12Test extends LessonProof {
}
