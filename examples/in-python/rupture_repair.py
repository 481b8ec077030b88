"""rupture-repair from Python: data frames in, data frames out.

It needs pandas, the standard library and the program.

    import rupture_repair as rr

    rr.detect(scores, id="id", session="session", score="total",
              better="higher", rule="drop", param={"floor": 8})

The first argument is a data frame, or the path of a file. Every other
argument is an option of the command line without its hyphens: true_drop
is --true-drop, True is an option without a value, and an option with
several values is repeated. Columns are named as in the program's CSV.
In the attrs of the result: version, seed where there is one, and
document, the rest of what the program says as JSON.

A fault is a RuptureRepairError with problems. Notes go to the
logger rupture_repair, which shows them unless told otherwise.

The program is `rupture-repair`, or what the variable RUPTURE_REPAIR or
the argument program says, such as "npx rupture-repair".
"""

import bisect
import csv
import io
import json
import logging
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import tempfile
import typing

import pandas as pd


_logger = logging.getLogger(__name__)


class Problem(typing.NamedTuple):
    """A fault of a file; row is the label in the index of a frame."""

    file: str
    line: typing.Optional[int]
    row: typing.Optional[typing.Hashable]
    column: typing.Optional[str]
    message: str


class RuptureRepairError(Exception):
    """What the program says, and each fault of a file in it."""

    def __init__(self, said, problems):
        super().__init__(said)
        self.problems = problems


def score(frame, *, program=None, **options):
    return _table("score", frame, options, program, ["rows"])


def detect(frame, *, program=None, **options):
    return _table("detect", frame, options, program, ["findings"])


def agreement(frame, *, program=None, **options):
    sought = ["coefficients"]
    return _table("agreement", frame, options, program, sought)


def outcomes(logs, table="episodes", *, program=None, **options):
    """Logs are files, or a frame of one column, entry: the lines."""
    options = {"table": table, **options}
    sought = [_camel_case(str(table))]
    return _table("outcomes", logs, options, program, sought)


def experiment(plan, *, program=None, **options):
    """A plan is a file, or the same as a dict.

    The answer is the measures of its rules or, where it has none, the
    outcomes of its analyses. The attrs outcomes, power and
    outcome_power are data frames too, each where the experiment has it
    beside the answer.
    """
    sought = ["measures", "outcomes"]
    found = _table("experiment", plan, options, program, sought)
    if not isinstance(plan, dict):
        plan = json.loads(pathlib.Path(plan).read_text("utf-8"))
    found.attrs["seed"] = plan["seed"]
    document = found.attrs["document"]
    for name in ("outcomes", "power", "outcomePower"):
        if name in document:
            found.attrs[_snake_case(name)] = as_frame(document[name])
    return found


def simulate(scenario, *, program=None, **options):
    """A scenario is a file, or the same as a dict; frames by name."""
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder, "out")
        options = {**options, "out": str(out), "json": True}
        made = json.loads(_run("simulate", scenario, options, program))
        tables = {of: _simulated(out, of) for of in made["tables"]}
    for table in tables.values():
        table.attrs.update(seed=made["seed"], version=made["version"])
    return tables


def as_frame(rows):
    """Rows of the document as a data frame; blanks are missing."""
    frame = pd.json_normalize(rows, sep="_").rename(columns=_snake_case)
    for name in frame.select_dtypes("object"):
        frame[name] = frame[name].map(_joined)
    return frame.convert_dtypes(convert_floating=False)


def _joined(cell):
    return "; ".join(map(str, cell)) if isinstance(cell, list) else cell


def _table(verb, given, options, program, sought):
    """The first of the tables sought that the program's JSON has."""
    said = _run(verb, given, {**options, "json": True}, program)
    document = json.loads(said)
    name = next((name for name in sought if name in document), None)
    if name is None:
        sought = " or ".join(sought)
        said = f"no table {sought} in what the program says"
        raise RuptureRepairError(said, [])
    frame = as_frame(document.pop(name))
    if frame.empty:
        # No row, so JSON does not name the columns; CSV does.
        options = {**options, "format": "csv"}
        said = _run(verb, given, options, program, notes=False)
        frame = _text_table(io.StringIO(said))
        frame = frame.rename(columns=_snake_case)
    version = _run("--version", [], {}, program).strip()
    frame.attrs["version"] = version
    alarms = document.get("falseAlarms")
    if alarms and "seed" in alarms:
        frame.attrs["seed"] = alarms["seed"]
    frame.attrs["document"] = document
    return frame


def _simulated(out, name):
    if name == "log":
        lines = (out / "log.jsonl").read_text("utf-8").splitlines()
        return pd.DataFrame({"entry": lines}, dtype="string")
    codebook = _text_table(out / "codebook.csv")
    of = codebook[codebook.iloc[:, 0].isin([name, f"{name}.csv"])]
    types = dict(zip(of["column"], map(_dtype, of["type"])))
    table = _text_table(out / f"{name}.csv")
    return table.astype({column: types[column] for column in table})


def _camel_case(name):
    """The name of a table as a key of JSON."""
    return re.sub("-([a-z])", lambda found: found[1].upper(), name)


def _snake_case(name):
    return re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name).lower()


def _text_table(file):
    return pd.read_csv(
        file, dtype="string", keep_default_na=False, na_values=[""]
    )


def _dtype(type):
    if type.startswith(("whole", "0")):
        return "Int64"
    if type.startswith("number"):
        return "Float64"
    return "boolean" if type.startswith("yes") else "string"


def _text(value):
    return str(value).lower() if isinstance(value, bool) else str(value)


def _flags(options):
    for name, value in options.items():
        flag = "--" + name.replace("_", "-")
        if value is True:
            yield flag
        elif value is not None and value is not False:
            if isinstance(value, dict):
                pairs = value.items()
                value = [f"{key}={_text(one)}" for key, one in pairs]
            several = isinstance(value, (list, tuple))
            for one in value if several else [value]:
                yield from (flag, _text(one))


def _standard_input(given):
    if isinstance(given, dict):
        return json.dumps(given)
    if list(given.columns) == ["entry"]:
        return "".join(f"{line}\n" for line in given["entry"])
    # Whole numbers beside a gap are floats in pandas: session 1.0.
    cells = given.convert_dtypes()
    for name in cells.select_dtypes("boolean"):
        cells[name] = cells[name].astype("string").str.lower()
    return cells.to_csv(index=False)


def _run(verb, given, options, program, notes=True):
    is_data = isinstance(given, (dict, pd.DataFrame))
    several = isinstance(given, (list, tuple))
    files = ["-"] if is_data else given if several else [given]
    words = shlex.split(
        program or os.environ.get("RUPTURE_REPAIR", "rupture-repair")
    )
    found = shutil.which(words[0])
    if found is None:
        raise RuptureRepairError(f"{words[0]}: not found", [])
    ran = subprocess.run(
        [found, *words[1:], verb, *files, *_flags(options)],
        input=_standard_input(given) if is_data else "",
        capture_output=True,
        encoding="utf-8",
    )
    said = ran.stderr.strip()
    if ran.returncode != 0:
        said = re.sub("(?m)^standard input", "data frame", said)
        lines = said.splitlines() if ran.returncode == 1 else []
        raise RuptureRepairError(said, _problems(lines, given))
    for note in said.splitlines() if notes else []:
        _logger.warning("%s", note)
    return ran.stdout


# FILE, line 3, column 2 (session): not a session number; expected …
_place = re.compile(
    r"(?!Hint)(?P<file>.+?)(?:, column \d+ \((?P<same>.+)\))?"
    r"(?:, lines? (?P<line>\d+)[^:(]*)?"
    r"(?:, column \d+ \((?P<column>.+)\))?: (?P<message>.+)"
)


def _problems(lines, given):
    row_of = _row_of(given)
    problems = []
    for found in filter(None, map(_place.fullmatch, lines)):
        line = found["line"] and int(found["line"])
        row = row_of(line) if line else None
        column = found["same"] or found["column"]
        problems.append(
            Problem(found["file"], line, row, column, found["message"])
        )
    return problems


def _row_of(given):
    """How the row of a line is named in the index of the frame."""
    if not isinstance(given, pd.DataFrame):
        return lambda line: None
    if list(given.columns) == ["entry"]:
        return lambda line: given.index[line - 1]
    # A cell can go on over several lines: a row is not always a line.
    rows = csv.reader(io.StringIO(_standard_input(given), newline=""))
    ends = [rows.line_num for _ in rows]
    at = lambda line: bisect.bisect_left(ends, line) - 1
    return lambda line: given.index[at(line)] if at(line) >= 0 else None
