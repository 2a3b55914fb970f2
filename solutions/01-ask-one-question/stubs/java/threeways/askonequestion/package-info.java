/** Your desk for lesson 01: four classes, each with one hole. */
package threeways.askonequestion;
