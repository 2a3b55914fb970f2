/**
 * Your desk for lesson 07: five classes, each with one hole. All of them ask jOOQ. The records that they use are given.
 */
package threeways.composeaquery;
