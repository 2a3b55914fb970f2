/** Our answers to lesson 11. */
package threeways.ownthetransaction;
