"""What the pages say of Django and SQLAlchemy, and what these do: each check tells whether the sentence holds, and what it saw."""

import builtins
import datetime
import gc
import io
import re
import subprocess
import sys
import warnings

import django
import sqlalchemy
from listings import DAY, FIRST, OF_2026, django_permalink, titles
from sqlalchemy import orm

SENTENCES = []


def sentence(page, *quotes):
    """One check for a sentence, or for several that say the same."""
    def keep(function):
        SENTENCES.extend((page, quote, function) for quote in quotes)
        return function
    return keep


def says(holds, saw):
    return bool(holds), saw


def both(holds, exception, saw):
    """The sentence holds, and so does the exception that the page makes of it."""
    return bool(holds and exception), saw


def sql(it):
    """What was sent since the last look."""
    texts = [one.sql for one in it.sent]
    it.sent.clear()
    return texts


def thrown(call, *kinds):
    try:
        call()
    except (kinds or Exception) as e:
        return type(e).__name__
    return "nothing"


def a_thousand_more(it):
    it.elsewhere("insert into blog (title, pub_date) select b.title, b.pub_date from blog a, blog b, blog c")


# ---- rosetta.adoc

@sentence("rosetta.adoc", "The blocks of one section come to the same result; a test asks for it.")
def _(it):
    rows = [title for title, in it.session.execute(sqlalchemy.select(it.alchemy.Blog.title))]
    ordered = [title for title, in it.session.execute(
        sqlalchemy.select(it.alchemy.Blog.title).order_by(it.alchemy.Blog.pub_date, it.alchemy.Blog.title))]
    return both(sorted(rows) == sorted(ordered), rows != ordered,
                 "the same rows; but where the Java blocks sort, most Python ones don't (see the listings), e.g. columns begins with "
                 f"{rows[0]!r}, not {ordered[0]!r}")


@sentence("rosetta.adoc", "Django's ORM takes its settings from Django; the other four need no framework around them.")
def _(it):
    code = "from django.db import connection; connection.cursor()"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stderr.strip().splitlines()[-1]
    return says("ImproperlyConfigured" in told, "without settings Django throws " + told.split(":")[0].split(".")[-1])


@sentence("rosetta.adoc", "If there is no such row, Django throws, and the others return nothing")
def _(it):
    missing = thrown(lambda: it.django.Blog.objects.get(pk=99))
    none = it.session.get(it.alchemy.Blog, 99)
    return says(missing == "DoesNotExist" and none is None, f"Django {missing}, SQLAlchemy {none}")


@sentence("rosetta.adoc", "SQLAlchemy keeps an object only as long as your code does")
def _(it):
    blog, session = it.alchemy.Blog, it.session
    held = session.get(blog, 6)
    same = session.get(blog, 6) is held and session.scalars(sqlalchemy.select(blog).where(blog.id == 6)).one() is held
    del held
    gc.collect()
    sql(it)
    session.get(blog, 6)
    gc.collect()
    session.get(blog, 6)
    return both(same, len(it.sent) > 1, f"as long as somebody holds it: SQLAlchemy's map is weak, two gets whose result is dropped send {len(it.sent)}")


@sentence("rosetta.adoc", "Django and jOOQ ask again and make another object")
def _(it):
    get = it.django.Blog.objects.get
    return says(get(pk=6) is not get(pk=6) and len(it.sent) == 2, f"{len(it.sent)} statements, two objects")


@sentence("rosetta.adoc", "Django turns the year into a `between` of two dates, which an index on the column can serve;")
@sentence("choose.adoc", "Django's `pub_date__year=2026` looks least like SQL of all, and sends a range of two dates.",
          "Django's looks least like SQL and sends a range that an index can serve")
@sentence("05-trust-the-orm/README.adoc", "Django sends neither `extract` nor anything like it, but")
def _(it):
    blogs = it.django.Blog.objects
    list(blogs.filter(pub_date__year=2026))
    days = it.sent[0].values
    list(blogs.filter(pub_date__year__gte=2026))
    list(blogs.filter(pub_date__year__in=[2025, 2026]))
    list(blogs.filter(pub_date__year=it.django.F("id")))
    by_days = ["BETWEEN" in it.sent[0].sql, "extract" not in it.sent[1].sql.lower()]
    plan = blogs.filter(pub_date__year=2026).explain() if it.database.kind == "sqlite" else "ix_blog_pub_date"
    return both(all(by_days) and "ix_blog_pub_date" in plan, "extract" in (it.sent[2].sql + it.sent[3].sql).lower(),
                 f"between {days[0]} and {days[1]} for =, and one day for >=; __year__in and __year=F(…) send the function")


@sentence("rosetta.adoc", "SQLAlchemy, HQL and jOOQ send the function that was written;")
def _(it):
    blog = it.alchemy.Blog
    it.session.scalars(sqlalchemy.select(blog).where(sqlalchemy.extract("year", blog.pub_date) == 2026))
    where = it.sent[-1].sql.split("WHERE ")[1]
    return both(True, "EXTRACT" not in where, where)


@sentence("rosetta.adoc", "Django's and SQLAlchemy's queries are values")
def _(it):
    old, query = it.django.Blog.objects.all(), sqlalchemy.select(it.alchemy.Blog)
    old.filter(pk=1), query.where(it.alchemy.Blog.id == 1)
    return says("WHERE" not in str(old.query) + str(query), "the old ones have no where")


@sentence("rosetta.adoc", "The builders write them for you.")
def _(it):
    q, blog = it.django.Q, it.alchemy.Blog
    theirs = str(it.django.Blog.objects.filter((q(pk=1) | q(pk=2)) & q(pk=3)).query)
    others = str(sqlalchemy.select(blog).where(sqlalchemy.or_(blog.id == 1, blog.id == 2), blog.id == 3))
    return says(all(re.search(r"\([^()]* OR [^()]*\) AND", text) for text in (theirs, others)), "(… or …) and … in both")


@sentence("rosetta.adoc", "A join would do it as well, and give a blog once for each of its entries.")
def _(it):
    blog = it.alchemy.Blog
    numbers = [len(it.django.Blog.objects.filter(entry__isnull=False)),
               len(it.session.scalars(sqlalchemy.select(blog).join(blog.entries)).all())]
    return says(numbers == [9, 9], f"{numbers} rows for six blogs")


@sentence("rosetta.adoc", "All of them xref:glossary.adoc#glossary-bind-value[bind] the year,")
def _(it):
    if it.database.kind == "sqlite":
        list(it.django.Blog.objects.raw("select * from blog where id = %s", [2026]))
        return says(it.sent[-1].values == (2026,), "beside the text, on SQLite; on PostgreSQL see --postgresql")
    seen = "(select query from pg_stat_activity where pid = pg_backend_pid()) as seen"
    theirs = it.django.Blog.objects.raw(f"select b.*, {seen} from blog b where extract(year from pub_date) = %s", [2026])[0].seen
    others = it.session.execute(sqlalchemy.text(f"select {seen} from blog where extract(year from pub_date) = :y"), {"y": 2026}).scalar()
    return both("$1" in others, "2026" in theirs,
                 f"what PostgreSQL got: Django's ends in {theirs[-6:]!r} (psycopg puts it in, unless server_side_binding is on), "
                 f"SQLAlchemy's in {others[-4:]!r}")


@sentence("rosetta.adoc", "and Django's `raw` returns its models; jOOQ and SQLAlchemy's `text` return rows.")
def _(it):
    theirs = type(it.django.Blog.objects.raw("select * from blog")[0]).__name__
    others = type(it.session.execute(sqlalchemy.text("select * from blog")).first()).__name__
    return says((theirs, others) == ("Blog", "Row"), f"in Python, not said: Django's raw gives a {theirs}, SQLAlchemy's text a {others}")


@sentence("rosetta.adoc", "Hibernate and SQLAlchemy look at the names.")
@sentence("10-drop-to-jdbc/README.adoc", "SQLAlchemy's `text` does it")
@sentence("12-speak-plain-sql/README.adoc", "The article has such a statement for SQLAlchemy, a `text` with a named parameter.")
def _(it):
    value = it.session.execute(sqlalchemy.text("select :b - :a + :a - :a"), {"a": 1, "b": 3}).scalar()
    return says(value == 2, f":b - :a with a=1, b=3 is {value}, and a name may come twice")


@sentence("rosetta.adoc", "without the cast it is a text, and finds nothing.")
def _(it):
    if it.database.kind != "sqlite":
        return True, "it is about SQLite"
    numbers = [len(it.session.execute(sqlalchemy.text(f"select * from blog where {year} = :year"), {"year": 2026}).all())
               for year in ("strftime('%Y', pub_date)", "cast(strftime('%Y', pub_date) as integer)")]
    return both(numbers[1] == 6, numbers[0] == 0, f"strftime alone is a text and finds {numbers[0]} rows, cast to a number {numbers[1]}")


@sentence("rosetta.adoc", "throw when there are several; `first`, and `next` called only once, hide it.")
def _(it):
    several = sqlalchemy.select(it.alchemy.Author)
    told = thrown(lambda: it.session.scalars(several).one_or_none())
    return says(told == "MultipleResultsFound" and it.django.Author.objects.filter(pk__gt=0).first() is not None, told)


@sentence("rosetta.adoc", "Django's `get` throws for none and for several; to tell them apart it sends `LIMIT 21`.")
def _(it):
    told = [thrown(lambda: it.django.Author.objects.get(**what)) for what in ({"pk": 99}, {"pk__gt": 0})]
    limited = [text.endswith("LIMIT 21") for text in sql(it)]
    return says(told == ["DoesNotExist", "MultipleObjectsReturned"] and all(limited), told)


@sentence("rosetta.adoc", 'Django adds `order by id` by itself if you set none.')
def _(it):
    it.django.Blog.objects.filter(title="Old Maps").first()
    end = it.sent[-1].sql.split("WHERE")[1]
    return says("ORDER BY" in end, f"Django's first() sorts by the key where nobody sorts: …{end[-34:]}")


@sentence("rosetta.adoc", "Django's answer is a tuple, with names if you ask for `named=True`; SQLAlchemy's `Row` has names")
def _(it):
    theirs = it.django.Blog.objects.values_list("title", "pub_date")[0]
    named = it.django.Blog.objects.values_list("title", "pub_date", named=True)[0]
    others = it.session.execute(sqlalchemy.select(it.alchemy.Blog.title, it.alchemy.Blog.pub_date)).first()
    return says(type(theirs) is tuple and hasattr(named, "title") and hasattr(others, "title"),
                f"SQLAlchemy's is a {type(others).__name__} with names (row.title; isinstance of tuple: {isinstance(others, tuple)}); "
                f"Django's too with named=True (a {type(named).__name__}), else a {type(theirs).__name__}")


@sentence("rosetta.adoc", "Django writes the left join by itself.")
def _(it):
    list(it.django.Blog.objects.annotate(entries=it.django.Count("entry")))
    return says("LEFT OUTER JOIN" in it.sent[-1].sql, "left outer join … group by all columns of the blog")


@sentence("rosetta.adoc", "All of them return one row with one value; Django wraps it in a dictionary.")
def _(it):
    got = it.django.Blog.objects.aggregate(it.django.Max("pub_date"))
    return says(isinstance(got, dict) and isinstance(it.session.scalar(sqlalchemy.select(sqlalchemy.func.max(it.alchemy.Blog.pub_date))),
                                                     datetime.date), list(got))


@sentence("rosetta.adoc", "Django takes `filter(place=1)` all the same, and wraps the query into another one.")
def _(it):
    d = it.django
    place = d.Window(d.RowNumber(), partition_by=["pub_date__year"], order_by=["-pub_date", "title"])
    firsts = len(d.Blog.objects.annotate(place=place).filter(place=1))
    return both(True, "qualify" in it.sent[-1].sql,
                 f"Django takes filter(place=1), {firsts} rows, and wraps the query into another one itself (since 4.2)")


@sentence("rosetta.adoc", "Django has no word for it, and a subquery does the same there.")
def _(it):
    rated = it.django.Entry.objects.filter(rating__isnull=False).values("blog_id")
    found = sorted(titles(it.django.Blog.objects.filter(pk__in=rated)))
    words = [word for word in dir(it.django.Blog.objects.all()) if "cte" in word or word.startswith("with_")]
    return says(not words and found == ["100% Rye", "Ben's Bread", "Night Trains", "The Last Frost", "Tide Tables"], "the same five")


@sentence("rosetta.adoc", "A slice in Python has a beginning and an end; the others have a beginning and a length.")
def _(it):
    blog = it.alchemy.Blog
    theirs = len(it.django.Blog.objects.order_by("pk")[3:6])
    others = len(it.session.scalars(sqlalchemy.select(blog).order_by(blog.id).slice(3, 6)).all())
    return says(theirs == others == 3, "SQLAlchemy has slice(3, 6) as well")


@sentence("rosetta.adoc", "In Django you write the condition yourself.")
def _(it):
    q, day = it.django.Q, datetime.date(2026, 9, 23)
    found = it.django.Blog.objects.filter(q(pub_date__lt=day) | q(pub_date=day, pk__lt=6)).order_by("-pub_date", "-pk")[:3]
    return says(titles(found) == ["Night Trains", "under_scores", ":x?{0}"], "with two Qs, and the same three rows")


@sentence("rosetta.adoc", "if the key can't be null, Django writes an inner one.")
def _(it):
    list(it.django.Blog.objects.select_related("author"))
    it.session.scalars(sqlalchemy.select(it.alchemy.Blog).options(orm.joinedload(it.alchemy.Blog.author))).all()
    list(it.django.Entry.objects.select_related("blog"))
    joins = [re.search(r"(\w+) (OUTER )?JOIN", text).group() for text in sql(it)]
    return both(joins[:2] == ["LEFT OUTER JOIN"] * 2, joins[2] != joins[0], f"and Django an {joins[2].lower()} where the key may not be null")


@sentence("rosetta.adoc", "in `filter`, the two underscores are an inner join.")
def _(it):
    blogs = it.django.Blog.objects
    number = len(blogs.values_list("author__name"))
    list(blogs.filter(author__name="Ada"))
    inner = "INNER JOIN" in it.sent[-1].sql
    return both(number == 10, inner, "in values_list and order_by; the same two underscores in filter are an inner join")


@sentence("rosetta.adoc", "SQLAlchemy takes 500 ids at a time: for 1,010 blogs it sends four.")
@sentence("rosetta.adoc", "# SQLAlchemy: two statements")
def _(it):
    a_thousand_more(it)
    list(it.django.Blog.objects.prefetch_related("entry_set"))
    theirs = len(sql(it))
    it.session.scalars(sqlalchemy.select(it.alchemy.Blog).options(orm.selectinload(it.alchemy.Blog.entries))).all()
    return both(theirs == 2, len(it.sent) != 2, f"for ten blogs; for 1,010 Django sends {theirs}, SQLAlchemy {len(it.sent)}: it takes 500 ids at a time")


@sentence("rosetta.adoc", "the entries stay xref:glossary.adoc#glossary-lazy[lazy], but the first blog that is asked for its own brings")
def _(it):
    if django.VERSION < (6, 1):
        return True, "6.1 has it; this Django doesn't"
    from django.db.models import FETCH_PEERS
    for blog in it.django.Blog.objects.fetch_mode(FETCH_PEERS):
        blog.author and blog.author.name
    to_one = len(sql(it))
    for blog in it.django.Blog.objects.fetch_mode(FETCH_PEERS):
        len(blog.entry_set.all())
    return says(to_one < 5 < len(it.sent), f"fetch_mode(FETCH_PEERS) is nearer: {to_one} statements for ten blogs' authors; collections still take {len(it.sent)}")


@sentence("rosetta.adoc", "A collection that wasn't fetched can't be read: fetch it in the query.")
def _(it):
    blog = it.session.scalars(sqlalchemy.select(it.alchemy.Blog).options(orm.raiseload(it.alchemy.Blog.entries))).first()
    told = thrown(lambda: blog.entries)
    if django.VERSION < (6, 1):
        return says(told == "InvalidRequestError", f"SQLAlchemy throws {told}; this Django has nothing of the kind")
    from django.db.models import FETCH_RAISE
    theirs = it.django.Blog.objects.fetch_mode(FETCH_RAISE).exclude(author=None)[0]
    return both(told == "InvalidRequestError", True, f"SQLAlchemy {told}; Django 6.1 has fetch_mode(FETCH_RAISE): the author throws "
                 f"{thrown(lambda: theirs.author)}, the entries {thrown(lambda: list(theirs.entry_set.all()))}")


@sentence("rosetta.adoc", "SQLAlchemy's session holds none of them.")
def _(it):
    for blog in it.session.scalars(sqlalchemy.select(it.alchemy.Blog).execution_options(yield_per=100)):
        pass
    del blog
    gc.collect()
    held = len(it.session.identity_map)
    return says(held == 0, f"in Python, not said: SQLAlchemy's session holds {held} afterwards, Django none")


# ---- rosetta-writing.adoc

@sentence("rosetta-writing.adoc", "Django and jOOQ write when the line runs.")
def _(it):
    it.django.Blog.objects.create(title="Low Clouds", pub_date=DAY)
    return says(len(it.sent) == 1, "one insert")


@sentence("rosetta-writing.adoc", "SQLAlchemy and Hibernate collect what is to be written")
def _(it):
    it.session.add(it.alchemy.Blog(title="Low Clouds", pub_date=DAY))
    before = len(it.sent)
    it.session.commit()
    return says((before, len(it.sent)) == (0, 1), "nothing at add, one insert at commit, with an identity column, too")


@sentence("rosetta-writing.adoc", "after a commit SQLAlchemy has forgotten the old title, and sends the update.")
def _(it):
    blog = it.session.get(it.alchemy.Blog, 6)
    sql(it)
    blog.title = "Tide Tables"
    it.session.commit()
    loaded = len(sql(it))
    blog.title = "Tide Tables"
    it.session.commit()
    return both(loaded == 0, any("UPDATE" in text for text in sql(it)),
                 "in Python, not said: SQLAlchemy sends nothing either, but after a commit it has forgotten the old title and sends an update")


@sentence("rosetta-writing.adoc", "Django's `save(update_fields=[…])` writes those that you name.")
def _(it):
    theirs = it.django.Blog.objects.get(pk=6)
    theirs.title = "Tides"
    theirs.save()
    theirs.save(update_fields=["title"])
    it.session.get(it.alchemy.Blog, 7).title = "Tides"
    it.session.flush()
    by_save, by_name, by_flush = ["pub_date" in text for text in sql(it) if text.startswith("UPDATE")]
    return both(by_save and not by_flush, not by_name, "Django's save() does; save(update_fields=[…]) writes those that are named")


@sentence("rosetta-writing.adoc", "it isn't a commit, and others don't see the change yet.")
def _(it):
    it.session.get(it.alchemy.Blog, 6).title = "Tides"
    it.session.flush()
    return says(it.scalar("select title from blog where id = 6") == "Tide Tables", "another connection sees the old title")


@sentence("rosetta-writing.adoc", "the session knows the row already, and returns the object with its old title.")
def _(it):
    held = it.session.get(it.alchemy.Blog, 6)
    it.elsewhere("update blog set title = 'Tides' where id = 6")
    query = sqlalchemy.select(it.alchemy.Blog).where(it.alchemy.Blog.id == 6)
    old = it.session.scalars(query).one().title
    new = it.session.scalars(query.execution_options(populate_existing=True)).one().title
    return says((old, new) == ("Tide Tables", held.title), "in Python, not said: SQLAlchemy does the same, and populate_existing asks it not to")


@sentence("rosetta-writing.adoc", "even the title throws `DetachedInstanceError`, unless the session was made with `expire_on_commit=False`.")
def _(it):
    with orm.Session(it.engine) as session:
        blog = session.get(it.alchemy.Blog, 6)
        session.commit()
    after = thrown(lambda: blog.title)
    with orm.Session(it.engine, expire_on_commit=False) as session:
        blog = session.get(it.alchemy.Blog, 6)
        session.commit()
    return both(after == "DetachedInstanceError", blog.title == "Tide Tables",
                 f"by default; committed and closed, even the title throws {after}; with expire_on_commit=False it can be read")


@sentence("rosetta-writing.adoc", "`merge` returns another object, in both libraries, and that one is watched.")
def _(it):
    edited = it.alchemy.Blog(id=6, title="Tides")
    merged = it.session.merge(edited)
    watched = merged is not edited and merged in it.session
    pending = it.session.dirty and it.scalar("select title from blog where id = 6") == "Tide Tables"
    return says(watched and pending and it.session.merge(merged) is merged,
                f"unless it is the session's own already; SQLAlchemy's asks the database first, {len(it.sent)} statement")


@sentence("rosetta-writing.adoc", "calls an object that is to be deleted persistent until the flush")
def _(it):
    blog = it.alchemy.Blog(title="Low Clouds", pub_date=DAY)
    states = sqlalchemy.inspect(blog)
    seen = []

    def look(_=None):
        seen.append(next(name for name in ("transient", "pending", "persistent", "deleted", "detached") if getattr(states, name)))
    look()
    look(it.session.add(blog))
    look(it.session.flush())
    look(it.session.delete(blog))
    look(it.session.flush())
    again = thrown(lambda: it.session.add(blog))
    look(it.session.commit())
    return both(set(seen) == {"transient", "pending", "persistent", "deleted", "detached"}, seen[3] == "persistent",
                 f"{', '.join(seen)}: a deleted one stays persistent until the flush, and after it add throws {again}")


@sentence("rosetta-writing.adoc", "SQLAlchemy changes the loaded objects too, unless you ask for `synchronize_session=False`.")
def _(it):
    d, entry = it.django, it.alchemy.Entry
    theirs = d.Entry.objects.get(pk=14)
    d.Entry.objects.filter(pk=14).update(rating=d.F("rating") + 1)
    others = it.session.get(entry, 14)
    before = others.rating
    it.session.execute(sqlalchemy.update(entry).where(entry.id == 14).values(rating=entry.rating + 1))
    changed = others.rating
    it.session.execute(sqlalchemy.update(entry).where(entry.id == 14).values(rating=entry.rating + 1), execution_options={"synchronize_session": False})
    return says((changed, others.rating) == (before + 1, before + 1),
                f"Django's object keeps {theirs.rating}; SQLAlchemy changes the loaded one from {before} to {changed}, then with False to {others.rating}")


@sentence("rosetta-writing.adoc", "SQLAlchemy's `add_all` sends twenty inserts on SQLite,")
def _(it):
    d, blog = it.django, it.alchemy.Blog
    d.Blog.objects.bulk_create([d.Blog(title=f"New {n}", pub_date=DAY) for n in range(20)])
    theirs = len([text for text in sql(it) if text.startswith("INSERT")])
    it.session.execute(sqlalchemy.insert(blog), [{"title": f"New {n}", "pub_date": DAY} for n in range(20)])
    others = [len(one.values) for one in it.sent if one.many]
    sql(it)
    it.session.add_all([blog(title=f"New {n}", pub_date=DAY) for n in range(20)])
    it.session.flush()
    return says(theirs == 1 and others == [20], f"in Python, not said: Django {theirs} insert with twenty rows, SQLAlchemy a batch of {others[0]}; "
                f"session.add_all of twenty sends {len(it.sent)} on {it.database.kind}")


@sentence("rosetta-writing.adoc", "`bulk_create` with `update_conflicts=True` is one statement.")
def _(it):
    from django.test.utils import isolate_apps
    with isolate_apps("blog"):
        permalink = django_permalink(it)
        blog = it.django.Blog.objects.get(pk=9)
        sql(it)
        permalink.objects.update_or_create(slug="tides", defaults={"blog": blog})
        words = [text.split()[0] for text in sql(it) if text != "BEGIN"]
        permalink.objects.bulk_create([permalink(slug="tides", blog_id=7)], update_conflicts=True, unique_fields=["slug"], update_fields=["blog"])
    return both(words == ["SELECT", "UPDATE"], "ON CONFLICT" in it.sent[-1].sql,
                 "update_or_create does; but Django has an upsert in one statement: bulk_create(…, update_conflicts=True, unique_fields, update_fields)")


@sentence("rosetta-writing.adoc", "SQLAlchemy writes `RETURNING` for MySQL too, which doesn't know it.")
def _(it):
    from sqlalchemy.dialects import mysql
    update = sqlalchemy.update(it.alchemy.Blog).values(title="To come").returning(it.alchemy.Blog.id)
    return both(len(it.session.scalars(update).all()) == 10, "RETURNING" in str(update.compile(dialect=mysql.dialect())),
                 "where the database has it; for MySQL SQLAlchemy writes `returning` all the same")


@sentence("rosetta-writing.adoc", "in Django an update returns a number.")
def _(it):
    return says(it.django.Blog.objects.filter(pub_date__gte=FIRST).update(title="To come") == 7, 7)


@sentence("rosetta-writing.adoc", "An exception rolls back, in all of them.")
def _(it):
    def django_swallows():
        with it.django.transaction.atomic():
            thrown(lambda: it.django.Blog.objects.create(title=None, pub_date=DAY))
            it.django.Blog.objects.count()
    return says(True, f"see the listing; one that is caught inside Django's atomic makes the next query throw {thrown(django_swallows)}")


@sentence("rosetta-writing.adoc", "a savepoint that comes first in its transaction stays when the outer one is rolled back.")
def _(it):
    class Stop(Exception):
        pass

    def theirs():
        with it.django.transaction.atomic(), it.django.transaction.atomic():
            it.django.Blog.objects.filter(pk=6).update(title="inner")
            raise Stop
    with it.session.begin() as outer:
        with it.session.begin_nested():
            it.session.get(it.alchemy.Blog, 6).title = "inner"
        outer.rollback()
    stays = it.scalar("select title from blog where id = 6")
    thrown(theirs, Stop)
    return both(any("SAVEPOINT" in text for text in sql(it)), stays == "inner",
                 f"a savepoint that comes first, then the outer rollback: with SQLAlchemy on {it.database.kind} the title is {stays!r}")


@sentence("rosetta-writing.adoc", "On SQLite, Django and SQLAlchemy leave `for update` and `skip locked` out and say nothing")
def _(it):
    query = sqlalchemy.select(it.alchemy.Blog).with_for_update(skip_locked=True)
    it.session.scalars(query).all()
    others = "FOR UPDATE" in it.sent[-1].sql
    it.session.rollback()
    outside = thrown(lambda: list(it.django.Blog.objects.select_for_update(skip_locked=True)))
    return both(True, not others or outside != "nothing",
                 f"on {it.database.kind} SQLAlchemy {'sends' if others else 'leaves out, unasked,'} `for update`; "
                 f"outside a transaction Django {'throws ' + outside if outside != 'nothing' else 'leaves it out, unasked'}")


@sentence("rosetta-writing.adoc", "locks the row, and an object that the session holds keeps its old title")
def _(it):
    query = sqlalchemy.select(it.alchemy.Blog).where(it.alchemy.Blog.id == 6).with_for_update()
    held = it.session.get(it.alchemy.Blog, 6)
    it.elsewhere("update blog set title = 'Ebb' where id = 6")
    locked = it.session.scalars(query).one().title
    fresh = it.session.scalars(query.execution_options(populate_existing=True)).one().title
    return both(held.title == fresh == "Ebb", locked != fresh,
                 f"in Python, not said: the row is locked, and an object that SQLAlchemy holds already keeps its old title ({locked!r}), "
                 "unless populate_existing is asked for")


@sentence("rosetta-writing.adoc", "Django has none built in.")
def _(it):
    theirs = it.django.Blog.objects.get(pk=6)
    it.elsewhere("update blog set title = 'Ebb', version = version + 1 where id = 6")
    theirs.title = "Tides"
    theirs.save()
    return says(it.scalar("select title from blog where id = 6") == "Tides", "the later save wins, and nobody hears of it")


@sentence("rosetta-writing.adoc", "SQLAlchemy 2.0 flushes neither before `session.connection()` nor before a `text`;")
def _(it):
    it.session.get(it.alchemy.Blog, 6).title = "Tides"
    over = it.session.connection().exec_driver_sql("select title from blog where id = 6").scalar()
    by_text = it.session.execute(sqlalchemy.text("select title from blog where id = 6")).scalar()
    by_table = it.session.execute(sqlalchemy.text("select title from blog where id = 6").columns(it.alchemy.Blog.title)).scalar()
    flushes = not sqlalchemy.__version__.startswith("2.0.")
    return says((over, by_text, by_table) == ("Tide Tables", *(["Tides"] * 2 if flushes else ["Tide Tables"] * 2)),
                f"unflushed, over session.connection() {over!r}, by session.execute(text(…)) {by_text!r}, with columns {by_table!r}")


@sentence("rosetta-writing.adoc", "Django prints the values into the text, which is for reading and not for sending.")
def _(it):
    text = str(it.django.Blog.objects.filter(title="Ben's Bread").query)
    return says(text.endswith("= Ben's Bread"), f"without quotes, so it wouldn't run: …{text[-24:]}")


@sentence("rosetta-writing.adoc", "Alembic asks nobody and drops it")
def _(it):
    question, asked, unasked = django_rename()
    found = alembic_rename(it)
    return says("renamed" in question and asked == ["RenameField"] and unasked == ["RemoveField", "AddField"]
                and found == ["add_column", "remove_column"],
                f"Django asks {question!r}, then {asked}, with --noinput {unasked}; Alembic {found}")


def django_rename():
    """What it asks, what it does after a yes, and what it does when it can't ask."""
    from django.db import models
    from django.db.migrations.autodetector import MigrationAutodetector
    from django.db.migrations.questioner import InteractiveMigrationQuestioner, NonInteractiveMigrationQuestioner
    from django.db.migrations.state import ModelState, ProjectState

    def project(column):
        state = ProjectState()
        state.add_model(ModelState("blog", "Blog", [("id", models.AutoField(primary_key=True)), (column, models.CharField(max_length=200, null=True))]))
        return state

    def found(questioner):
        changes = MigrationAutodetector(project("title"), project("headline"), questioner).changes(graph_of_nothing())
        return [type(operation).__name__ for operation in changes["blog"][0].operations]

    asked = []
    before, builtins.input = builtins.input, lambda prompt="": asked.append(prompt) or "y"
    try:
        out = io.StringIO()
        from django.core.management.base import OutputWrapper
        asks = found(InteractiveMigrationQuestioner(specified_apps=["blog"], prompt_output=OutputWrapper(out)))
    finally:
        builtins.input = before
    question = (out.getvalue() + "".join(asked)).strip().splitlines()[0]
    return question, asks, found(NonInteractiveMigrationQuestioner(specified_apps=["blog"]))


def graph_of_nothing():
    from django.db.migrations.graph import MigrationGraph
    return MigrationGraph()


def alembic_rename(it):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext
    wanted = sqlalchemy.MetaData()
    sqlalchemy.Table("author", wanted, sqlalchemy.Column("id", sqlalchemy.BigInteger, primary_key=True),
                     sqlalchemy.Column("full_name", sqlalchemy.String(100), nullable=False))
    with it.engine.connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection), wanted)
    return sorted(op[0] for op in found if op[0] in ("add_column", "remove_column"))


# ---- choose.adoc, the lessons, the glossary

@sentence("choose.adoc", "find seven.)")
def _(it):
    """The article's own queries, with its DateTime column, on its own table, filled with our rows."""
    it.elsewhere("create table blogs as select id, title, " +
                 ("pub_date || ' 00:00:00'" if it.database.kind == "sqlite" else "cast(pub_date as timestamp)") + " as pub_date from blog")
    from django.test.utils import isolate_apps
    models = it.django.models
    with isolate_apps("blog"):
        class Theirs(models.Model):
            title = models.CharField(max_length=200)
            pub_date = models.DateTimeField()

            class Meta:
                app_label, db_table = "blog", "blogs"
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            year = titles(Theirs.objects.filter(pub_date__year=2026).order_by("-pub_date"))
        ends = [str(value)[:26] for value in it.sent[-1].values]

    class Ours(it.alchemy.Base):
        __tablename__ = "blogs"
        id: orm.Mapped[int] = orm.mapped_column(primary_key=True)
        title: orm.Mapped[str]
        pub_date: orm.Mapped[datetime.datetime]
    query = sqlalchemy.select(Ours).where(Ours.pub_date >= "2026-01-01").order_by(Ours.pub_date.desc())
    try:
        since = len(it.session.scalars(query).all())
    except sqlalchemy.exc.StatementError as e:
        since = f"{type(e.orig).__name__} ({str(e.orig)[:46]}…)"
    it.session.rollback()
    by_text = len(it.session.execute(
        sqlalchemy.text("SELECT * FROM blogs WHERE pub_date >= :year ORDER BY pub_date DESC"), {"year": "2026-01-01"}).all())
    return says(len(year) == 6 and since == by_text == 7 and sorted(year) == sorted(OF_2026),
                f"the article's: Django {len(year)} rows (between {ends[0]} and {ends[-1]}), SQLAlchemy {since}, text {by_text}: 2027 is in")


@sentence("10-drop-to-jdbc/README.adoc", "which takes SQL with a named placeholder:")
def _(it):
    rows = it.session.execute(sqlalchemy.text("select title from blog where pub_date >= :first"), {"first": FIRST.isoformat()}).all()
    return says(len(rows) == 7, f"{len(rows)} rows")


@sentence("06-ask-with-a-builder/README.adoc", "SQLAlchemy works out the `from` by itself")
def _(it):
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        rows = it.session.scalars(sqlalchemy.select(it.alchemy.Blog.title).where(it.alchemy.Entry.rating > 3)).all()
    return says(" FROM blog, entry" in it.sent[-1].sql, f"and so makes {len(rows)} rows of blog × entry where a join is forgotten, with a warning: {bool(told)}")


@sentence("glossary.adoc", "SQLAlchemy's comes before each query of the ORM.")
def _(it):
    it.session.get(it.alchemy.Blog, 6).title = "Tides"
    sql(it)
    it.session.scalars(sqlalchemy.select(it.alchemy.Author)).all()
    return both(True, len(it.sent) == 2, "Hibernate's; SQLAlchemy's autoflush comes before every query, also one for authors only")
