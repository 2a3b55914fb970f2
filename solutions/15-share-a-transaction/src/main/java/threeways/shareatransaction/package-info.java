/** Our answers to lesson 15. */
package threeways.shareatransaction;
