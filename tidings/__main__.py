"""The command line: arguments in, exit codes out. 0 all well, 1 failed, 2 wrong usage, 3 done but inputs were left out."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from tidings import __version__

FAILED, LEFT_OUT = 1, 3
OUT = Path("data/tables")
SEEDS = Path("seeds")
LIBRARY = Path("data/library")
EXPORTED = (
    "documents", "entries", "figures", "exercises", "drills", "quotes", "events", "stories", "promises", "flags", "alignments", "coverage",
    "corrections",
)  # fmt: skip
"""Every table; written here because the declarations take a while to load, and help should not."""
REPORT = Console(stderr=True, highlight=False, soft_wrap=True)


def examples(*lines: str) -> str:
    """The end of a help page: commands to copy, kept on lines of their own."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


def sources_and_out(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say where documents and tables are, for commands that add some."""
    folder = click.Path(path_type=Path)
    for option in (
        click.option("--sources", type=folder, default=SEEDS, envvar="TIDINGS_SOURCES", show_default=True, help="Folder of the documents."),
        click.option("--out", type=folder, default=OUT, envvar="TIDINGS_TABLES", show_default=True, help="Folder of the snapshots."),
        click.option("--library", type=folder, default=LIBRARY, envvar="TIDINGS_LIBRARY", show_default=True, help="Folder of the library."),
    ):
        command = option(command)
    return command


@click.group(epilog=examples("tidings build", "tidings check", "tidings export figures --format xlsx", "tidings serve"))
@click.version_option(__version__, prog_name="tidings")
def main() -> None:
    """Read documents on a relationship between countries into tidy tables, every row with the words that say it."""


@main.command(epilog=examples("tidings build", "tidings build reports --out data/tables --jobs 4"))
@click.argument("sources", type=click.Path(path_type=Path), default=SEEDS)
@click.option("--out", type=click.Path(path_type=Path), default=OUT, show_default=True, help="Folder of the snapshots.")
@click.option("--jobs", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes that read documents.")
@click.option(
    "--library",
    type=click.Path(path_type=Path),
    default=LIBRARY,
    envvar="TIDINGS_LIBRARY",
    show_default=True,
    help="Folder of what was added and corrected.",
)
@click.option("--asked", is_flag=True, hidden=True, help="Only what the pages asked for, after the build that runs.")
def build(sources: Path, out: Path, jobs: int, library: Path, asked: bool) -> None:
    """Read every document below SOURCES (default: seeds), and those that were added, and write a snapshot of tables.

    Prints one line a table and, last, the snapshot's folder. A document or a reference row that cannot be read is named and
    left out; then the exit code is 3.
    """
    from tidings.library import builds
    from tidings.pipeline import BrokenTablesError, NothingToBuildError

    try:
        if asked:
            builds.build_asked(out, sources, library)
            return
        with progress_bar() as progress:
            done = builds.build(
                out, sources, library, jobs, progress, lambda: report(["another build of these tables runs; waiting for it"])
            )
    except NothingToBuildError as error:
        report(error.problems)
        raise click.ClickException(f"nothing was built from {sources}: {error}; the snapshot before, if any, stands") from error
    except BrokenTablesError as error:
        report(error.faults[:20])
        raise click.ClickException(
            "nothing was written: the rows above contradict the tables; please report this with the document"
        ) from error
    except builds.NoPlaceError as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        raise click.ClickException(f"nothing was written: {error}") from error
    report(done.problems)
    report([*done.needless])
    for name, rows in done.rows.items():
        click.echo(f"{name:<10} {rows:>7,}")
    click.echo(done.folder)
    sys.exit(LEFT_OUT if done.problems else 0)


@main.command(epilog=examples("tidings serve", "tidings serve --port 8600", "tidings serve --address 0.0.0.0"))
@click.option("--address", default="127.0.0.1", show_default=True, help="Where to listen; other machines need sign-in, or --open.")
@click.option("--port", type=click.IntRange(0, 65535), default=8501, show_default=True, help="Where to listen.")
@click.option("--base-path", help="What stands before every address behind a proxy, as /tidings; else that of redirect_uri.")
@click.option(
    "--secrets",
    type=click.Path(path_type=Path, dir_okay=False),
    envvar="TIDINGS_SECRETS",
    help="The file with [auth] and who may come in.",
)
@click.option("--open", "open_to_all", is_flag=True, help="Without sign-in, let whoever reaches it read.")
def serve(address: str, port: int, base_path: str | None, secrets: Path | None, open_to_all: bool) -> None:
    """Serve the dashboard, until Ctrl+C.

    Tables are built first where there are none (TIDINGS_TABLES, TIDINGS_SOURCES say of what and where). With [auth] in the
    secrets (default: .streamlit/secrets.toml), everybody signs in; without, it answers this machine only.
    """
    from tidings.access import SecretsError
    from tidings.library import builds
    from tidings.show import server, store

    if secrets and not secrets.is_file():
        raise click.UsageError(f"there is no {secrets}")
    settings = server.Settings(address, port, base_path, secrets or server.SECRETS, open_to_all)
    try:
        server.plan(settings, server.read_secrets(settings.secrets))
        if store.newest() is None:
            build_as_process(store.sources_folder(), store.tables_folder(), store.library_folder())
        else:  # what was added while it was down, or cut off
            with suppress(OSError):  # a full disk is no reason not to serve what is there
                builds.resume(store.tables_folder(), store.sources_folder(), store.library_folder())
        server.serve(settings)
    except SecretsError as error:
        report([f"{settings.secrets}:", *error.problems])
        raise click.UsageError("sign-in is not safe as it is set") from error
    except server.UnsafeError as error:
        raise click.UsageError(str(error)) from error


@main.command(epilog=examples("tidings add report.pdf letter.eml", "tidings add https://example.org/news.html --outlet 'Example Times'"))
@click.argument("what", nargs=-1, required=True, metavar="FILE…|URL…")
@click.option("--title", default="", help="What the document is called; for one document, as the four below.")
@click.option("--outlet", default="", help="Who published it.")
@click.option("--author", default="", help="Who wrote it.")
@click.option("--published", default="", help="When, as 2024-05-16.")
@click.option("--url", default="", help="Where it stands.")
@click.option("--preview", "only_look", is_flag=True, help="Say what was read and would be found; add nothing.")
@click.option("--no-build", is_flag=True, help="Build no tables; the next build reads it.")
@sources_and_out
def add(what: tuple[str, ...], only_look: bool, no_build: bool, sources: Path, out: Path, library: Path, **said: str) -> None:
    """Add documents: text, HTML, PDF, Word (.docx) or e-mail (.eml), from files or from public addresses of the web.

    The file is kept byte for byte beside its text, what it says of itself is written into the library's sources.csv, and tables are
    built. What cannot be read is named and left out; then the exit code is 3.
    """
    import getpass

    from tidings.library import fetch, inbox, reading
    from tidings.library.library import AlreadyThereError
    from tidings.library.preview import preview
    from tidings.library.readers.extract import Extract, RefusedError, day, named

    if any(said.values()) and len(what) > 1:
        raise click.UsageError("say what you know of one document at a time")
    if said["published"] and day(said["published"]) != said["published"]:
        raise click.UsageError(f"{said['published']} is no day from 1900 to 2099; write it as 2024-05-16")
    title, outlet, author = (named(said[name]) for name in ("title", "outlet", "author"))
    known = Extract("", "text", title, outlet, author, said["published"], said["url"])
    added = refused = 0
    for one in what:
        try:
            if "://" in one and not Path(one).exists():
                got = fetch.fetch(one)
                data, name, origin = got.data, got.name, got.url
            else:
                data, name, origin = Path(one).read_bytes(), Path(one).name, ""
            if only_look:
                found = reading.read(data, name)
                for line in looked(found, preview(found, sources, library)):
                    click.echo(line)
                continue
            done = inbox.take(data, name, getpass.getuser(), sources, library, origin, known)
            click.echo(f"added {done.file}")
            added += 1
        except AlreadyThereError as twin:
            report([twin])
            refused += 1
        except (RefusedError, OSError) as error:
            report([error])
            refused += 1
    built = build_after(added, no_build, sources, out, library)
    sys.exit(FAILED if refused and not added and not only_look else LEFT_OUT if refused or not built else 0)


def looked(found: Any, seen: Any) -> Iterator[str]:
    """What was read of a document and would be found in it, a line each."""
    yield f"{found.kind}, {len(found.text):,} characters"
    for name in ("title", "outlet", "author", "published", "url"):
        if value := getattr(found, name) or getattr(seen, name, ""):
            yield f"  {name:<10} {value}"
    yield from (f"  note       {note}" for note in (*found.notes, *([f"it {seen.problem}"] if seen.problem else [])))
    if seen.same:
        yield f"  the same   {seen.same}"
    yield from (f"  like       {near.file}: {near.of_new:.0%} of this stands in it, {near.of_old:.0%} of it in this" for near in seen.near)
    yield "  found      " + ", ".join(f"{count} {name}" for name, count in seen.counts.items())


@main.command(epilog=examples("tidings inbox", "tidings inbox --once"))
@click.option("--once", is_flag=True, help="Take what is there, build, and end.")
@click.option("--every", type=click.FloatRange(0.1, 3600), default=5, show_default=True, help="Seconds between two looks.")
@click.option(
    "--settled", type=click.FloatRange(0, 3600), default=2, show_default=True, help="Seconds a file was left alone before it is read."
)
@sources_and_out
def inbox(once: bool, every: float, settled: float, sources: Path, out: Path, library: Path) -> None:
    """Add the files that are put into the library's inbox, until this is stopped.

    What cannot be read is moved to inbox/refused, with a text file beside it that says why.
    """
    from tidings.library import builds, inbox

    if once:
        told = list(inbox.empty(sources, library, settled=settled))
        report_taken(told)
        built = build_after(sum(bool(one.file) for one in told), False, sources, out, library)
        sys.exit(LEFT_OUT if any(one.refused for one in told) or not built else 0)
    click.echo(f"watching {library / 'inbox'} (Ctrl+C stops it)")
    with suppress(OSError):  # what was added while it was down, or cut off
        builds.resume(out, sources, library)
    for told in inbox.watched(sources, library, every, settled):
        report_taken(told)
        if any(one.file for one in told):
            builds.ask(out, sources, library)


def report_taken(told: list[Any]) -> None:
    for one in told:
        if one.file:
            click.echo(f"added {one.file}")
        else:
            report([f"{one.refused}; it lies in inbox/refused now"])


def build_after(added: int, no_build: bool, sources: Path, out: Path, library: Path) -> bool:
    """Build what was added, and say so; whether that went well."""
    from tidings.library import builds

    if not added or no_build:
        return True
    try:
        with progress_bar() as progress:
            done = builds.build(out, sources, library, 1, progress)
    except (ValueError, OSError) as error:
        report([f"added, but no tables were built: {error}"])
        return False
    report(done.problems)
    click.echo(done.folder)
    return True


@main.command(epilog=examples("tidings check", "tidings check data/tables/current"))
@click.argument("snapshot", type=click.Path(path_type=Path), default=OUT)
def check(snapshot: Path) -> None:
    """Check SNAPSHOT (default: the current one): how full each column is, and every promise that its rows break.

    Spans that do not give back the document's words, keys that repeat or lead nowhere and values that are not allowed are
    errors; then the exit code is 1.
    """
    from tidings import tables

    folder, opened, texts, errors = open_snapshot(snapshot)
    for name, table in opened.items():
        click.echo(f"{name} ({table.num_rows:,} rows)")
        for column in tables.TABLES[name].columns:
            filled = table.num_rows - table[column.name].null_count
            click.echo(f"  {column.name:<16} {filled / table.num_rows if table.num_rows else 0:>6.0%}")
    errors += tables.faults(opened, texts)
    report(errors)
    click.echo(f"{folder}: {len(errors)} errors" if errors else f"{folder}: no errors")
    sys.exit(FAILED if errors else 0)


@main.command(epilog=examples("tidings compare data/tables/47ca6a8f0e32", "tidings compare 47ca6a8f0e32 current --rows"))
@click.argument("before", type=click.Path(path_type=Path))
@click.argument("after", type=click.Path(path_type=Path), default=OUT)
@click.option("--rows", is_flag=True, help="List each row: + added, - withdrawn, ~ changed.")
def compare(before: Path, after: Path, rows: bool) -> None:
    """Say what became of the rows of each table from the snapshot BEFORE to the snapshot AFTER (default: the current one).

    A snapshot is a folder, or the name of one below data/tables. Rows are the same where their words stand at the same place or,
    in a document that was changed, in the same words.
    """
    from tidings import changes, snapshot

    try:
        old, new = (snapshot.load(snapshot.locate(path if path.exists() else OUT / path)) for path in (before, after))
    except (OSError, ValueError) as error:
        raise click.ClickException(str(error)) from error
    for name, difference in changes.compare(old, new).items():
        counts = (len(difference.added), len(difference.changed), len(difference.withdrawn))
        click.echo(f"{name:<10} " + "  ".join(f"{n:>6,} {what}" for n, what in zip(counts, ("added", "changed", "withdrawn"), strict=True)))
        for line in changes.lines(name, difference, old, new) if rows else ():
            click.echo(f"  {line}")


@main.group(
    invoke_without_command=True,
    epilog=examples("tidings snapshots", "tidings snapshots use 47ca6a8f0e32", "tidings snapshots prune --keep 10 --dry-run"),
)
@click.option("--tables", type=click.Path(path_type=Path), default=OUT, show_default=True, help="Folder of the snapshots.")
@click.pass_context
def snapshots(context: click.Context, tables: Path) -> None:
    """List the snapshots, the one that was current last first: id, since when it is or when it last was made current, how much there
    is in it, and whether every byte of it is what was written. The current one has a star. With a damaged one the exit code is 1.
    """
    from tidings import shelf

    context.obj = tables
    if context.invoked_subcommand:
        return
    found = shelf.entries(tables)
    if not found:
        raise click.ClickException(f"{tables} holds no snapshot; make one with: tidings build")
    lines = [(f"{one.id}{' *' if one.current else ''}", *shelf.cells(one)) for one in found]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())
    sys.exit(FAILED if any(one.damage for one in found) else 0)


@snapshots.command(epilog=examples("tidings snapshots use 47ca6a8f0e32"))
@click.argument("snapshot_id", metavar="ID")
@click.pass_obj
def use(tables: Path, snapshot_id: str) -> None:
    """Make the snapshot ID the current one, in one step: what every page shows that is not held at another by its link.

    That is how to go back after a build that should not have been. The next build makes its own snapshot the current one again. A
    damaged snapshot is refused.
    """
    from tidings import shelf

    try:
        shelf.use(tables, snapshot_id, user())
    except (shelf.NotHereError, OSError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(tables / snapshot_id)


@snapshots.command(epilog=examples("tidings snapshots prune --keep 10 --dry-run", "tidings snapshots --tables data/tables prune --keep 10"))
@click.option("--keep", type=click.IntRange(0), required=True, help="How many to keep besides the current one.")
@click.option("--dry-run", is_flag=True, help="Delete nothing, say what would go.")
@click.pass_obj
def prune(tables: Path, keep: int, dry_run: bool) -> None:
    """Delete old snapshots. Kept are the current one, the KEEP whole ones that were current last before it, and any that a running
    Tidings has open. All others go, damaged ones too; a link to one of them says so and shows the newest.

    Where the current one is damaged, one whole snapshot is kept besides it, whatever KEEP says.
    """
    from tidings import shelf

    try:
        done = shelf.prune(tables, keep, dry_run)
    except (shelf.NotHereError, OSError) as error:
        raise click.ClickException(str(error)) from error
    for one, reason in done.kept:
        click.echo(f"{one.id}  kept: {reason}")
    for one in done.gone:
        *_, size, state = shelf.cells(one)
        click.echo(f"{one.id}  {'would go' if dry_run else 'gone'}: {state}, {size}")


@main.command(
    epilog=examples("tidings export figures", "tidings export quotes --format xlsx --out quotes.xlsx", "tidings export --gold gold")
)
@click.argument("table", type=click.Choice(EXPORTED), required=False)
@click.option("--format", "form", type=click.Choice(["csv", "parquet", "xlsx", "json"]), default="csv", show_default=True)
@click.option("--snapshot", type=click.Path(path_type=Path), default=OUT, show_default=True)
@click.option("--out", type=click.File("wb"), default="-", help="File to write; standard output if left out.")
@click.option("--gold", type=click.Path(path_type=Path, file_okay=False), help="Empty folder for what reviewers confirmed.")
def export(table: str | None, form: str, snapshot: Path, out: Any, gold: Path | None) -> None:
    """Write one TABLE in a format that other programs read; no cell of it is a formula to a spreadsheet.

    With --gold, write the rows that reviewers judged as `tidings score --gold` takes them, their documents beside them. Such gold says
    how many judged rows are read rightly; it cannot say which rows are missing.
    """
    from tidings import exports, tables
    from tidings import snapshot as snapshots

    if (table is None) == (gold is None):
        raise click.UsageError("name a table, or a folder with --gold")
    if table is None:
        _export_gold(snapshot, gold or Path())
        return
    try:
        folder = snapshots.locate(snapshot)
        promised = next((one for one in snapshots.describe(folder)["resources"] if one["name"] == table), None)
        if promised is None:
            raise click.ClickException(f"{folder} is older than the table of {table}")
        rows = snapshots.read_table(folder, promised, tables.TABLES[table].schema)
    except (OSError, ValueError) as error:
        raise click.ClickException(f"nothing was written: {error}") from error
    out.write(exports.FORMATS[form].make(exports.of_snapshot(table, rows, folder.name)))


def _export_gold(snapshot: Path, target: Path) -> None:
    from tidings.corrections import gold

    folder, opened, texts, errors = open_snapshot(snapshot)
    if errors:
        report(errors)
        raise click.ClickException(f"{folder} is damaged: nothing was written; build again with: tidings build")
    if target.exists() and any(target.iterdir()):
        raise click.ClickException(f"{target} is not empty; name a new folder")
    found = gold.files({name: table.to_pylist() for name, table in opened.items()}, texts)
    if not found:
        raise click.ClickException(f"no row of {folder} was judged; nothing was written")
    try:
        (target / gold.TEXTS).mkdir(parents=True, exist_ok=True)
        for name, data in found.items():
            (target / name).write_bytes(data)
    except OSError as error:
        raise click.ClickException(f"not all was written: {error}") from error
    click.echo(f"{sum(name.endswith('.json') for name in found)} documents with judged rows in {target}")
    click.echo("It cannot measure missing rows: reviewers judge rows that are there. README.txt in it says more.")


@main.command(
    epilog=examples(
        "tidings correct figures 1f0c9a2b3d4e right",
        'tidings correct figures 1f0c9a2b3d4e changed --column value --value 26.7 --reason "the text says 26.7"',
        "tidings correct figures 1f0c9a2b3d4e wrong",
        "tidings correct --revoke 9e8d7c6b5a40",
    )
)
@click.argument("table", type=click.Choice(["figures", "exercises", "quotes", "events"]), required=False)
@click.argument("row_id", required=False)
@click.argument("verdict", type=click.Choice(["right", "wrong", "changed"]), required=False)
@click.option("--column", default="", help="What of the row is changed.")
@click.option("--value", default="", help="Into what.")
@click.option("--reason", default="", help="What in the words shows it.")
@click.option("--by", "who", help="Whose verdict it is; your user name if left out.")
@click.option("--revoke", help="Id of the correction to take back.")
@click.option("--snapshot", type=click.Path(path_type=Path), default=OUT, show_default=True, help="The tables that the row stands in.")
@click.option("--library", type=click.Path(path_type=Path), default=LIBRARY, envvar="TIDINGS_LIBRARY", show_default=True)
def correct(
    table: str | None, row_id: str | None, verdict: str | None, column: str, value: str, reason: str, who: str | None, revoke: str | None,
    snapshot: Path, library: Path,
) -> None:  # fmt: skip
    """Say that a row is right, wrong (no such row) or has another value; the next build applies it.

    Prints the id of the correction. Nothing that was said before is lost: the last verdict on a row counts, and each can be revoked.
    """
    import getpass

    from tidings.corrections import cells, verdicts
    from tidings.lexicon import shipped
    from tidings.library import corrections
    from tidings.tables import TABLES

    who = who or getpass.getuser()
    try:
        if revoke:
            click.echo(corrections.revoke(library, revoke, who, reason).id)
            return
        if not (table and row_id and verdict):
            raise click.UsageError("name a table, a row and a verdict, or a correction with --revoke")
        _, opened, _, _ = open_snapshot(snapshot)
        rows = {name: opened[name].to_pylist() if name in opened else [] for name in (table, "documents", "corrections")}
        row = next((row for row in rows[table] if row[TABLES[table].key] == row_id), None)
        if row is None:
            raise click.ClickException(f"there is no row {row_id[:40]} in {table}")
        if verdict == "changed":
            cells.parse(table, column, value, shipped())
        sha256 = next(document["sha256"] for document in rows["documents"] if document["doc_id"] == row["doc_id"])
        said = [one for one in rows["corrections"] if (one["table"], one["row_id"]) == (table, row_id)]
        more = {"column": column, "value": value} if verdict == "changed" else {}
        made = verdicts.made(table, row, sha256, said, who, corrections.now(), verdict, reason=reason, **more)
        click.echo(corrections.add(library, [made])[0].id)
    except (ValueError, OSError) as error:
        raise click.ClickException(f"nothing was written: {error}") from error


@main.command(epilog=examples("tidings pack --out tidings.zip"))
@click.option("--snapshot", type=click.Path(path_type=Path), default=OUT, show_default=True)
@click.option("--out", type=click.File("wb"), required=True, help="File to write.")
def pack(snapshot: Path, out: Any) -> None:
    """Write a whole snapshot as one zip, a Data Package: every table, what its columns mean, and the documents."""
    from tidings import exports
    from tidings import snapshot as snapshots

    try:
        folder = snapshots.locate(snapshot)
        snapshots.check(folder, snapshots.describe(folder))
    except (OSError, ValueError) as error:
        raise click.ClickException(str(error)) from error
    exports.package(folder, out)


@main.command(epilog=examples("tidings score --docs seeds --gold tests/golden --tables data/tables"))
@click.option("--docs", type=click.Path(path_type=Path, exists=True), required=True, help="The texts that were built.")
@click.option(
    "--gold", type=click.Path(path_type=Path, exists=True), required=True, help="One JSON file a text: what a careful reader finds."
)
@click.option("--tables", type=click.Path(path_type=Path, exists=True), required=True, help="The snapshot to judge.")
@click.option("--misses", is_flag=True, help="List what was missed and what was made up.")
@click.option("--save", type=click.Path(path_type=Path, dir_okay=False), help="Keep this score in a file.")
@click.option(
    "--against", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="List what was gained and lost since a kept score."
)
def score(docs: Path, gold: Path, tables: Path, misses: bool, save: Path | None, against: Path | None) -> None:
    """Measure a snapshot against hand-made annotations: precision, recall and agreement of each column, in all and a document."""
    from tidings import score as scoring
    from tidings import snapshot

    try:
        result = scoring.score(docs, gold, snapshot.locate(tables))
        before = scoring.load(against) if against else None
        if save:
            scoring.save(result, save)
    except (OSError, ValueError, KeyError) as error:
        raise click.ClickException(str(error)) from error
    for line in scoring.lines(result, misses):
        click.echo(line)
    if before:
        click.echo(f"\nSince {against}")
        for line in scoring.changes(before, result):
            click.echo(f"  {line}")


def build_as_process(sources: Path, out: Path, library: Path) -> None:
    """Build as a process of its own, whose memory the server then need not hold."""
    import subprocess

    built = subprocess.run(
        [sys.executable, "-m", "tidings", "build", str(sources), "--out", str(out), "--library", str(library)], check=False
    )
    if built.returncode not in (0, LEFT_OUT):
        raise click.ClickException(f"there are no tables in {out}, and none could be built of {sources}")


def user() -> str:
    """Who runs this, by the name that the machine knows; empty where it knows none, as in some containers."""
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""


def open_snapshot(path: Path) -> tuple[Path, dict[str, Any], dict[str, str], list[str]]:
    """A snapshot's folder, its readable tables, its documents' texts by doc_id, and what of it is damaged."""
    import pyarrow as pa

    from tidings import snapshot, tables

    try:
        folder = snapshot.locate(path)
    except snapshot.NoSnapshotError as error:
        raise click.ClickException(str(error)) from error
    opened, texts, errors = {}, {}, []
    for name in tables.TABLES:
        try:
            opened[name] = tables.read_table(folder, name)
        except (OSError, pa.ArrowException) as error:
            errors.append(f"{folder / name}.parquet cannot be read: {error}")
    try:
        snapshot.check(folder, snapshot.describe(folder))
    except (OSError, ValueError) as error:
        errors.append(str(error))
    for row in opened["documents"].to_pylist() if "documents" in opened else []:
        try:
            texts[row["doc_id"]] = snapshot.text_of(folder, row["doc_id"], row["sha256"])
        except snapshot.DamagedError as error:
            errors.append(str(error))
    return folder, opened, texts, errors


def report(messages: list[Any]) -> None:
    for message in messages:
        REPORT.print(str(message), markup=False)


@contextmanager
def progress_bar() -> Iterator[Callable[[int, int, str], None]]:
    """A bar on a terminal, a plain line a document in a pipe."""
    if not REPORT.is_terminal:
        yield lambda done, total, file: REPORT.print(f"read {done} of {total}: {file}", markup=False)
        return
    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[file]}", markup=False))
    with Progress(*columns, console=REPORT, transient=True) as bar:
        task = bar.add_task("Reading", total=None, file="")
        yield lambda done, total, file: bar.update(task, completed=done, total=total, file=file)


if __name__ == "__main__":
    main(prog_name="python -m tidings")
