/** Our answers for lesson 10. */
package threeways.droptojdbc;
