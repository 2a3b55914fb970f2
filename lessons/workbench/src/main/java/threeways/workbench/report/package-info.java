/** What a run of a lesson means, and how it is told: done, not begun, wrong, or not the learner's fault. */
package threeways.workbench.report;
