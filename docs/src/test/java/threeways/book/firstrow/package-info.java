/** The shortest way from nothing to a row that was stored and read, one program for each tool. */
package threeways.book.firstrow;
