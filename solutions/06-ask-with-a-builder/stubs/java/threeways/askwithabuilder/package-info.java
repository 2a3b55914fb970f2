/**
 * Your desk for lesson 06: four classes. {@code Catalogue} has four holes, {@code BlogByTitle} has three, and the
 * others have one.
 */
package threeways.askwithabuilder;
