/** Your desk for lesson 06: four classes. The second has four holes, the last has three. */
package threeways.askwithabuilder;
