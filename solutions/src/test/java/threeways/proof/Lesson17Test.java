package threeways.proof;

/** The proof of lesson 17. */
class Lesson17Test extends LessonProof {
}
