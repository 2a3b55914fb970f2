/** Our answers for lesson 07. All of them ask jOOQ. The records that they use are given. */
package threeways.composeaquery;
