/** Your desk for lesson 09: five classes, the last of which has two holes. The entities and records beside them are finished. */
package threeways.writewithabuilder;
