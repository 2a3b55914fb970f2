/** Our answers for lesson 09. */
package threeways.writewithabuilder;
