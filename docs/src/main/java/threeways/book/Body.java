package threeways.book;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Task;

/** What Asciidoctor made of a page, turned into what the book shows: figures for listings, Java beside its SQL, tabs, hints in grades. */
final class Body {

    private static final Map<String, String> LANGUAGES = Map.of("java", "Java", "sql", "SQL", "hql", "HQL", "xml", "XML", "python",
            "Python",
            "properties", "Properties", "", "Terminal", "console", "Terminal", "shell", "Terminal", "bash", "Terminal");
    /** Whose colour a title has. */
    private static final Map<String, String> TOOLS = Map.of("hibernate", "orm", "jooq", "builder", "jdbc", "sql", "plain sql", "sql");
    /** By which words one sees that a slice of Java speaks to a tool. */
    private static final Map<String, Pattern> SPOKEN_TO = Map.of(
            "Hibernate", Pattern.compile("\\b(session|factory|mine|theirs|inTransaction|createSelectionQuery)\\b"),
            "jOOQ", Pattern.compile("\\b(ctx|tx|dsl|DSL)\\b"),
            "JDBC", Pattern.compile("\\b(connection|prepareStatement|createStatement|dataSource)\\b"));
    /** A callout on its way through the highlighter, which knows nothing of it: one of these stands for each number. */
    private static final int CALLOUT = 0xE000;
    private static final Pattern CALLOUTS = Pattern.compile("[\uE001-\uE0FF]");

    private final Path top;
    private final Page page;
    private final Highlighter highlighter;
    private final Function<String, String> link;
    private final Element main;
    private final Elsewhere elsewhere;

    /**
     * @param main
     *            a copy of what Asciidoctor made, for this to change
     * @param link
     *            from the path of a file in the repository, with a line's number as in {@code pom.xml#L9} if there is one, to the address of it
     */
    Body(Path top, Page page, Element main, Highlighter highlighter, Function<String, String> link) {
        this.top = top;
        this.page = page;
        this.main = main;
        this.elsewhere = new Elsewhere(top, highlighter);
        this.highlighter = highlighter;
        this.link = link;
    }

    /** What a script is to show in the boxes of sent SQL if another database is chosen; empty if there is no such box. */
    Optional<String> elsewhere() {
        return elsewhere.script();
    }

    void dress() {
        // Pages have their own where a code forge shows them
        main.select("#toc").remove();
        dropWordsForCodeForges();
        main.select(":not(pre) > code").forEach(Body::keepAsTyped);
        dressListings();
        main.select(".colist").forEach(this::dressNotes);
        main.select(".admonitionblock").forEach(Body::dressAdmonition);
        main.select("table.tableblock").forEach(Body::dressTable);
        main.select("td code").forEach(Body::breakAtCapitals);
        tabs();
        main.select("details").forEach(Body::dressHint);
        main.select(".hint .paragraph > p").forEach(this::dressCodeOfHint);
        main.select(".imageblock").forEach(Body::dressDiagram);
        main.select(".sect1:has(> h2[id$=-try])").forEach(Body::frame);
        main.select("p code, li code").stream().filter(code -> code.closest("pre, table") == null).forEach(Body::breakAtNoHyphen);
        main.children().forEach(Body::curlQuotes);
        linkExercises();
        main.select("h2[id], h3[id]").forEach(heading -> heading.append(" ").appendElement("a").addClass("anchor")
                .attr("href", "#" + heading.id()).attr("aria-label", "Link to “" + heading.text() + "”").text("#"));
    }

    /** Asciidoctor makes an arrow, or one sign of three dots, of what is typed, and doesn't spare the code in a sentence. */
    private static void keepAsTyped(Element code) {
        code.textNodes().forEach(
                text -> text.text(text.getWholeText().replace("→", "->").replace("⇒", "=>").replace("…\u200b", "...")));
    }

    /** A browser takes the hyphen of an option for that of a word. What is longer may break, between its options: a phone is narrow. */
    private static void breakAtNoHyphen(Element code) {
        if (code.text().contains("-") && code.text().length() <= 24) {
            code.addClass("whole");
        } else if (code.childrenSize() == 0 && code.text().contains(" -")) {
            String[] words = code.text().split(" ");
            code.text("");
            for (int i = 0; i < words.length; i++) {
                code.appendText(i == 0 ? "" : " ");
                if (words[i].startsWith("-") && words[i].length() <= 32) {
                    code.appendElement("span").addClass("whole").text(words[i]);
                } else {
                    code.appendText(words[i]);
                }
            }
        }
    }

    /** Asciidoctor makes apostrophes curly and leaves straight quotes as they are. Code keeps both. */
    private static void curlQuotes(Element block) {
        StringBuilder before = new StringBuilder(" ");
        block.traverse((node, depth) -> {
            if (node instanceof Element element && (element.isBlock() || element.is("td, th, summary"))) {
                before.append(' ');
            } else if (node instanceof TextNode text && node.parent() instanceof Element parent) {
                if (parent.closest("pre, code, svg, script") != null) {
                    before.append('x');
                    return;
                }
                StringBuilder curled = new StringBuilder();
                for (char letter : text.getWholeText().toCharArray()) {
                    boolean opens = Character.isWhitespace(before.charAt(before.length() - 1))
                            || "([“‘—".indexOf(before.charAt(before.length() - 1)) >= 0;
                    char curly = letter == '"' ? opens ? '“' : '”' : letter == '\'' ? opens ? '‘' : '’' : letter;
                    curled.append(curly);
                    before.append(curly);
                }
                text.text(curled.toString());
            }
        });
    }

    /** A name too long for the column of a table breaks between its words: {@code createSelection|Query}. */
    private static void breakAtCapitals(Element code) {
        if (code.text().length() > 12 && code.childrenSize() == 0) {
            String[] parts = code.text().split("(?<=[a-z])(?=[A-Z])|(?<=[._(])(?=\\w)");
            code.text(parts[0]);
            for (int i = 1; i < parts.length; i++) {
                code.appendElement("wbr");
                code.appendText(parts[i]);
            }
        }
    }

    /** Each lesson tells readers on a code forge where the book is; those who have it open know. */
    private void dropWordsForCodeForges() {
        page.place().filter(place -> page.lesson().isPresent()).ifPresent(place -> main
                .select("#preamble .paragraph:contains(docs/target/book/" + Page.slashes(place.getParent()) + ")").remove());
    }

    // Listings

    private void dressListings() {
        List<Listing> listings = page.listings();
        List<Element> blocks = main.select(".listingblock");
        List<Element> figures = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            figures.add(dressListing(blocks.get(i), listings.get(i)));
        }
        for (int i = 1; i < figures.size(); i++) {
            if (listings.get(i).wasSentBy(listings.get(i - 1))) {
                name(figures.get(i), figures.get(i - 1).select("pre").text());
                pair(figures.get(i - 1), figures.get(i));
            }
        }
        figures.forEach(figure -> name(figure, ""));
    }

    /** A box of SQL without a title of its own says whose it is: of the tool that the Java speaks to, or else of the stage of the page. */
    private void name(Element sent, String java) {
        Element summary = sent.selectFirst("summary");
        if (summary != null && summary.selectFirst(".title") == null) {
            List<String> speaksTo = SPOKEN_TO.entrySet().stream().filter(tool -> tool.getValue().matcher(java).find())
                    .map(Map.Entry::getKey)
                    .toList();
            String tool = speaksTo.size() == 1 ? speaksTo.get(0) : page.stage().map(stage -> stage.tool).orElse("");
            boolean known = SPOKEN_TO.containsKey(tool);
            summary.prependText(" ").prependElement("span").addClass("title").text(known ? "What " + tool + " sent" : "What was sent");
        }
    }

    private Element dressListing(Element block, Listing listing) {
        Element code = block.selectFirst("pre");
        String language = Optional.ofNullable(code.selectFirst("code")).map(element -> element.attr("data-lang")).orElse("");
        Element figure = new Element("figure").addClass("code").attr("data-lang", language);
        Optional.of(block.id()).filter(id -> !id.isEmpty()).ifPresent(figure::id);
        Element pre = new Element("pre").html("<code>" + coloured(code, language) + "</code>");
        Optional<HeldBy> heldBy = listing.isSql() ? HeldBy.of(top, listing) : Optional.empty();
        Element title = block.selectFirst("> .title");
        if (heldBy.isPresent()) {
            int statements = heldBy.get().statements();
            Element sent = figure.addClass("sent").appendElement("details").attr("open", true);
            Element summary = sent.appendElement("summary");
            if (title != null) {
                summary.appendElement("span").addClass("title").html(title.html());
                summary.appendText(" ");
            }
            summary.appendElement("span").addClass("count").text(statements == 1 ? "1 statement" : statements + " statements");
            if (!heldBy.get().ofAll()) {
                figure.attr("data-sent", String.valueOf(elsewhere.add(elsewhere.of(listing, heldBy.get()))));
            }
            sent.appendChild(pre);
            sent.appendElement("p").addClass("proof").text("Held by ").appendElement("a")
                    .attr("href", link.apply(Page.slashes(heldBy.get().file()) + "#L" + heldBy.get().line())).text(heldBy.get().sentence());
        } else {
            Element caption = figure.appendElement("figcaption");
            if (title == null) {
                caption.appendElement("span").addClass("language").text(LANGUAGES.getOrDefault(language, language));
            } else {
                caption.appendElement("span").addClass("title").html(title.html());
                tool(title.text()).ifPresent(figure::addClass);
            }
            listing.file().ifPresent(file -> caption.appendText(" ").appendElement("a").addClass("file")
                    .attr("href", link.apply(Page.slashes(file))).text(listing.name()));
            figure.appendChild(pre);
        }
        block.replaceWith(figure);
        return figure;
    }

    /** The text of a listing with its colours, and its callouts as bullets, which are not part of the code. */
    private String coloured(Element pre, String language) {
        Element code = pre.clone();
        code.select(".conum + b").remove();
        code.select(".conum").forEach(callout -> callout
                .replaceWith(new TextNode(Character.toString(CALLOUT + Integer.parseInt(callout.attr("data-value"))))));
        String html = highlighter.html(code.wholeText(), language);
        return CALLOUTS.matcher(html).replaceAll((MatchResult found) -> {
            int number = found.group().charAt(0) - CALLOUT;
            return "<i class=\"conum\" data-value=\"" + number + "\"></i>";
        });
    }

    /** Puts what stands from the Java to the SQL into one block of two parts: a narrow page has them one below the other. */
    private static void pair(Element java, Element sql) {
        if (java.parent() != sql.parent() || sql.elementSiblingIndex() - java.elementSiblingIndex() > 3) {
            return;
        }
        Element pair = new Element("div").addClass("pair");
        Element left = pair.appendElement("div");
        Element right = pair.appendElement("div");
        List<Element> between = new ArrayList<>();
        for (Element next = java.nextElementSibling(); next != sql; next = next.nextElementSibling()) {
            between.add(next);
        }
        java.before(pair);
        left.appendChild(java);
        between.forEach(element -> (element.hasClass("colist") ? left : right).appendChild(element));
        right.appendChild(sql);
    }

    // Other blocks

    /** The notes below a listing: Asciidoctor lays them out as a table. */
    private void dressNotes(Element notes) {
        Element list = new Element("ol").addClass("notes");
        for (Element row : notes.select("tr")) {
            list.appendElement("li").html(row.select("td").last().html());
        }
        if (list.childrenSize() > 0) {
            notes.replaceWith(list);
        }
    }

    private static void dressAdmonition(Element block) {
        String kind = block.classNames().stream().filter(name -> !name.equals("admonitionblock")).findFirst().orElse("note");
        Element note = new Element("div").addClass("note").addClass(kind).attr("role", "note");
        note.appendElement("p").addClass("label").text(Character.toUpperCase(kind.charAt(0)) + kind.substring(1));
        move(block.selectFirst("td.content"), note);
        block.replaceWith(note);
    }

    private static void dressTable(Element table) {
        Element body = table.selectFirst("tbody");
        table.select("colgroup, col").remove();
        table.select("thead th").attr("scope", "col");
        if (body != null && table.selectFirst("thead") != null) {
            int columns = table.selectFirst("tr").childrenSize();
            for (int column = 0; column < columns; column++) {
                List<Element> cells = body.select("> tr > :nth-child(" + (column + 1) + ")");
                if (cells.stream().allMatch(cell -> cell.text().matches("([\\d.,]+( ms)?|[-–—])?"))
                        && cells.stream().anyMatch(Element::hasText)) {
                    table.select("tr > :nth-child(" + (column + 1) + ")").addClass("number");
                }
            }
        }
        for (Element cell : table.select("th, td")) {
            boolean number = cell.hasClass("number");
            cell.removeAttr("class");
            if (number) {
                cell.addClass("number");
            }
            if (cell.childrenSize() == 1 && cell.child(0).is("p.tableblock")) {
                cell.child(0).unwrap();
            }
        }
        boolean head = table.selectFirst("thead") != null;
        boolean always = table.hasClass("cards");
        table.removeAttr("class").addClass(head ? "table" : "facts");
        if (head && (always || table.select("thead th").size() > 2)) {
            cards(table, always);
        }
        table.wrap("<div class=\"scroll\"></div>");
    }

    /** Where its columns have no room, a row becomes a card, in which each cell says what it is of; {@code always} if there never is. */
    private static void cards(Element table, boolean always) {
        List<String> heads = table.select("thead th").eachText();
        table.addClass(always ? "cards always" : "cards");
        table.select("tbody > tr").forEach(row -> {
            for (int i = 1; i < row.childrenSize() && i < heads.size(); i++) {
                row.child(i).attr("data-of", heads.get(i));
            }
        });
    }

    /** An open block with the role {@code ways}: each block in it that has a title begins a tab. */
    private void tabs() {
        int set = 0;
        for (Element block : main.select(".openblock.ways")) {
            set++;
            Element tabs = new Element("div").addClass("tabs");
            Element list = tabs.appendElement("div").addClass("list").attr("role", "tablist").attr("aria-label", "Tools");
            Element panel = null;
            int tab = 0;
            for (Element child : List.copyOf(block.selectFirst("> .content").children())) {
                Element title = child.selectFirst("> .title, > figcaption > .title, > details > summary > .title");
                if (title != null) {
                    tab++;
                    String id = "tab-" + set + "-" + tab;
                    String name = title.text();
                    String tool = tool(name).orElse("other");
                    list.appendElement("button").attr("type", "button").attr("role", "tab").id(id).addClass(tool)
                            .attr("aria-controls", id + "-panel").attr("aria-selected", String.valueOf(tab == 1))
                            .attr("tabindex", tab == 1 ? "0" : "-1").text(name);
                    panel = tabs.appendElement("div").attr("role", "tabpanel").id(id + "-panel").attr("aria-labelledby", id).addClass(tool);
                    panel.appendElement("p").addClass("panel-title").text(name);
                    Element language = new Element("span").addClass("language")
                            .text(LANGUAGES.getOrDefault(child.attr("data-lang"), child.attr("data-lang")));
                    title.replaceWith(language);
                }
                if (panel != null) {
                    panel.appendChild(child);
                }
            }
            block.replaceWith(tabs);
        }
    }

    /** The layer that a title speaks of, if it begins with the name of a tool. */
    private static Optional<String> tool(String title) {
        return TOOLS.entrySet().stream().filter(tool -> title.toLowerCase(Locale.ROOT).matches(tool.getKey() + "\\b.*"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Says how far a hint goes: its place among the hints of its exercise. */
    private static void dressHint(Element details) {
        Element summary = details.selectFirst("summary");
        if (summary == null || !summary.text().startsWith("Hint: ")) {
            return;
        }
        List<Element> all = details.parent().children().stream().filter(child -> child.is("details:has(> summary:matches(^Hint))"))
                .toList();
        int grade = all.indexOf(details) + 1;
        String words = summary.text().replaceFirst("Hint: ", "");
        details.addClass("hint");
        summary.removeAttr("class").text("");
        summary.appendElement("span").addClass("grade").attr("data-grade", String.valueOf(grade))
                .text("Hint " + grade + " of " + all.size());
        summary.appendText(" ").appendElement("span").text(words);
    }

    /** A hint that is nothing but code is a listing, with colours and a button that copies it. */
    private void dressCodeOfHint(Element paragraph) {
        if (paragraph.childNodeSize() == 1 && paragraph.childrenSize() == 1 && paragraph.child(0).is("code")
                && paragraph.text().length() > 24) {
            String code = paragraph.child(0).wholeText();
            String language = code.matches("(?s)(select|from|with|insert|update|delete|merge|alter|create)\\s.*") ? "hql" : "java";
            Element figure = new Element("figure").addClass("code").attr("data-lang", language);
            figure.appendElement("pre").appendElement("code").html(highlighter.html(code, language));
            paragraph.parent().replaceWith(figure);
        }
    }

    private static void dressDiagram(Element block) {
        Element figure = new Element("figure").addClass("diagram");
        Element svg = block.selectFirst("svg");
        if (svg != null) {
            svg.select("style").remove();
            svg.attr("role", "img").attr("aria-label", svg.select("title").text());
            svg.select("title").remove();
        }
        move(block.selectFirst(".content"), figure);
        Element title = block.selectFirst("> .title");
        if (title != null) {
            figure.appendElement("figcaption").html(title.html());
        }
        block.replaceWith(figure);
    }

    /** What a reader may try gets a frame; the paragraph that leads on to the next lesson stands below it. */
    private static void frame(Element section) {
        section.addClass("try");
        Element last = section.select("> .sectionbody > :last-child").first();
        if (last != null && last.text().startsWith("Next: ")) {
            section.after(last);
        }
    }

    /** Below the title of an exercise: the files to edit, and the test that looks at them. */
    private void linkExercises() {
        page.folder().map(folder -> Lesson.in(top, folder)).ifPresent(lesson -> {
            for (Element heading : main.select("h3[id*=-exercise-]")) {
                String number = heading.id().replaceFirst(".*-exercise-", "");
                lesson.tasks().stream().filter(task -> String.valueOf(task.number()).equals(number)).findFirst()
                        .ifPresent(task -> heading.after(files(task)));
            }
        });
    }

    private Element files(Task task) {
        Element files = new Element("p").addClass("files");
        List<Path> paths = task.paths(task.lesson().desk());
        for (Path path : paths) {
            files.appendText(files.childNodeSize() == 0 ? "Edit " : ", ");
            linkTo(task.lesson().desk().resolve(path), files);
        }
        files.appendText(paths.isEmpty() ? "Asked by " : ", asked by ");
        linkTo(task.test(), files);
        return files;
    }

    private void linkTo(Path file, Element files) {
        files.appendElement("a").attr("href", link.apply(Page.slashes(top.relativize(file)))).text(file.getFileName().toString());
    }

    private static void move(Element from, Element to) {
        for (Node node : List.copyOf(from.childNodes())) {
            to.appendChild(node);
        }
    }
}
