/** Your desk for lesson 10: five classes with one hole each, and three small types that they speak in. */
package threeways.droptojdbc;
