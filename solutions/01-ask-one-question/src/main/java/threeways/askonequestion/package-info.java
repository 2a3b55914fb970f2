/** Our answers for lesson 01. */
package threeways.askonequestion;
