package threeways.proof;

/** The proof of lesson 05. */
class Lesson05Test extends LessonProof {
}
