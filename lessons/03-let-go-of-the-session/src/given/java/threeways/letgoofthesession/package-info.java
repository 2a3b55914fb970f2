/**
 * Your desk for lesson 03: five classes with one or two holes each. The other classes of the package are finished; they
 * lie in src/given.
 */
package threeways.letgoofthesession;
