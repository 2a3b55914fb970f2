/** Our answers to lesson 16. */
package threeways.measurethentune;
