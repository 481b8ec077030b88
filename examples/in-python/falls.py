"""A data frame in, a data frame out: falls of eight points and more."""

import pandas as pd
import rupture_repair as rr

scores = pd.read_csv(
    "examples/data/invented-scores.csv", dtype={"id": "string"}
)


def falls(scores):
    return rr.detect(
        scores, id="id", session="session", score="total",
        better="higher", rule="drop", param={"floor": 8},
    )


found = falls(scores)
columns = ["id", "from", "to", "magnitude", "recovered_at"]
print(found[columns].to_string(index=False))
share = found.attrs["document"]["share"]
print("clients with a fall:", share["flagged"], "of", share["n"])

# A fault is an exception that says where it is.
scores["session"] = scores["session"].astype("float64")
scores.loc[2, "session"] = 1.5
try:
    falls(scores)
except rr.RuptureRepairError as fault:
    for problem in fault.problems:
        print(problem.line, problem.row, problem.column)
        print(problem.message)
