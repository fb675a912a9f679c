"""Writes chance-at-bounds.json: the chance of a target at a bound, by dense least squares and SciPy's t distribution.

Run it as `python3 tests/oracles/chance-at-bounds.py` with NumPy and SciPy. Nothing here comes from the product: the six
settings are those of METHODS, the covariance of the figures is written down whole and solved at once, where the product
filters from figure to figure.
"""

import json
from pathlib import Path

import numpy as np
import scipy
from scipy.stats import t as student

# damping, variance of the pace, noise of a figure, wandering of the level, weight beforehand
SETTINGS = [
    (0.0, 0.3, 0.05, 0.95, 0.25),
    (0.03, 3.0, 0.05, 0.95, 0.22),
    (0.1, 30.0, 0.05, 0.95, 0.15),
    (0.0, 0.003, 0.75, 0.25, 0.15),
    (1.0, 0.0, 0.40, 0.60, 0.13),
    (1.0, 30.0, 0.05, 0.95, 0.10),
]


def shared_by(damping, a, b):
    """Covariance of the pace summed up to two times, for a pace of variance 1."""
    if damping == 0:
        return a * b
    least = np.minimum(a, b)
    return (
        2 * damping * least + np.exp(-damping * a) + np.exp(-damping * b) - 1 - np.exp(-damping * np.abs(a - b))
    ) / damping**2


def chance_at_most(times, values, due, z):
    """The mixture's chance that a new figure at `due` is at most z, all on the forecasting scale."""
    count = len(times)
    spacing = (times[-1] - times[0]) / (count - 1)
    steps = (np.array(times, float) - times[0]) / spacing
    ahead = (due - times[0]) / spacing
    ones = np.ones(count)
    figures = np.array(values)
    logs, means, scales = [], [], []
    for damping, pace, noise, wander, weight in SETTINGS:
        covariance = (
            wander * np.minimum.outer(steps, steps)
            + pace * shared_by(damping, steps[:, None], steps[None, :])
            + noise * np.eye(count)
        )
        across = wander * np.minimum(steps, ahead) + pace * shared_by(damping, steps, ahead)
        itself = wander * ahead + pace * shared_by(damping, ahead, ahead) + noise
        inverse = np.linalg.inv(covariance)
        information = ones @ inverse @ ones
        middle = (ones @ inverse @ figures) / information
        rest = figures - middle
        squares = rest @ inverse @ rest
        logs.append(
            np.log(weight)
            - (np.linalg.slogdet(covariance)[1] + np.log(information)) / 2
            - (count - 1) / 2 * np.log(squares)
        )
        means.append(middle + across @ inverse @ rest)
        left = 1 - ones @ inverse @ across
        scales.append(np.sqrt((itself - across @ inverse @ across + left**2 / information) * squares / (count - 1)))
    weights = np.exp(np.array(logs) - max(logs))
    weights /= weights.sum()
    return float(weights @ student.cdf((z - np.array(means)) / np.array(scales), min(count - 1, 5)))


SCALES = {
    "count": (np.sqrt, 0.0, None),
    "share": (lambda share: np.arcsin(np.sqrt(share)), 0.0, np.pi / 2),
    "count-with-none": (lambda value: value, 0.0, None),
}

CASES = [
    ("count", "none, from four", [0, 365, 730, 1096], [40, 30, 22, 15], 1461),
    ("count", "none, from a few", [0, 91, 183, 274, 365], [9, 7, 6, 3, 2], 548),
    ("count", "none, far off", [0, 365, 730, 1096, 1461, 1826], [4134, 4751, 4677, 4266, 4100, 3900], 2922),
    ("count-with-none", "none, once there", [0, 365, 730, 1096], [3, 0, 2, 1], 1461),
    ("share", "none", [0, 92, 184, 274], [0.2, 0.13, 0.08, 0.03], 365),
    ("share", "all", [0, 92, 184, 274], [0.8, 0.87, 0.92, 0.97], 365),
    ("share", "all, uneven", [0, 30, 200, 500, 560, 900], [0.5, 0.52, 0.7, 0.85, 0.84, 0.95], 1200),
]


def case(kind, name, times, values, due):
    scale, low, high = SCALES[kind]
    scaled = [float(scale(value)) for value in values]
    is_all = name.startswith("all")
    below = chance_at_most(times, scaled, due, high if is_all else low)
    return {
        "name": f"{kind}: {name}",
        "unit": "share" if kind == "share" else "count",
        "times": times,
        "values": values,
        "due": due,
        "target": 1 if is_all else 0,
        "direction": "increase" if is_all else "decrease",
        "chance": 1 - below if is_all else below,
    }


if __name__ == "__main__":
    written = {
        "origin": f"tests/oracles/chance-at-bounds.py; NumPy {np.__version__}, SciPy {scipy.__version__}",
        "tolerance": 1e-8,
        "cases": [case(*one) for one in CASES],
    }
    Path(__file__).with_suffix(".json").write_text(json.dumps(written, indent=2) + "\n")
