#!/usr/bin/env python3
"""A 35-item, 7-scale instrument, thirty people's answers, and what the results must be.

Shares nothing with the program: it calculates from the rules in words. Python 3, standard library.

    python3 instrument.py            writes questionnaire.json, people.csv, answers.json, expected.json
    python3 instrument.py --check    fails if the committed files differ

The company: ceo; below it the middle managers m1 and m2; below m1 the teams t1 and t2, below m2 the
team t3; no other team. Each team has seven members besides its first-line manager; two more, s1 and
s2, are members of the small team t4 below m2. Thirty-two are invited, thirty answer.
"""

import csv
import io
import json
import random
import sys
from fractions import Fraction
from pathlib import Path
from statistics import NormalDist

HERE = Path(__file__).resolve().parent
K = 5
MIN, MAX, ITEMS = 1, 5, 5
STEPS = MAX - MIN
FULL = STEPS * ITEMS  # steps of a full answer: 20
W = (FULL + 1) // 2   # the fewest steps that are at least half of the range: 10

SCALES = [  # id, title, direction, positions of the reversed items
    ("pace", "Pace of work", "worse", [2, 5]),
    ("clarity", "Clear aims", "better", [4]),
    ("leeway", "Room to decide", "better", []),
    ("backing", "Backing from the next level", "better", [1, 3]),
    ("growth", "Learning", "better", [5]),
    ("trust", "Trust", "better", [2, 3, 4]),
    ("rest", "Time to recover", "better", []),
]
STATEMENTS = {
    "pace": ["I work faster than is good for me.", "My days have slack in them.", "Tasks pile up on my desk.",
             "I eat lunch at my desk to keep up.", "I end my days on time."],
    "clarity": ["I could name our three aims.", "I see how my work serves our aims.", "We agree on what comes first.",
                "Our aims change before we reach them.", "I can tell when a task is done."],
    "leeway": ["I choose the order of my tasks.", "I pick my own methods.", "I can move a deadline of mine.",
               "I may try a new way of working.", "I set my own working hours."],
    "backing": ["The level above me stays silent when things go wrong.", "Mistakes are met with help here.",
                "I am left alone with hard decisions.", "The level above me defends our priorities.", "I get time when I ask for it."],
    "growth": ["I learn on the job.", "I get tasks that stretch me.", "I see somebody do well what I want to learn.",
               "I get useful comments on my work.", "My skills stand still."],
    "trust": ["People here keep their word.", "Information is held back here.", "I watch what I say here.",
              "Praise goes to the wrong people here.", "I would lend a colleague my keys."],
    "rest": ["I sleep well before workdays.", "My evenings are my own.", "I come back rested after a weekend.",
             "I take my breaks.", "I can switch off after work."],
}

PARENT = {"ceo": "", "m1": "ceo", "m2": "ceo", "t1": "m1", "t2": "m1", "t3": "m2", "t4": "m2"}
LAYER = {"ceo": "EXECUTIVE", "m1": "MIDDLE_MANAGER", "m2": "MIDDLE_MANAGER",
         "t1": "FIRST_LINE_MANAGER", "t2": "FIRST_LINE_MANAGER", "t3": "FIRST_LINE_MANAGER", "t4": "FIRST_LINE_MANAGER"}
for team in ("t1", "t2", "t3"):
    for member in range(1, 8):
        PARENT[f"{team}e{member}"] = team
for member in ("s1", "s2"):
    PARENT[member] = "t4"
# Two more of t1, who do not answer.
SILENT = ["t1e8", "t1e9"]
for member in SILENT:
    PARENT[member] = "t1"
PEOPLE = list(PARENT)
LAYERS = ["EXECUTIVE", "MIDDLE_MANAGER", "FIRST_LINE_MANAGER", "EMPLOYEE"]


def layer(person):
    return LAYER.get(person, "EMPLOYEE")


def item(scale, position):
    return f"{scale}-{position}"


def questionnaire():
    return {
        "title": "Thirty-five questions",
        "pages": [{"name": scale, "title": title,
                   "elements": [{"type": "rating", "name": item(scale, i + 1), "title": text,
                                 "minRateDescription": "Disagree", "maxRateDescription": "Agree"}
                                for i, text in enumerate(STATEMENTS[scale])]}
                  for scale, title, _, _ in SCALES],
        "scales": [{"id": scale, "title": title, "items": [item(scale, i) for i in range(1, ITEMS + 1)],
                    **({"reverse": [item(scale, i) for i in reverse]} if reverse else {}),
                    "higherIs": direction, "construct": "other"}
                   for scale, title, direction, reverse in SCALES],
    }


def answers():
    """Made up once by a seeded generator, then bent by hand where a rule must show."""
    chance = random.Random(35)
    given = {}
    for person in PEOPLE:
        if person in SILENT:
            continue
        mine = {}
        for scale, _, _, reverse in SCALES:
            lean = chance.choice([2, 3, 3, 4])
            for i in range(1, ITEMS + 1):
                value = min(MAX, max(MIN, lean + chance.choice([-1, 0, 0, 1])))
                mine[item(scale, i)] = MIN + MAX - value if i in reverse else value
        given[person] = mine
    # t2 agrees about rest as much as one can: clamped, "at least".
    for member in range(1, 8):
        for i in range(1, ITEMS + 1):
            given[f"t2e{member}"][item("rest", i)] = MAX
    # t3 is at the low end of leeway: "at most".
    for member in range(1, 8):
        for i in range(1, ITEMS + 1):
            given[f"t3e{member}"][item("leeway", i)] = MIN
    # Three of five items of a scale answered: counts. Two of five: does not.
    for person, scale, left in [("t1e1", "pace", [1, 2, 3]), ("t1e2", "pace", [4, 5]), ("t2e1", "trust", [2, 3, 5]),
                                ("t2e2", "trust", [1]), ("t3e3", "growth", [1, 2, 4]), ("m1", "clarity", [1, 4]),
                                ("t1e3", "backing", [1, 3, 5]), ("t1e4", "backing", [2, 4])]:
        for i in range(1, ITEMS + 1):
            if i not in left:
                del given[person][item(scale, i)]
    # Four of five items: counts, in fifths of a quarter.
    del given["t3e1"][item("pace", 5)]
    del given["t2e3"][item("clarity", 4)]
    # A scale left out altogether by so many of t3 that four answers are left: no figure of t3.
    for member in (5, 6, 7):
        for i in range(1, ITEMS + 1):
            del given[f"t3e{member}"][item("trust", i)]
    return given


def score(mine, scale, reverse):
    """The mean of the answered items, from 0 to 1, or None if fewer than half are answered."""
    places = []
    for i in range(1, ITEMS + 1):
        if item(scale, i) in mine:
            place = Fraction(mine[item(scale, i)] - MIN, STEPS)
            places.append(1 - place if i in reverse else place)
    return sum(places) / len(places) if 2 * len(places) >= ITEMS else None


def team_of(person):
    return PARENT[person] or person


def atoms(given):
    """Per layer from the leaves up: five responses are sealed, fewer are passed up; the rest mixes at the top."""
    children = {m: [c for c in ("m1", "m2", "t1", "t2", "t3", "t4") if PARENT[c] == m] for m in LAYER}
    sealed, remains = [], []

    def up(node, which):
        pool = [p for child in children[node] for p in up(child, which)]
        pool += [p for p in PEOPLE if team_of(p) == node and layer(p) == which]
        responded = [p for p in pool if p in given]
        if len(responded) >= K:
            sealed.append((node, which, pool))
            return []
        return pool

    for which in LAYERS:
        remains += up("ceo", which)
    if len([p for p in remains if p in given]) >= K:
        sealed.append(("ceo", "MIXED", remains))
        remains = []
    return sealed, remains


def half_even(x):
    return round(x)  # of a Fraction: half to even, exactly


def seal(people, given, scale, reverse):
    scores = [score(given[p], scale, reverse) for p in people if p in given]
    scores = [s for s in scores if s is not None]
    n = len(scores)
    if n < K:
        return None
    steps = half_even(sum(scores) * FULL)
    low, high = W, n * FULL - W
    bound = "atMost" if steps <= low else "atLeast" if steps >= high else None
    return {"n": n, "sum": min(high, max(low, steps)), "bound": bound, "unclamped": steps}


def one_decimal(x):
    tenths = Fraction(x) * 10
    return float(Fraction((2 * tenths.numerator + tenths.denominator) // (2 * tenths.denominator), 10))


def figure(parts):
    parts = [p for p in parts if p]
    n = sum(p["n"] for p in parts)
    if not n:
        return None
    value = Fraction(100 * sum(p["sum"] for p in parts), FULL * n)
    # Fewer than eight atoms: the spread is a quarter of the range, the quantile the normal one.
    half = NormalDist().inv_cdf(0.975) * 25 / n ** 0.5
    top = sum(p["bound"] == "atLeast" for p in parts)
    bottom = sum(p["bound"] == "atMost" for p in parts)
    each = 100 * W / FULL / n
    found = {"n": n, "score": one_decimal(value),
             "ciLow": one_decimal(max(0.0, float(value) - half - bottom * each)),
             "ciHigh": one_decimal(min(100.0, float(value) + half + top * each))}
    if bool(top) != bool(bottom):
        found["bound"] = "atLeast" if top else "atMost"
    return found


def expected(given):
    sealed, rest = atoms(given)
    assert len(sealed) < 8 and not rest
    below = {"": None, "m1": {"m1", "t1", "t2"}, "t1": {"t1"}, "t2": {"t2"}, "t3": {"t3"}}
    result = {}
    for scope, nodes in below.items():
        chosen = [a for a in sealed if nodes is None or a[0] in nodes]
        measures, layers = {}, {}
        for scale, _, _, reverse in SCALES:
            parts = {(a[0], a[1]): seal(a[2], given, scale, reverse) for a in chosen}
            measures[scale] = figure(parts.values())
            for which in LAYERS:
                mine = [part for (_, of), part in parts.items() if of == which]
                if mine:
                    layers.setdefault(which, {})[scale] = figure(mine)
        result[scope] = {
            "invited": sum(len(a[2]) for a in chosen),
            "covered": sum(len([p for p in a[2] if p in given]) for a in chosen),
            "measures": {k: v for k, v in measures.items() if v},
            "layers": {w: {k: v for k, v in m.items() if v} for w, m in layers.items()},
        }
    return result


def people():
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["person_id", "name", "email", "manager_id", "language"])
    for person in PEOPLE:
        writer.writerow([person, f"Person {person}", f"{person}@example.org", PARENT[person], "en"])
    return out.getvalue()


def main():
    given = answers()
    assert len(PEOPLE) == 32 and len(given) == 30, (len(PEOPLE), len(given))
    found = expected(given)
    # What the case is for must be in it.
    assert found["t2"]["measures"]["rest"]["bound"] == "atLeast"
    assert found["t3"]["measures"]["leeway"]["bound"] == "atMost"
    assert "trust" not in found["t3"]["measures"]
    assert found["t1"]["measures"]["pace"]["n"] == 6
    files = {
        "questionnaire.json": json.dumps(questionnaire(), indent=1) + "\n",
        "people.csv": people(),
        "answers.json": json.dumps(given, indent=None, separators=(",", ":")).replace('},"', '},\n"') + "\n",
        "expected.json": json.dumps(found, indent=1) + "\n",
    }
    for name, text in files.items():
        if "--check" in sys.argv:
            assert (HERE / name).read_text() == text, f"{name} is out of date"
        else:
            (HERE / name).write_text(text)


if __name__ == "__main__":
    main()
