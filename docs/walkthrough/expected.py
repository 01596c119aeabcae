#!/usr/bin/env python3
"""What the walkthrough must show, calculated from the rules alone.

Shares nothing with the project: it reads people.csv, rounds.json and the answers, and writes
expected.json (to read) and expected.txt (to compare). Python 3 and its standard library.

    python3 expected.py            writes both files
    python3 expected.py --check    fails if the committed files differ
"""

import csv
import json
import math
import sys
from fractions import Fraction
from pathlib import Path
from statistics import NormalDist

HERE = Path(__file__).resolve().parent
LAYERS = ["EXECUTIVE", "MIDDLE_MANAGER", "FIRST_LINE_MANAGER", "EMPLOYEE"]
K = json.loads((HERE / "rounds.json").read_text())["minimumGroup"]


# --- the tree -----------------------------------------------------------------------------------

class Tree:
    def __init__(self, rows):
        self.manager = {r["person_id"]: r["manager_id"] or None for r in rows}
        self.reports = {p: [] for p in self.manager}
        for person, manager in self.manager.items():
            if manager:
                self.reports[manager].append(person)
        self.root = next(p for p, m in self.manager.items() if m is None)
        self.layer = {r["person_id"]: r["layer"] or self.derived(r["person_id"]) for r in rows}

    def leads_leaders(self, person):
        return any(self.reports[r] for r in self.reports[person])

    def derived(self, person):
        if person == self.root:
            return "EXECUTIVE"
        if not self.reports[person]:
            return "EMPLOYEE"
        if not self.leads_leaders(person):
            return "FIRST_LINE_MANAGER"
        if self.manager[person] == self.root and any(map(self.leads_leaders, self.reports[person])):
            return "EXECUTIVE"
        return "MIDDLE_MANAGER"

    def team(self, person):
        """The manager's id; the root's own seat belongs to the root's team."""
        return self.manager[person] or self.root

    def managers_below(self, manager):
        return [r for r in self.reports[manager] if self.reports[r]]

    def subtree(self, manager):
        return {manager}.union(*(self.subtree(r) for r in self.managers_below(manager)))


# --- from answers to one figure per person and measure -------------------------------------------

class Measure:
    def __init__(self, spec):
        self.items = spec["items"]
        self.reverse = set(spec.get("reverse", []))
        self.min, self.max = spec["min"], spec["max"]
        self.full = (self.max - self.min) * len(self.items)  # F: steps of a full answer
        self.w = -(-self.full // 2)  # the fewest steps that are at least half the range

    def score(self, answers):
        """0..1, or None when fewer than half of the items are answered."""
        given = [i for i in self.items if i in answers]
        if 2 * len(given) < len(self.items):
            return None
        steps = sum(
            self.max - answers[i] if i in self.reverse else answers[i] - self.min for i in given
        )
        return Fraction(steps, (self.max - self.min) * len(given))


def half_even(x):
    return round(x)  # Python rounds a Fraction half to even


def standing(path):
    """The answers that stand at the end: later lines replace, a withdrawal removes."""
    stand = {}
    for line in path.read_text().splitlines():
        entry = json.loads(line)
        if entry.get("withdraw"):
            del stand[entry["person"]]
        else:
            stand[entry["person"]] = entry["answers"]
    return stand


# --- the merge ----------------------------------------------------------------------------------

def merge(tree, answered):
    """[(home, layer, invitees, respondents)] and the rest."""
    atoms, remains = [], {}

    def climb(node, layer):
        invited = [p for p in tree.manager if tree.team(p) == node and tree.layer[p] == layer]
        responded = [p for p in invited if p in answered]
        for child in tree.managers_below(node):
            more_invited, more_responded = climb(child, layer)
            invited, responded = invited + more_invited, responded + more_responded
        if len(responded) >= K:
            atoms.append((node, layer, invited, responded))
            return [], []
        return invited, responded

    for layer in LAYERS:
        remains[layer] = climb(tree.root, layer)
    invited = [p for i, _ in remains.values() for p in i]
    responded = [p for _, r in remains.values() for p in r]
    if len(responded) >= K:
        atoms.append((tree.root, "MIXED", invited, responded))
        return atoms, ([], [])
    return atoms, (invited, responded)


def seal(measure, responded, stand):
    """n, the clamped sum in steps, and which side is marked: 'atLeast', 'atMost' or None."""
    scores = [s for s in (measure.score(stand[p]) for p in responded) if s is not None]
    n, full, w = len(scores), measure.full, measure.w
    if n < K:
        return {"n": 0, "sum": 0, "bound": None}
    rounded = half_even(sum(scores) * full)
    bound = "atMost" if rounded <= w else "atLeast" if rounded >= n * full - w else None
    return {"n": n, "sum": min(max(rounded, w), n * full - w), "bound": bound}


# --- intervals ----------------------------------------------------------------------------------

def incomplete_beta(x, a, b):
    """Regularised I_x(a, b) by its continued fraction (Lentz)."""
    if x <= 0 or x >= 1:
        return max(0.0, min(1.0, x))
    if x > (a + 1) / (a + b + 2):
        return 1 - incomplete_beta(1 - x, b, a)
    front = math.exp(
        math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    ) / a
    c, d, result = 1.0, 0.0, 1.0
    for step in range(500):
        m = step // 2
        if step == 0:
            numerator = 1.0
        elif step % 2 == 0:
            numerator = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        else:
            numerator = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d = 1 / (1 + numerator * d)
        c = 1 + numerator / c
        result *= c * d
        if abs(c * d - 1) < 1e-15:
            break
    return front * (result - 1)


def t_quantile(df):
    """The 97.5 % quantile of Student's t.

    Published tables: df 1 12.706, 2 4.303, 5 2.571, 7 2.365, 10 2.228, 30 2.042.
    """
    low, high = 0.0, 1000.0
    for _ in range(200):
        t = (low + high) / 2
        upper_tail = incomplete_beta(df / (df + t * t), df / 2, 0.5) / 2
        low, high = (t, high) if upper_tail > 0.025 else (low, t)
    return (low + high) / 2


for _df, _t in {1: 12.706, 2: 4.303, 5: 2.571, 7: 2.365, 10: 2.228, 30: 2.042}.items():
    assert abs(t_quantile(_df) - _t) < 5e-4, (_df, t_quantile(_df))


def spread(measure, sealed):
    """Half the 95 % interval of one answer, from all atoms of the round that have the measure."""
    atoms = [s for s in sealed if s["n"]]
    if len(atoms) < 8:
        quarter = 100 / 4
        return NormalDist().inv_cdf(0.975) * quarter
    n = sum(s["n"] for s in atoms)
    mean = Fraction(sum(s["sum"] for s in atoms), n)
    variance = sum(
        s["n"] * (Fraction(s["sum"], s["n"]) - mean) ** 2 for s in atoms
    ) / (len(atoms) - 1)
    sd = 100 * math.sqrt(variance) / measure.full
    return t_quantile(len(atoms) - 1) * sd


def one_decimal(x):
    """Half up. Refuses a value so near a tie that calculating in another order might decide it."""
    tenths = x * 10
    if not isinstance(x, Fraction):
        assert abs(tenths - math.floor(tenths) - 0.5) > 1e-6, x
    return float(Fraction(math.floor(tenths + Fraction(1, 2)), 10))


def figure(measure, sealed, half_interval):
    """The figure of a scope from its atoms' seals, or None when it has none."""
    atoms = [s for s in sealed if s["n"]]
    n = sum(s["n"] for s in atoms)
    if n == 0:
        return None
    score = Fraction(100 * sum(s["sum"] for s in atoms), measure.full * n)
    top = sum(1 for s in atoms if s["bound"] == "atLeast")
    bottom = sum(1 for s in atoms if s["bound"] == "atMost")
    one = 100 * measure.w / measure.full / n
    half = half_interval / math.sqrt(n)
    found = {
        "n": n,
        "score": one_decimal(score),
        "ciLow": one_decimal(max(0.0, float(score) - half - bottom * one)),
        "ciHigh": one_decimal(min(100.0, float(score) + half + top * one)),
    }
    if top and not bottom:
        found["bound"] = "atLeast"
    if bottom and not top:
        found["bound"] = "atMost"
    return found


# --- everything together --------------------------------------------------------------------------

def expect(tree, spec):
    stand = standing(HERE / spec["answers"])
    assert all(a for a in stand.values())
    measures = {name: Measure(m) for name, m in spec["measures"].items()}
    merged, rest = merge(tree, stand)
    atoms = [
        {
            "home": home,
            "layer": layer,
            "invited": len(invited),
            "n": len(responded),
            "measures": {name: seal(m, responded, stand) for name, m in measures.items()},
        }
        for home, layer, invited, responded in merged
    ]
    half = {
        name: spread(m, [a["measures"][name] for a in atoms]) for name, m in measures.items()
    }

    def figures(chosen):
        found = {
            name: figure(m, [a["measures"][name] for a in chosen], half[name])
            for name, m in measures.items()
        }
        return {name: f for name, f in found.items() if f}

    def scope(manager):
        """The subtree of the manager, or the totals of the nearest ancestor with an atom."""
        at, own = manager or tree.root, True
        while not [a for a in atoms if a["home"] in tree.subtree(at)]:
            at, own = tree.manager[at], False
        chosen = [a for a in atoms if a["home"] in tree.subtree(at)]
        covered = sum(a["n"] for a in chosen)
        invited, answered = sum(a["invited"] for a in chosen), covered
        if at == tree.root and len(rest[0]) >= K:
            invited, answered = invited + len(rest[0]), answered + len(rest[1])
        result = {
            "invited": invited,
            "answered": answered,
            "covered": covered,
            "measures": figures(chosen),
        }
        if manager:
            result["scope"] = {"own": own, "manager": at}
        if own:
            result["layers"] = {
                layer: {
                    "covered": sum(a["n"] for a in chosen if a["layer"] == layer),
                    "measures": figures([a for a in chosen if a["layer"] == layer]),
                }
                for layer in LAYERS
                if [a for a in chosen if a["layer"] == layer]
            }
        return result

    organisation = scope(None)
    managers = {m: scope(m) for m in spec["scopes"]}
    for result in [organisation, *managers.values()]:
        result["reference"] = {"layers": organisation["layers"]}
    return {
        "standing": len(stand),
        "rest": {"invited": len(rest[0]), "answered": len(rest[1])},
        "atoms": atoms,
        "organisation": organisation,
        "managers": managers,
    }


def lines(prefix, value):
    """One line per value, "path=value"; a bound that must not be there as "path!"."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from lines(f"{prefix}.{key}", inner)
        if "score" in value and "bound" not in value:
            yield f"{prefix}.bound!"
    else:
        yield f"{prefix}={json.dumps(value).strip(chr(34))}"


def main():
    with (HERE / "people.csv").open(newline="", encoding="utf-8") as people:
        tree = Tree(list(csv.DictReader(people)))
    rounds = json.loads((HERE / "rounds.json").read_text())["rounds"]
    expected = {r["name"]: expect(tree, r) for r in rounds}
    flat = []
    for name, e in expected.items():
        flat += lines(f"{name} organisation ", e["organisation"])
        for manager, scope in e["managers"].items():
            flat += lines(f"{name} {manager} ", scope)
    outputs = {
        "expected.json": json.dumps(expected, indent=1) + "\n",
        "expected.txt": "\n".join(f.replace(" .", " ") for f in flat) + "\n",
    }
    for file, text in outputs.items():
        if "--check" in sys.argv:
            assert (HERE / file).read_text() == text, f"{file} is out of date"
        else:
            (HERE / file).write_text(text)


if __name__ == "__main__":
    main()
