"""Reference values for the statistics of the analytics service, calculated apart from it.

    python3 reference.py            # writes reference.json beside this file

Needs NumPy and SciPy only. Everything is drawn from fixed seeds, so that running it again writes
the same bytes. The inputs stand beside the outputs: the tests feed the former to the program and
hold its answers against the latter.
"""

import json
import math
from fractions import Fraction
from pathlib import Path

import numpy as np
from scipy import stats

rng = np.random.default_rng(20261127)


def score(items, answers):
    """Mean of the answered items on 0-100, absent if fewer than half are answered.

    items: (lowest, highest, reversed) each; answers: a number or None each.
    """
    parts = []
    for (low, high, reverse), answer in zip(items, answers):
        if answer is not None:
            part = Fraction(answer - low, high - low)
            parts.append(1 - part if reverse else part)
    if not parts or 2 * len(parts) < len(items):
        return None
    return float(100 * sum(parts) / len(parts))


def scale(name, items, rows, published):
    """published: what the instrument's own rule gives, from its manual's arithmetic."""
    return {
        "name": name,
        "items": [{"min": low, "max": high, "reverse": reverse} for low, high, reverse in items],
        "people": [
            {"answers": row, "score": score(items, row), "published": published(row)}
            for row in rows
        ],
    }


def scales():
    # WHO-5: five items 0-5, percentage = raw sum x 4 (Topp et al. 2015, Psychother Psychosom 84).
    who5 = [(0, 5, False)] * 5
    who5_rows = [[0] * 5, [5] * 5] + rng.integers(0, 6, (40, 5)).tolist()

    # PSS-10: ten items 0-4, items 4, 5, 7 and 8 reversed, sum 0-40 (Cohen & Williamson 1988).
    reversed_items = {4, 5, 7, 8}
    pss = [(0, 4, number in reversed_items) for number in range(1, 11)]
    pss_rows = [[0] * 10, [4] * 10] + rng.integers(0, 5, (40, 10)).tolist()

    def pss_percent(row):
        total = sum(4 - a if i + 1 in reversed_items else a for i, a in enumerate(row))
        return 100 * total / 40

    # COPSOQ III: 0, 25, 50, 75, 100 per item, the mean if at least half are answered
    # (Burr et al. 2019, Safety and Health at Work 10).
    copsoq = [(1, 5, False)] * 3 + [(1, 5, True)]
    copsoq_rows = [[1, 2, None, None], [1, None, None, None], [None] * 4]
    for row in rng.integers(1, 6, (60, 4)).tolist():
        copsoq_rows.append([None if rng.random() < 0.35 else a for a in row])

    def copsoq_percent(row):
        points = {1: 0, 2: 25, 3: 50, 4: 75, 5: 100}
        values = [
            (100 - points[a] if i == 3 else points[a]) for i, a in enumerate(row) if a is not None
        ]
        return float(np.mean(values)) if len(values) >= 2 else None

    return [
        scale("who-5", who5, who5_rows, lambda row: 4.0 * sum(row)),
        scale("pss-10", pss, pss_rows, pss_percent),
        scale("copsoq", copsoq, copsoq_rows, copsoq_percent),
    ]


def interval(full, atoms, inside):
    """atoms: (n, steps) each; inside: which of them the scope holds. No atom is clamped."""
    n = np.array([a[0] for a in atoms], float)
    means = 100 * np.array([a[1] for a in atoms], float) / (full * n)
    count = len(atoms)
    if count < 8:
        deviation, quantile = 25.0, stats.norm.ppf(0.975)
    else:
        centre = np.average(means, weights=n)
        deviation = math.sqrt(np.sum(n * (means - centre) ** 2) / (count - 1))
        quantile = stats.t.ppf(0.975, count - 1)
    here = n[inside]
    mean = float(np.average(means[inside], weights=here))
    half = float(quantile * deviation / math.sqrt(here.sum()))
    return {"n": int(here.sum()), "score": mean, "half": half, "deviation": float(deviation)}


def rounds():
    made = []
    for count in (1, 2, 5, 7, 8, 9, 12, 30, 200):
        full = int(rng.choice([4, 8, 12]))
        step = full // 2
        atoms = []
        for _ in range(count):
            n = int(rng.integers(5, 15))
            # inside the clamp, so that the sums are what people said
            atoms.append([n, int(rng.integers(step + 1, n * full - step))])
        inside = list(range(count)) if count < 3 else list(range(count // 2, count))
        made.append(
            {"full": full, "atoms": atoms, "from": inside[0], **interval(full, atoms, inside)}
        )
    return made


def changes(made):
    """Between each round and the next of another size, as if independent."""
    pairs = []
    for one, other in zip(made, made[1:]):
        value = other["score"] - one["score"]
        half = math.hypot(one["half"], other["half"])
        pairs.append({"value": value, "half": half})
    return pairs


def relations():
    made = []
    for count, slope in ((30, 0.0), (30, 0.5), (45, -0.6), (200, 0.15), (500, -0.02)):
        x = rng.normal(50, 10, count).round(3)
        y = (50 + slope * (x - 50) + rng.normal(0, 8, count)).round(3)
        found = stats.pearsonr(x, y)
        span = found.confidence_interval(0.95)
        z = math.atanh(found.statistic) * math.sqrt(count - 3)
        made.append(
            {
                "x": x.tolist(),
                "y": y.tolist(),
                "r": float(found.statistic),
                "low": float(span.low),
                "high": float(span.high),
                "chance": float(2 * stats.norm.sf(abs(z))),
            }
        )
    return made


def controlled():
    made = []
    families = [
        [0.01, 0.04, 0.03, 0.005],
        [0.05],
        [0.2, 0.2, 0.01, 0.01],
        rng.uniform(0, 1, 40).tolist(),
        (rng.uniform(0, 1, 90) ** 6).tolist(),
    ]
    for family in families:
        adjusted = stats.false_discovery_control(family, method="bh")
        made.append({"chances": family, "adjusted": adjusted.tolist()})
    return made


def chances():
    """Two-sided tails beyond distance/half times the 97.5 % quantile of the same law."""
    made = []
    for freedom in (0, 7, 8, 29, 199, 5000):
        law = stats.norm if freedom == 0 else stats.t(freedom)
        for reach in (0.1, 0.7, 1.0, 1.5, 2.5):
            made.append(
                {
                    "freedom": freedom,
                    "distance": 4 * reach,
                    "half": 4.0,
                    "chance": float(2 * law.sf(reach * law.ppf(0.975))),
                }
            )
    return made


def size():
    """Cohen's d with the pooled standard deviation."""
    one, other = (66.5, 13.5, 564), (71.9, 13.9, 380)
    pooled = math.sqrt(
        ((one[2] - 1) * one[1] ** 2 + (other[2] - 1) * other[1] ** 2) / (one[2] + other[2] - 2)
    )
    return {"groups": [one, other], "pooled": pooled, "d": (other[0] - one[0]) / pooled}


made = rounds()
reference = {
    "scales": scales(),
    "rounds": made,
    "changes": changes(made),
    "relations": relations(),
    "controlled": controlled(),
    "chances": chances(),
    "size": size(),
}
target = Path(__file__).with_name("reference.json")
target.write_text(json.dumps(reference, indent=1) + "\n", encoding="utf-8")
