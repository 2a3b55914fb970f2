package threeways.proof;

/** The proof of lesson 01. */
class Lesson01Test extends LessonProof {
}
