/** Our answers for lesson 05. */
package threeways.trusttheorm;
