package threeways.proof;

/** The proof of lesson 03. */
class Lesson03Test extends LessonProof {
}
