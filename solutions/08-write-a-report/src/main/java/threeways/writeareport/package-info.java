/** Our answers for lesson 08. */
package threeways.writeareport;
