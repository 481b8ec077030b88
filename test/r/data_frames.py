"""Makes each call of a JSON file with the functions for Python, and prints what came of it as JSON."""

import json
import logging.handlers
import queue
import sys

import pandas as pd

sys.path.insert(0, "examples/in-python")
import rupture_repair as rr

notes = queue.Queue()
logging.getLogger("rupture_repair").addHandler(logging.handlers.QueueHandler(notes))


def rows(frame):
    return frame.astype(object).where(frame.notna(), None).to_dict("records")


def came_of(call):
    given = call["file"]
    if call.get("frame"):
        given = pd.read_csv(given, dtype={"id": "string"}, keep_default_na=False, na_values=[""])
    if call.get("log"):
        given = pd.DataFrame({"entry": open(given, encoding="utf-8").read().splitlines()})
    if call.get("list"):
        given = json.load(open(given, encoding="utf-8"))
    try:
        notes.queue.clear()
        found = getattr(rr, call["verb"])(given, **call["options"])
    except rr.RuptureRepairError as error:
        return {"fault": str(error), "problems": [one._asdict() for one in error.problems]}
    tables = found if isinstance(found, dict) else {"": found}
    attrs = next(iter(tables.values())).attrs
    said = {
        "version": attrs["version"],
        "seed": attrs.get("seed"),
        "notes": [note.getMessage() for note in notes.queue],
        "beside": {name: rows(one) for name, one in attrs.items() if isinstance(one, pd.DataFrame)},
    }
    if isinstance(found, dict):
        return {**said, "tables": {name: rows(frame) for name, frame in found.items()}}
    return {**said, "columns": list(found), "rows": rows(found)}


print(json.dumps([came_of(call) for call in json.load(open(sys.argv[1], encoding="utf-8"))], default=lambda number: number.item()))
