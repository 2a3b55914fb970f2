/** Our answers for lesson 12. */
package threeways.speakplainsql;
