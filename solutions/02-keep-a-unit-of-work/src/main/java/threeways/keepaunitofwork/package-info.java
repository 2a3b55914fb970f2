/** Our answers to the five exercises of lesson 02. */
package threeways.keepaunitofwork;
