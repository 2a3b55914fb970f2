/** Our answers for lesson 06. */
package threeways.askwithabuilder;
