/** The world of the course: authors write blogs, a blog has entries, entries carry tags. */
package threeways.blog;
