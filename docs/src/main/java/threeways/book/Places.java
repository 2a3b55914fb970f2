package threeways.book;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Where things lie: pages in the folder of the book, all other files in the repository, or on pages of their own if the repository has no address.
 * Each address is told from the page that links to it.
 */
final class Places {

    private final Path folder;
    private final String repository;
    private final Map<Path, Page> pages;
    private final Set<Path> shown = new TreeSet<>();

    /**
     * @param folder
     *            the folder of the book
     * @param pages
     *            the pages of the book
     * @param repository
     *            where the files of the repository can be read, with a slash at the end; empty if the book shows them itself
     */
    Places(Path folder, Collection<Page> pages, String repository) {
        this.folder = folder;
        this.repository = repository;
        this.pages = pages.stream().collect(Collectors.toMap(Page::source, Function.identity()));
    }

    /** The file that a page is written to. */
    Path file(Page page) {
        return folder.resolve(page.place().orElseThrow());
    }

    /** The address of another page. */
    String link(Page from, Page to) {
        return relative(from, file(to));
    }

    /** The address of a file of the book, by its path in the folder. */
    String link(Page from, String file) {
        return relative(from, folder.resolve(file));
    }

    /** The address of a file of the repository, by its path from the top, with a line's number as in {@code pom.xml#L9} if there is one. */
    String repository(Page from, String file) {
        if (!repository.isEmpty()) {
            return repository + file;
        }
        int hash = file.indexOf('#');
        Path path = Path.of(hash < 0 ? file : file.substring(0, hash));
        shown.add(path);
        return link(from, "files/" + Page.slashes(path) + ".html") + (hash < 0 ? "" : file.substring(hash));
    }

    /** The files that the book has to show, since pages link to them, by their paths from the top. */
    Set<Path> shown() {
        return shown;
    }

    /** Whether the repository has an address. */
    boolean haveRepository() {
        return !repository.isEmpty();
    }

    /** A link between pages goes to the page in the book; any other goes to the file in the repository. */
    void repoint(Page page, Element element) {
        String attribute = element.hasAttr("href") ? "href" : "src";
        String old = element.attr(attribute);
        if (Page.isLocal(old) && !old.startsWith("#")) {
            URI uri = URI.create(old);
            Path target = page.target(uri);
            String fragment = uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment();
            element.attr(attribute, pages.containsKey(target)
                    ? link(page, pages.get(target)) + fragment
                    : repository(page, Page.slashes(target) + fragment));
        }
    }

    private String relative(Page from, Path to) {
        return Page.slashes(file(from).getParent().relativize(to));
    }
}
