/** Your desk for lesson 02: five classes with a hole each. The entities that they need are finished. */
package threeways.keepaunitofwork;
