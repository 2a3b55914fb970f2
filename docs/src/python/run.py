"""Runs every Python listing of the course on its own tables and rows, tries what the pages say of Django and SQLAlchemy, and writes a receipt.

    python -m pip install -r docs/src/python/versions.txt
    python docs/src/python/run.py

It takes some ten seconds and leaves nothing but docs/src/python/receipt.csv, which the tests of the book compare with the pages: they need no
Python, and turn red when a listing or a sentence has changed since it was tried. --check writes nothing and fails where the receipt is out of date.
"""

import argparse
import csv
import hashlib
import io
import re
import sqlite3
import sys
import warnings
from collections import namedtuple
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
TOP = HERE.parents[2]
sys.path.insert(0, str(HERE))

import django  # noqa: E402
import sqlalchemy  # noqa: E402
from listings import FRAMES  # noqa: E402
from sentences import SENTENCES  # noqa: E402
from world import Database, Mismatch, start_django, trial  # noqa: E402

RECEIPT = HERE / "receipt.csv"
PAGES = ("docs/src/pages/*.adoc", "lessons/*/README.adoc")
JAVA_TESTS = "docs/src/test/java/threeways/book/*.java"

Part = namedtuple("Part", "page line section library code")


def parts(page, lines):
    """The Python blocks of a page, cut where a comment in the first column names the other library."""
    section, number = "", 0
    while number < len(lines):
        line = lines[number]
        number += 1
        if anchor := re.match(r"\[#([\w-]+)\]$", line):
            section = anchor.group(1)
        if line != "[source,python]":
            continue
        start = lines.index("----", number) + 1
        end = lines.index("----", start)
        cuts = [at for at in range(start, end) if re.match("# (Django|SQLAlchemy)", lines[at])] or [start]
        for at, until in zip(cuts, cuts[1:] + [end]):
            code = "\n".join(lines[at:until])
            named = re.match("# (Django|SQLAlchemy)", code)
            library = named.group(1) if named else "Django" if ".objects." in code else "SQLAlchemy"
            yield Part(page, at + 1, section, library, code)
        number = end + 1


def outcome(part, database, java):
    """"ok", "elsewhere: why" where this database can't run it, or what is wrong."""
    if (part.section, part.library) not in FRAMES:
        return "there is no frame for it in listings.py"
    frame, elsewhere = FRAMES[part.section, part.library]
    with trial(database, java, part.code, part.library) as it:
        try:
            frame(it)
        except Mismatch as e:
            return f"elsewhere: {elsewhere[database.kind]}" if database.kind in elsewhere else f"something else came out: {e}"
        except Exception as e:
            return f"elsewhere: {elsewhere[database.kind]}" if database.kind in elsewhere else f"{type(e).__name__}: {e}".splitlines()[0]
        return f"it runs, although {elsewhere[database.kind]}" if database.kind in elsewhere else "ok"


def tried(check, database, java):
    with trial(database, java) as it:
        try:
            return check(it)
        except Exception as e:
            return False, f"{type(e).__name__}: {e}".splitlines()[0]


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--check", action="store_true", help="write nothing; fail where the receipt says something else")
    arguments.add_argument("--postgresql", metavar="URL", help="try the listings there, in a schema of their own, and write no receipt")
    arguments = arguments.parse_args()

    database = Database(TOP, arguments.postgresql)
    start_django(database)
    warnings.simplefilter("ignore")
    java = "\n".join(path.read_text() for path in sorted(TOP.glob(JAVA_TESTS)))
    pages = {path.relative_to(TOP).as_posix(): path.read_text().splitlines()
             for pattern in PAGES for path in sorted(TOP.glob(pattern))}
    system = "PostgreSQL" if arguments.postgresql else f"SQLite {sqlite3.sqlite_version}"
    ran_on = f"Django {django.__version__}, SQLAlchemy {sqlalchemy.__version__}, {system}"
    print(ran_on)

    wrong, rows = 0, [["kind", "page", "section", "library", "sha256", "what came out"]]
    found = [part for page, lines in pages.items() for part in parts(page, lines)]
    for part in found:
        came = outcome(part, database, java)
        rows.append(["listing", part.page, part.section, part.library, digest(part.code), came])
        if came != "ok":
            print(f"{part.page}:{part.line} {part.section} {part.library}: {came}")
        wrong += came != "ok" and not came.startswith("elsewhere: ")
    for section, library in sorted(FRAMES.keys() - {(part.section, part.library) for part in found}):
        print(f"listings.py has a frame for {section}, {library}, and no page has the listing")
        wrong += 1
    for page, quote, check in SENTENCES if not arguments.postgresql else []:
        where = next((f"{name}:{number}" for name, lines in pages.items() for number, line in enumerate(lines, 1)
                      if name.endswith(page) and quote in line), None)
        holds, saw = tried(check, database, java) if where else (False, "it is no longer on its page")
        rows.append(["sentence", where.rsplit(":", 1)[0] if where else page, quote, "", digest(quote), "true" if holds else saw])
        if not holds:
            print(f"{where or page} \"{quote}\": {saw}")
        wrong += not holds

    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="\n").writerows([["ran on", ran_on], *rows])
    listed, said = sum(row[0] == "listing" for row in rows), sum(row[0] == "sentence" for row in rows)
    print(f"{listed} listings, {said} sentences, {wrong} wrong")
    if arguments.check and RECEIPT.read_text().splitlines()[1:] != text.getvalue().splitlines()[1:]:
        print(f"{RECEIPT.relative_to(TOP)} says something else: run this without --check, and read the difference")
        wrong += 1
    elif not arguments.check and not arguments.postgresql and not wrong:
        RECEIPT.write_text(text.getvalue())
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
