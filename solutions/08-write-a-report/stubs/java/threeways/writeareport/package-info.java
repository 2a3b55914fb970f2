/**
 * Your desk for lesson 08: five reports, each a class with one hole. The records that they fill are given, in
 * {@code src/given}.
 */
package threeways.writeareport;
