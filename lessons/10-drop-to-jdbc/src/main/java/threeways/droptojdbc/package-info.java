/**
 * Your desk for lesson 10: five classes with one hole each. Three small types that they speak in are given, in
 * {@code src/given}.
 */
package threeways.droptojdbc;
