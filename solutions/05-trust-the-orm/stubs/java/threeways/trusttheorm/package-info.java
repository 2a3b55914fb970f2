/** Your desk for lesson 05: five classes, each with one hole. All of them ask Hibernate, in HQL or with Criteria. */
package threeways.trusttheorm;
