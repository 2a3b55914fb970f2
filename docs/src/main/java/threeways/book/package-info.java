/** Makes a book of the pages that Asciidoctor rendered, and refuses one with a dead reference. */
package threeways.book;
