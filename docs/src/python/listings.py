"""What each listing needs around it, and what must come out: one small frame for each library in each section."""

import datetime
import os
import re

import sqlalchemy
from sqlalchemy import orm
from sqlalchemy.orm import exc

DAY = datetime.date(2026, 11, 2)
FIRST, FIRST_OF_NEXT = datetime.date(2026, 1, 1), datetime.date(2027, 1, 1)
OF_2026 = ["Fireworks at 23:59", "Tide Tables", "Night Trains", "under_scores", ":x?{0}", "Ben's Bread"]
FOURTH_TO_SIXTH = ["Night Trains", "under_scores", ":x?{0}"]
TALLIES = 'contains(new Tally("Night Trains", 3), new Tally("under_scores", 0))'
NO_FOR_UPDATE = "SQLite has no `for update`, and nothing of the kind is sent, unasked"

FRAMES = {}


def frame(section, library, **known):
    """known: for a kind of database, why the listing can't run there."""
    def keep(function):
        FRAMES[section, library] = function, known
        return function
    return keep


def titles(rows):
    return [row.title for row in rows]


def spare_sqlite_the_extract(it):
    if it.database.kind == "sqlite":
        percent = "%%" if "%s" in it.code else "%"
        it.code = re.sub(r"extract\(year from (\w+)\)", rf"cast(strftime('{percent}Y', \1) as integer)", it.code)


# ---- rosetta.adoc: begin

@frame("rosetta-model", "Django")
def _(it):
    from django.test.utils import isolate_apps
    with isolate_apps("blog"):
        it.run(__name__="blog.models")
        permalink = it.names["Permalink"]
        table, permalink._meta.db_table = permalink._meta.db_table, "permalink"
        it.as_java(list(permalink.objects.order_by("slug").values_list("slug", flat=True)), ["night-trains", "tides"])
        it.same(table, "permalink", "the table")


@frame("rosetta-model", "SQLAlchemy")
def _(it):
    it.run()
    permalink = it.names["Permalink"]
    it.as_java(list(it.session.scalars(sqlalchemy.select(permalink.slug).order_by(permalink.slug))), ["night-trains", "tides"])


def in_a_folder_of_its_own(it, look):
    before = os.getcwd()
    os.chdir(it.database.folder.name)
    try:
        it.same(look(), 10, "blogs")
    finally:
        os.chdir(before)


@frame("rosetta-start", "Django", postgresql="it is about SQLite")
def _(it):
    from django.db.utils import ConnectionHandler

    def look():
        it.run()
        with ConnectionHandler(it.names["DATABASES"])["default"].cursor() as cursor:
            return cursor.execute("select count(*) from blog").fetchone()[0]
    in_a_folder_of_its_own(it, look)


@frame("rosetta-start", "SQLAlchemy", postgresql="it is about SQLite")
def _(it):
    def look():
        it.run()
        with it.names["engine"].connect() as connection:
            return connection.execute(sqlalchemy.text("select count(*) from blog")).scalar()
    in_a_folder_of_its_own(it, look)


# ---- rosetta.adoc: ask

@frame("rosetta-key", "Django")
def _(it):
    it.as_java([it.run().title], ["Tide Tables"])
    it.count(1)


@frame("rosetta-key", "SQLAlchemy")
def _(it):
    it.as_java([it.run().title], ["Tide Tables"])
    it.count(1)


@frame("rosetta-identity", "Django")
def _(it):
    it.same(it.run(), False)
    it.count(2)


@frame("rosetta-identity", "SQLAlchemy")
def _(it):
    it.same(it.run(), True)
    it.count(1)


@frame("rosetta-year", "Django")
@frame("question", "Django")
@frame("choose-question-hibernate", "Django")
def _(it):
    it.as_java(titles(it.run()), OF_2026)


@frame("rosetta-year", "SQLAlchemy")
@frame("question", "SQLAlchemy")
def _(it):
    it.as_java(titles(it.objects()), OF_2026)


@frame("rosetta-compose", "Django")
def _(it):
    it.run(day=FIRST)
    it.as_java(len(it.names["blogs"]), 7, "assertThat(blogs).hasSize(7)")


@frame("rosetta-compose", "SQLAlchemy")
def _(it):
    it.run(day=FIRST)
    it.as_java(len(it.session.scalars(it.names["query"]).all()), 7, "assertThat(blogs).hasSize(7)")


@frame("rosetta-or", "Django")
def _(it):
    it.as_java(sorted(titles(it.run(day=datetime.date(2022, 1, 1)))), [":x?{0}", "Old Maps"])


@frame("rosetta-or", "SQLAlchemy")
def _(it):
    it.as_java(sorted(titles(it.objects(day=datetime.date(2022, 1, 1)))), [":x?{0}", "Old Maps"])


@frame("rosetta-exists", "Django")
def _(it):
    it.as_java(sorted(titles(it.run())), ["Ben's Bread", "Night Trains", "Tide Tables"])


@frame("rosetta-exists", "SQLAlchemy")
def _(it):
    it.as_java(sorted(titles(it.objects())), ["Ben's Bread", "Night Trains", "Tide Tables"])


@frame("rosetta-text", "Django")
def _(it):
    spare_sqlite_the_extract(it)
    it.same(sorted(titles(it.run())), sorted(OF_2026))


@frame("rosetta-text", "SQLAlchemy")
def _(it):
    spare_sqlite_the_extract(it)
    it.same(sorted(titles(it.run())), sorted(OF_2026))


# ---- rosetta.adoc: shape the answer

@frame("rosetta-one", "Django")
def _(it):
    it.same(it.run(), None)


@frame("rosetta-one", "SQLAlchemy")
def _(it):
    it.same(it.run(), None)


@frame("rosetta-first", "Django")
def _(it):
    it.as_java([it.run().title], ["Old Maps"])
    it.sends("limit 1")


@frame("rosetta-first", "SQLAlchemy")
def _(it):
    it.as_java([it.run().title], ["Old Maps"])
    it.sends("limit")


@frame("rosetta-columns", "Django")
def _(it):
    rows = list(it.run())
    it.same((len(rows), ("Tide Tables", datetime.date(2026, 9, 23)) in rows), (10, True))


@frame("rosetta-columns", "SQLAlchemy")
def _(it):
    rows = it.rows()
    it.same((len(rows), ("Tide Tables", datetime.date(2026, 9, 23)) in rows), (10, True))


@frame("rosetta-group", "Django")
def _(it):
    rows = [(blog.title, blog.entries) for blog in it.run()]
    it.as_java((len(rows), ("Night Trains", 3) in rows, ("under_scores", 0) in rows), (10, True, True), TALLIES)


@frame("rosetta-group", "SQLAlchemy")
def _(it):
    rows = it.rows()
    it.as_java((len(rows), ("Night Trains", 3) in rows, ("under_scores", 0) in rows), (10, True, True), TALLIES)


@frame("rosetta-max", "Django")
def _(it):
    it.same(it.run(), {"pub_date__max": FIRST_OF_NEXT})


@frame("rosetta-max", "SQLAlchemy")
def _(it):
    it.same(it.session.scalar(it.run()), FIRST_OF_NEXT)


PLACES = {"100% Rye 1", "Fireworks at 23:59 1", "Tide Tables 2"}


@frame("rosetta-window", "Django")
def _(it):
    places = [f"{blog.title} {blog.place}" for blog in it.run()]
    it.as_java((len(places), PLACES <= set(places)), (10, True), '"100% Rye 1", "Fireworks at 23:59 1", "Tide Tables 2"')


@frame("rosetta-window", "SQLAlchemy")
def _(it):
    places = [f"{title} {place}" for title, place in it.rows()]
    it.as_java((len(places), PLACES <= set(places)), (10, True), '"100% Rye 1", "Fireworks at 23:59 1", "Tide Tables 2"')


@frame("rosetta-cte", "SQLAlchemy")
def _(it):
    it.as_java(sorted(titles(it.objects())), ["100% Rye", "Ben's Bread", "Night Trains", "The Last Frost", "Tide Tables"])
    it.sends("^with rated as")


@frame("rosetta-page", "Django")
def _(it):
    it.as_java(titles(it.run()), FOURTH_TO_SIXTH)


@frame("rosetta-page", "SQLAlchemy")
def _(it):
    it.as_java(titles(it.objects()), FOURTH_TO_SIXTH)


@frame("rosetta-keyset", "SQLAlchemy")
def _(it):
    it.as_java(titles(it.objects(day=datetime.date(2026, 9, 23), id=6)), FOURTH_TO_SIXTH)


# ---- rosetta.adoc: what belongs to it

def authors(blogs):
    names = [blog.author and blog.author.name for blog in blogs]
    return len(names), names.count(None), names.count("Ada")


@frame("rosetta-to-one", "Django")
def _(it):
    it.same(authors(it.run()), (10, 1, 3))
    it.count(1)


@frame("rosetta-to-one", "SQLAlchemy")
def _(it):
    it.same(authors(it.objects()), (10, 1, 3))
    it.count(1)


@frame("rosetta-path", "Django")
def _(it):
    it.same(len(it.run()), 10)
    it.sends("left (outer )?join")


@frame("rosetta-path", "SQLAlchemy")
def _(it):
    it.as_java(len(it.rows()), 9, 'as("an inner join").hasSize(9)')


@frame("rosetta-to-many", "Django")
@frame("rosetta-batches", "Django")
def _(it):
    it.same(sum(len(blog.entry_set.all()) for blog in it.run()), 9)
    it.count(2)


@frame("rosetta-to-many", "SQLAlchemy")
@frame("rosetta-batches", "SQLAlchemy")
def _(it):
    it.same(sum(len(blog.entries) for blog in it.objects()), 9)
    it.count(2)


@frame("rosetta-not-lazy", "SQLAlchemy")
def _(it):
    blogs = it.objects()
    it.throws(sqlalchemy.exc.InvalidRequestError, lambda: blogs[0].entries)
    it.count(1)


@frame("rosetta-stream", "Django")
@frame("rosetta-stream", "SQLAlchemy")
def _(it):
    seen = []
    it.run(it.code.replace("...", "seen.append(blog)"), seen=seen)
    it.same(len(seen), 10)


# ---- rosetta-writing.adoc: write

@frame("rosetta-insert", "Django")
@frame("rosetta-insert", "SQLAlchemy")
def _(it):
    it.run(day=DAY)
    it.same(it.scalar("select count(*) from blog where title = 'Low Clouds' and pub_date = '2026-11-02'"), 1)


TITLE = "select title from blog where id = 6"


@frame("rosetta-change", "Django")
def _(it):
    it.run(blog=it.names["Blog"].objects.get(pk=6))
    it.same(it.scalar(TITLE), "Tides")


@frame("rosetta-change", "SQLAlchemy")
def _(it):
    it.run(blog=it.session.get(it.names["Blog"], 6))
    it.same(it.scalar(TITLE), "Tides")


@frame("rosetta-flush", "SQLAlchemy")
def _(it):
    it.session.get(it.names["Blog"], 6).title = "Tides"
    it.count(1)
    it.run()
    it.count(2)
    it.same(it.scalar(TITLE), "Tide Tables", "what others see")


@frame("rosetta-refresh", "Django")
def _(it):
    blog = it.names["Blog"].objects.get(pk=6)
    it.elsewhere("update blog set title = 'Tides' where id = 6")
    it.run(blog=blog)
    it.same(blog.title, "Tides")


@frame("rosetta-refresh", "SQLAlchemy")
def _(it):
    blog = it.session.get(it.names["Blog"], 6)
    it.elsewhere("update blog set title = 'Tides' where id = 6")
    it.run(blog=blog)
    it.same(blog.title, "Tides")


@frame("rosetta-after", "SQLAlchemy")
def _(it):
    it.same(it.run(blog=it.session.get(it.names["Blog"], 6)), "Tide Tables")
    it.count(2)


@frame("rosetta-merge", "Django")
def _(it):
    edited = it.names["Blog"].objects.get(pk=6)
    edited.title = "Tides"
    it.run(edited=edited)
    it.same(it.scalar(TITLE), "Tides")


@frame("rosetta-merge", "SQLAlchemy")
def _(it):
    with it.again() as elsewhere:
        edited = elsewhere.get(it.names["Blog"], 6)
        elsewhere.expunge(edited)
    edited.title = "Tides"
    it.run(edited=edited)
    it.same((edited in it.session, it.scalar(TITLE)), (False, "Tides"))


@frame("rosetta-bulk", "Django")
def _(it):
    it.as_java(it.run(), 5, "assertThat(changed).isEqualTo(5)")
    it.count(1)


@frame("rosetta-bulk", "SQLAlchemy")
def _(it):
    it.as_java(it.session.execute(it.run()).rowcount, 5, "assertThat(changed).isEqualTo(5)")
    it.count(1)


@frame("rosetta-many", "Django")
def _(it):
    it.run(blogs=[it.names["Blog"](title=f"New {number}", pub_date=DAY) for number in range(20)])
    it.same(it.scalar("select count(*) from blog"), 30)


@frame("rosetta-many", "SQLAlchemy")
def _(it):
    it.run(day=DAY)
    it.same(it.scalar("select count(*) from blog"), 11)


def django_permalink(it):
    models = it.django.models

    class Permalink(models.Model):
        slug = models.CharField(max_length=100, unique=True)
        blog = models.ForeignKey(it.django.Blog, on_delete=models.CASCADE)

        class Meta:
            app_label = "blog"
            db_table = "permalink"
    return Permalink


@frame("rosetta-upsert", "Django")
def _(it):
    from django.test.utils import isolate_apps
    with isolate_apps("blog"):
        permalink, blog = django_permalink(it), it.names["Blog"].objects.get(pk=9)
        it.run(Permalink=permalink, blog=blog)
        it.run(Permalink=permalink, blog=blog)
    it.same(it.scalar("select blog_id from permalink where slug = 'tides'"), 9)
    it.same(it.scalar("select count(*) from permalink"), 2)


def sqlalchemy_permalink(it):
    it.run('''class Permalink(Base):
        __tablename__ = "permalink"
        id: Mapped[int] = mapped_column(primary_key=True)
        slug: Mapped[str] = mapped_column(String(100), unique=True)
        blog_id: Mapped[int] = mapped_column(ForeignKey("blog.id"))''')


@frame("rosetta-upsert", "SQLAlchemy")
def _(it):
    from sqlalchemy.dialects import postgresql, sqlite
    sqlalchemy_permalink(it)
    it.session.execute(it.run(insert={"sqlite": sqlite, "postgresql": postgresql}[it.database.kind].insert))
    it.session.commit()
    it.count(1)
    it.same(it.scalar("select blog_id from permalink where slug = 'tides'"), 9)


@frame("rosetta-returning", "SQLAlchemy")
def _(it):
    it.as_java(list(it.session.scalars(it.run(day=FIRST_OF_NEXT))), [1], "assertThat(ids).containsExactly(1L)")


# ---- rosetta-writing.adoc: all or nothing

def nothing_stays(it, write):
    """The block writes and throws, and nothing stays; it writes, and that stays."""
    class Stop(Exception):
        pass

    def body():
        it.run(write)
        raise Stop
    it.throws(Stop, lambda: it.run(it.code.replace("...", "body()"), body=body))
    it.same(it.scalar(TITLE), "Tide Tables", "after an exception")
    it.run(it.code.replace("...", write))
    return it.scalar(TITLE)


@frame("rosetta-transaction", "Django")
def _(it):
    it.same(nothing_stays(it, 'Blog.objects.filter(pk=6).update(title="Tides")'), "Tides")


@frame("rosetta-transaction", "SQLAlchemy")
def _(it):
    it.names["Session"] = orm.sessionmaker(it.engine)
    it.same(nothing_stays(it, "session.get(Blog, 6).title = 'Tides'; session.flush()"), "Tides")


def inner_goes_back(it, outer, write):
    class Stop(Exception):
        pass

    def body():
        it.run(write.replace("Tides", "undone"))
        raise Stop
    with outer:
        it.run(write.replace("Tides", "kept"))
        it.throws(Stop, lambda: it.run(it.code.replace("...", "body()"), body=body))
    it.same(it.scalar(TITLE), "kept")
    it.same([any(word in sent.sql.lower() for sent in it.sent) for word in ("savepoint", "rollback to savepoint")], [True, True])


@frame("rosetta-savepoint", "Django")
def _(it):
    from django.db import transaction
    inner_goes_back(it, transaction.atomic(), 'Blog.objects.filter(pk=6).update(title="Tides")')


@frame("rosetta-savepoint", "SQLAlchemy")
def _(it):
    inner_goes_back(it, it.session.begin(), "session.get(Blog, 6).title = 'Tides'; session.flush()")


@frame("rosetta-lock", "Django", sqlite=NO_FOR_UPDATE)
def _(it):
    from django.db import transaction
    with transaction.atomic():
        it.run()
        it.sends("for update$")


@frame("rosetta-lock", "SQLAlchemy", sqlite=NO_FOR_UPDATE)
def _(it):
    it.same(len(it.objects()), 1)
    it.sends("for update$")


def second_gets_the_rest(it, blogs):
    with it.engine.begin() as first:
        first.exec_driver_sql("update blog set title = title where id in (2, 6)")
        it.same(len(blogs()), 8, "rows for the second")


@frame("rosetta-skip-locked", "Django", sqlite=NO_FOR_UPDATE)
def _(it):
    from django.db import transaction
    with transaction.atomic():
        second_gets_the_rest(it, lambda: list(it.run()))


@frame("rosetta-skip-locked", "SQLAlchemy", sqlite=NO_FOR_UPDATE)
def _(it):
    second_gets_the_rest(it, it.objects)


@frame("rosetta-version", "SQLAlchemy")
def _(it):
    body = "\n    ".join(it.code.strip().splitlines())
    it.run(f'''class Article(Base):
    __tablename__ = "blog"
    __table_args__ = {{"extend_existing": True}}
    {body}''')
    article = it.session.get(it.names["Article"], 6)
    article.title = "Tides"
    it.elsewhere("update blog set title = 'Ebb', version = version + 1 where id = 6")
    it.throws(exc.StaleDataError, it.session.commit)


# ---- rosetta-writing.adoc: look below

@frame("rosetta-connection", "Django")
def _(it):
    from django.db import transaction
    with transaction.atomic():
        it.names["Blog"].objects.filter(pk=6).update(title="Tides")
        it.run(it.code.replace("...", f"cursor.execute({TITLE!r}); title = cursor.fetchone()[0]"))
        transaction.set_rollback(True)
    it.same((it.names["title"], it.scalar(TITLE)), ("Tides", "Tide Tables"))


@frame("rosetta-connection", "SQLAlchemy")
def _(it):
    it.session.get(it.names["Blog"], 6).title = "Tides"
    it.session.flush()
    it.same((it.run().exec_driver_sql(TITLE).scalar(), it.scalar(TITLE)), ("Tides", "Tide Tables"))


@frame("rosetta-show", "Django")
def _(it):
    it.same("= 6" in it.run(), True)
    it.count(0)


@frame("rosetta-show", "SQLAlchemy")
def _(it):
    it.same("= :id_1" in it.run(), True)
    it.count(0)


@frame("rosetta-count", "Django")
def _(it):
    from django.test import TestCase
    it.throws(AssertionError, lambda: it.run(self=TestCase()))
    it.run(it.code.replace("...", "Blog.objects.get(pk=6)"), self=TestCase())


@frame("rosetta-count", "SQLAlchemy")
def _(it):
    it.same(it.run(url=it.database.url).echo, True)


@frame("rosetta-dialect", "SQLAlchemy")
def _(it):
    it.same("FROM blog" in str(it.run()), True)
    it.count(0)


@frame("rosetta-schema", "Django")
def _(it):
    import io
    from django.core.management import call_command
    out = io.StringIO()
    call_command(re.search(r"manage\.py (\w+)", it.code).group(1), stdout=out)
    it.same(["pub_date = models.DateField()" in out.getvalue(), "db_table = 'blog'" in out.getvalue()], [True, True])


@frame("rosetta-schema", "SQLAlchemy")
def _(it):
    it.as_java([column.name for column in it.run().columns], ["id", "title", "pub_date", "author_id", "version"])


# ---- choose.adoc and the lessons

@frame("choose-question-jooq", "SQLAlchemy")
def _(it):
    it.as_java(titles(it.rows(first=FIRST, first_of_next=FIRST_OF_NEXT)), OF_2026)


@frame("choose-question-sql", "SQLAlchemy")
def _(it):
    spare_sqlite_the_extract(it)
    it.as_java(titles(it.run(connection=it.session)), OF_2026)


@frame("ask-one-question-ask", "Django")
@frame("trust-the-orm-speed", "Django")
def _(it):
    it.same(sorted(titles(it.run())), sorted(OF_2026))


@frame("ask-with-a-builder-ask", "SQLAlchemy")
def _(it):
    it.same(sorted(titles(it.objects(start=FIRST))), sorted(OF_2026 + ["100% Rye"]))


@frame("drop-to-jdbc-scene", "SQLAlchemy")
def _(it):
    spare_sqlite_the_extract(it)
    it.same(sorted(titles(it.run(connection=it.session))), sorted(OF_2026))


@frame("speak-plain-sql-statement", "SQLAlchemy")
def _(it):
    spare_sqlite_the_extract(it)
    it.same(titles(it.session.execute(it.run(), {"year": 2026})),
            ["The Last Frost", "Ben's Bread", ":x?{0}", "Night Trains", "under_scores", "Tide Tables", "Fireworks at 23:59"])
