/**
 * What a lesson, an exercise, an answer and a variant are, and where they lie on disk. Report, coach, proof and book ask here, and tell it
 * nowhere else.
 */
package threeways.workbench.course;
