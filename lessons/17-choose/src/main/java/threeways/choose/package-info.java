/** Our answers for lesson 17. */
package threeways.choose;
