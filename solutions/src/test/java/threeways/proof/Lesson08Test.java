package threeways.proof;

/** The proof of lesson 08. */
class Lesson08Test extends LessonProof {
}
