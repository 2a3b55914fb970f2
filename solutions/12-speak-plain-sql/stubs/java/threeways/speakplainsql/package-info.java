/** Your desk for lesson 12: five classes, each with one hole. Two ask through jOOQ and three through Hibernate, all in SQL's own words. */
package threeways.speakplainsql;
