/**
 * Your desk for lesson 04: five classes, each with one hole. The last one is an entity, whose mapping is yours as well.
 */
package threeways.fetchtogether;
