package threeways.proof;

/** The proof of lesson 09. */
class Lesson09Test extends LessonProof {
}
