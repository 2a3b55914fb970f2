package threeways.proof;

/** The proof of lesson 07. */
class Lesson07Test extends LessonProof {
}
