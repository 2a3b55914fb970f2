/** Our answers for lesson 04. */
package threeways.fetchtogether;
