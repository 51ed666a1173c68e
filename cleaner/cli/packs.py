"""`cleaner packs`: the portal packs there are, and whether one is sound."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace

from cleaner.cli import NOTHING, OK
from cleaner.cli.output import write
from cleaner.cli.usage import UsageError, exit_codes, meant
from cleaner.errors import PackError

ACTIONS = ("list", "check")

EPILOG = """\
what a pack may say: the README has one, `python -m pydoc cleaner.packs.schema` all keys

"""


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.epilog = EPILOG + exit_codes({NOTHING: "check: a pack does not do what its examples say"})
    parser.add_argument(
        "action", metavar="ACTION", nargs="?", default="list", type=_action,
        help="list (the default): print id, name and hosts of all packs; check: run the examples of packs",
    )  # fmt: skip
    parser.add_argument(
        "packs", metavar="PACK", nargs="*",
        help="check: a .toml file or the id of a pack of the package (default: all of these)",
    )  # fmt: skip


def run(options: Namespace) -> int:
    """List the packs, or check them: 1 where an example fails, 2 where a file is no pack."""
    from cleaner.packs import builtin_ids, choose
    from cleaner.packs.check import check

    if options.action == "list":
        if options.packs:
            raise UsageError(f"list takes no PACK, got {options.packs[0]!r}; did you mean 'check'?")
        write("".join(f"{p.id:<14} {p.header.name}  {' '.join(p.header.hosts)}\n" for p in choose(builtin_ids()).all()))
        return OK
    try:
        packs = choose(options.packs or builtin_ids()).all()
    except PackError as error:
        raise UsageError(str(error)) from None
    wrong = [(pack, check(pack)) for pack in packs]
    for pack, messages in wrong:
        write("".join(f"{m}\n" for m in messages) or f"{pack.id}: {len(pack.examples)} examples, all right\n")
    return NOTHING if any(messages for _, messages in wrong) else OK


def _action(word: str) -> str:
    """An argparse type: what to do; a pack alone is likely to be checked."""
    if word in ACTIONS:
        return word
    from cleaner.packs import builtin_ids

    is_pack = word.endswith(".toml") or word in builtin_ids()
    hint = f"; did you mean check {word}?" if is_pack else meant(word, ACTIONS)
    raise ArgumentTypeError(f"unknown action {word!r}{hint} (one of: {', '.join(ACTIONS)})")
