/** The proof that the lessons' tests refuse what they must and accept what they must. */
package threeways.proof;
