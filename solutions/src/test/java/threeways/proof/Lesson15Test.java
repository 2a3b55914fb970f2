package threeways.proof;

/** The proof of lesson 15. */
class Lesson15Test extends LessonProof {
}
