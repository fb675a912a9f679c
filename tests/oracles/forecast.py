"""Writes forecast.json: what the forecast is made of, by dense least squares, integration and SciPy.

Run it as `python3 tests/oracles/forecast.py` with mpmath, NumPy and SciPy. Nothing here comes from the product: the settings are
those that src/progress/README.md states, the covariance of all figures is written down whole and solved at once, where the
product filters from figure to figure; what a running total gains is integrated by number, where the product has closed
forms; the season is a regression on dummies, tested by SciPy's analysis of variance.
"""

import calendar
import json
from datetime import date, timedelta
from pathlib import Path

import mpmath
import numpy as np
import scipy
from mpmath import mp
from scipy.integrate import dblquad, quad
from scipy.optimize import brentq
from scipy.stats import f_oneway
from scipy.stats import t as student

mp.dps = 50

# kind, damping, variance of the pace, noise of a figure, wandering of the level, weight beforehand
SETTINGS = [
    ("pace", 0.0, 0.3, 0.05, 0.95, 0.2),
    ("even-pace", 0.0, 30.0, 0.05, 0.95, 0.1),
    ("pace", 0.03, 3.0, 0.05, 0.95, 0.17),
    ("pace", 0.1, 30.0, 0.05, 0.95, 0.11),
    ("pace", 1.0, 30.0, 0.05, 0.95, 0.08),
    ("growth", -0.1, 3.0, 0.05, 0.95, 0.08),
    ("noise", 0.0, 0.003, 0.75, 0.25, 0.11),
    ("noise", 1.0, 0.0, 0.9, 0.1, 0.15),
]
# How much likelier a kind is, the more often figures come: a power of how often.
LIKELIER = {"pace": 0.0, "growth": -0.5, "even-pace": 0.3, "noise": 0.3}
# What is added to a running total gathers pace by neither.
GATHERING = ("growth", "even-pace")
SPREAD = {"count": 1.08, "number": 1.08, "share": 0.9}
SPREAD_OF_OFTEN = 1.04
SPREAD_OF_TOTALS = 1.01
SPREAD_OF_AVERAGES = 1.2


def settings_for(figures_a_year, is_total=False):
    """Those of figures that come so many times a year."""
    often = min(12.0, max(1.0, figures_a_year))
    # Beyond one a month the same, in shorter steps.
    shorter = max(1.0, figures_a_year / 12)
    for kind, damping, pace, noise, wander, weight in SETTINGS:
        if is_total and kind in GATHERING:
            continue
        yield (
            (damping / often if kind == "growth" else damping) / shorter,
            (pace if kind == "even-pace" else pace / often**1.5) / shorter**2,
            noise * shorter if is_total else noise,
            wander / shorter,
            weight * often ** LIKELIER[kind],
        )


def shared_by(damping, a, b):
    """Covariance of the pace summed up to two times, for a pace of variance 1 at the start."""
    if damping == 0:
        return a * b
    if damping < 0:
        return np.expm1(-damping * a) * np.expm1(-damping * b) / damping**2
    least = np.minimum(a, b)
    return (
        2 * damping * least + np.exp(-damping * a) + np.exp(-damping * b) - 1 - np.exp(-damping * np.abs(a - b))
    ) / damping**2


def integral(function, low, high):
    return quad(function, low, high, epsabs=1e-11, epsrel=1e-12)[0]


def mixture(steps, values, noise_of, ahead, settings, is_sum_from=None):
    """Weight, mean and scale of each setting, `ahead` steps after the first; of what is added from a step on to there."""
    count = len(steps)
    ones = np.ones(count)
    figures = np.array(values, float)
    logs, means, scales = [], [], []
    for damping, pace, noise, wander, weight in settings:

        def kernel(a, b):
            return wander * np.minimum(a, b) + pace * shared_by(damping, a, b)

        covariance = kernel(steps[:, None], steps[None, :]) + noise * np.diag(noise_of)
        if is_sum_from is None:
            across = kernel(steps, ahead)
            itself = kernel(ahead, ahead) + noise
            size = 1.0
        else:
            size = ahead - is_sum_from
            across = np.array([integral(lambda u: kernel(u, step), is_sum_from, ahead) for step in steps])
            # The kernel has a kink where both times are the same: one side of it, twice.
            itself = (
                2 * dblquad(kernel, is_sum_from, ahead, is_sum_from, lambda u: u, epsabs=1e-12, epsrel=1e-12)[0]
                + noise * size
            )
        # Fifty digits: an even pace of any size leaves a double too few.
        inverse = np.array((mp.matrix(covariance.tolist()) ** -1).tolist())
        information = ones @ inverse @ ones
        middle = (ones @ inverse @ figures) / information
        rest = figures - middle
        squares = rest @ inverse @ rest
        logs.append(
            np.log(weight)
            - (np.linalg.slogdet(covariance)[1] + float(mp.log(information))) / 2
            - (count - 1) / 2 * float(mp.log(squares))
        )
        means.append(float(size * middle + across @ inverse @ rest))
        left = size - ones @ inverse @ across
        variance = itself - across @ inverse @ across + left**2 / information
        scales.append(float(mp.sqrt(variance * squares / (count - 1))))
    weights = np.exp(np.array(logs) - max(logs))
    return weights / weights.sum(), np.array(means), np.array(scales), min(count - 1, 5)


def months_at(day):
    return 12 * day.year + day.month - 1 + day.day / calendar.monthrange(day.year, day.month)[1]


def season_of(days, scaled):
    """What figures by quarter or month show: how far each season lies off, how much is believed, and how sure it is."""
    months = np.array([round(months_at(day) - months_at(days[-1])) for day in days])
    apart = 3 if all(months % 3 == 0) else 1
    count = 12 // apart
    groups = [[] for _ in range(count)]
    for i in range(1, len(days)):
        if months[i] - months[i - 1] == apart:
            groups[(months[i] // apart) % count].append(scaled[i] - scaled[i - 1])
    steps = np.concatenate(groups)
    dummies = np.zeros((len(steps), count))
    row = 0
    for place, group in enumerate(groups):
        dummies[row : row + len(group), place] = 1
        row += len(group)
    usual, squares = np.linalg.lstsq(dummies, steps, rcond=None)[:2]
    variance = squares[0] / (len(steps) - count)
    f = f_oneway(*groups).statistic
    levels = np.cumsum(np.concatenate([[0], (usual - usual.mean())[1:]]))
    return {
        "count": count,
        "seen": levels - levels.mean(),
        "belief": max(0.0, 1 - 1 / f),
        "stepVariance": variance,
        "years": len(steps) / count,
        "f": f,
        "usual": usual,
    }


def season_at(season, days, day):
    since = (months_at(day) - months_at(days[-1])) * season["count"] / 12
    whole, part = int(np.floor(since)), since - np.floor(since)
    count, seen = season["count"], season["seen"]
    effect = season["belief"] * ((1 - part) * seen[whole % count] + part * seen[(whole + 1) % count])
    after = since % count
    variance = season["belief"] * season["stepVariance"] * after * (count - after) / (2 * count * season["years"])
    return effect, variance


def itself(y):
    return np.asarray(y, float)


def scale_of(kind, days, values):
    """The scale on which a random walk with an even pace is likeliest, but the usual one unless it is far likelier."""
    if kind == "share":
        usual, slope = lambda y: np.arcsin(np.sqrt(np.clip(y, 0, 1))), lambda y: 1 / (2 * np.sqrt(y * (1 - y)))
    elif kind == "count" and min(values) > 0:
        usual, slope = lambda y: np.sqrt(np.maximum(y, 0)), lambda y: 1 / (2 * np.sqrt(y))
    else:
        return itself
    numbers = np.array([(day - days[0]).days for day in days], float)
    gaps = np.diff(numbers)
    figures = np.array(values, float)

    def squares(z):
        # Weighted least squares for the pace, each step over the length of its gap.
        pace = np.linalg.lstsq(np.sqrt(gaps)[:, None], np.diff(z) / np.sqrt(gaps), rcond=None)[0][0]
        return (((np.diff(z) - pace * gaps) ** 2) / gaps).sum()

    likelier = (len(values) - 2) / 2 * np.log(squares(usual(figures)) / squares(figures)) - np.log(
        slope(figures[1:])
    ).sum()
    often = 365.25 * (len(values) - 1) / numbers[-1]
    return itself if likelier > 2 + 13 / max(1.0, often) else usual


def forecast(kind, days, values, due, has_season):
    """Of figures, each at the end of a day."""
    numbers = np.array([(day - days[0]).days for day in days], float)
    spacing = numbers[-1] / (len(days) - 1)
    often = 365.25 / spacing
    scaled = np.array([float(scale_of(kind, days, values)(value)) for value in values])
    season = season_of(days, scaled) if has_season else None
    adjusted = scaled
    shift, variance = 0.0, 0.0
    if season is not None:
        adjusted = scaled - np.array([season_at(season, days, day)[0] for day in days])
        shift, variance = season_at(season, days, due)
    weights, means, scales, degrees = mixture(
        numbers / spacing, adjusted, np.ones(len(days)), (due - days[0]).days / spacing, list(settings_for(often))
    )
    spread = SPREAD_OF_OFTEN + (SPREAD[kind] - SPREAD_OF_OFTEN) / np.sqrt(max(1.0, often))
    return season, weights, means + shift, spread * np.sqrt(scales**2 + variance), degrees


def season_until(season, days, due):
    """What the seasons from the latest figure to a day add, and how unsure that is: the mean steps are independent."""
    count = season["count"]
    since = (months_at(due) - months_at(days[-1])) * count / 12
    whole, part = int(np.floor(since)), since - np.floor(since)
    # How far each season lies off, as a matrix on the mean steps: less their mean, added up, less the mean of that.
    steps = np.eye(count) - 1 / count
    steps[0] = 0
    seen = np.cumsum(steps, axis=0)
    seen -= seen.mean(axis=0)
    counted = sum((seen[i % count] for i in range(1, whole + 1)), np.zeros(count)) + part * seen[(whole + 1) % count]
    effect = season["belief"] * (counted @ season["usual"])
    variance = season["belief"] * season["stepVariance"] / (2 * season["years"]) * (counted @ counted)
    return effect, variance


def forecast_total(days, values, due, has_season=False):
    """Of running totals: what is added between two of them is the pace at the middle of that time."""
    numbers = np.array([(day - days[0]).days for day in days], float)
    spacing = numbers[-1] / (len(days) - 1)
    gaps = np.diff(numbers) / spacing
    middles = (numbers[1:] + numbers[:-1]) / 2 / spacing
    start = middles[0]
    paces = np.diff(values) / gaps
    season = season_of(days[1:], paces) if has_season else None
    shift, variance = 0.0, 0.0
    if season is not None:
        paces = paces - np.array([season_at(season, days[1:], day)[0] for day in days[1:]])
        shift, variance = season_until(season, days, due)
    weights, means, scales, degrees = mixture(
        middles - start,
        paces,
        1 / gaps,
        (due - days[0]).days / spacing - start,
        list(settings_for(365.25 / spacing, True)),
        numbers[-1] / spacing - start,
    )
    return season, weights, values[-1] + means + shift, SPREAD_OF_TOTALS * np.sqrt(scales**2 + variance), degrees


def forecast_average(days, values, own, due, has_season):
    """Of the average of the last `own` figures and those to come: each figure is a pace over the time before it."""
    months_each = round(months_at(days[1]) - months_at(days[0]))
    year, month = divmod(12 * days[0].year + days[0].month - months_each, 12)
    # The day before the first of the first period.
    first = date(year, month + 1, 1) - timedelta(days=1)
    edges = [first] + days
    numbers = np.array([(day - first).days for day in edges], float)
    spacing = numbers[-1] / len(days)
    gaps = np.diff(numbers) / spacing
    middles = (numbers[1:] + numbers[:-1]) / 2 / spacing
    start = middles[0]
    paces = np.array(values, float)
    season = season_of(days, paces) if has_season else None
    shift, variance = 0.0, 0.0
    if season is not None:
        paces = paces - np.array([season_at(season, days, day)[0] for day in days])
        shift, variance = season_until(season, days, due)
    ahead = (due - first).days / spacing
    weights, means, scales, degrees = mixture(
        middles - start, paces, 1 / gaps, ahead - start, list(settings_for(365.25 / spacing, True)), numbers[-1] / spacing - start
    )
    done = (numbers[-1] - numbers[-1 - own]) / spacing
    left = ahead - numbers[-1] / spacing
    so_far = float(np.mean(values[-own:]))
    return (
        season,
        weights,
        (so_far * done + means + shift) / (done + left),
        SPREAD_OF_AVERAGES * np.sqrt(scales**2 + variance) / (done + left),
        degrees,
    )


def below(found, z):
    _, weights, means, scales, degrees = found
    return float(weights @ student.cdf((z - means) / scales, degrees))


def quantile(found, share):
    _, _, means, scales, degrees = found
    ends = means + scales * student.ppf(share, degrees)
    return brentq(lambda z: below(found, z) - share, ends.min() - 1, ends.max() + 1, xtol=1e-14, rtol=1e-14)


def ends_of_months(first, count, apart):
    year, month = first
    found = []
    for i in range(count):
        whole = month - 1 + i * apart
        y, m = year + whole // 12, whole % 12 + 1
        found.append(date(y, m, calendar.monthrange(y, m)[1]))
    return found


def after(day, gaps):
    found = [day]
    for gap in gaps:
        found.append(found[-1] + timedelta(days=gap))
    return found


SWING = [0, 9, 4, -13]
MONTHS = [0, 2, 5, 9, 4, 1, -3, -8, -6, -2, 1, -3]
DRIFT = [0.4, -1.1, 0.7, 1.6, -0.9, 0.2, 1.3, -0.5, 0.1, -1.4, 0.8, 0.6]

quarters = ends_of_months((2016, 3), 14, 3)
months = ends_of_months((2017, 2), 30, 1)
CASES = [
    ("a count by the year", "count", ends_of_months((2012, 12), 7, 12), [40, 52, 55, 71, 80, 84, 97], date(2022, 6, 30), 120, False),
    ("a count to come down to none", "count", ends_of_months((2016, 12), 4, 12), [40, 30, 22, 15], date(2020, 12, 31), 0, False),
    ("a count that was none once", "count", ends_of_months((2016, 12), 5, 12), [3, 0, 2, 1, 4], date(2021, 12, 31), 0, False),
    ("a share to come to all", "share", after(date(2017, 1, 1), [30, 170, 300, 60, 340]), [0.5, 0.52, 0.7, 0.85, 0.84, 0.95], date(2020, 4, 1), 1, False),
    ("a share that takes off", "share", ends_of_months((2012, 12), 8, 12), [0.004, 0.007, 0.011, 0.02, 0.033, 0.052, 0.083, 0.12], date(2022, 12, 31), 0.3, False),
    ("quarters that rise all but evenly from little", "count", quarters[:7], [10, 13, 16.2, 19, 22.1, 25, 28], date(2018, 9, 30), 37, False),
    ("a share that rises all but evenly by the month", "share", months[:12], [0.05 + 0.01 * i + DRIFT[i % 12] / 5000 for i in range(12)], date(2018, 9, 30), 0.25, False),
    ("a number below nought", "number", ends_of_months((2016, 12), 5, 12), [-3, -2.1, -2.6, -0.4, 0.2], date(2022, 12, 31), 1.5, False),
    ("figures by the day", "count", after(date(2020, 1, 1), [1, 1, 2, 1, 1, 3, 1]), [10, 12, 13, 13, 16, 18, 17, 21], date(2020, 1, 20), 30, False),
    ("quarters with a season", "count", quarters, [200 + 3 * i + SWING[i % 4] + DRIFT[i % 12] for i in range(14)], date(2020, 3, 31), 250, True),
    ("quarters, due between two of them", "count", quarters, [200 + 3 * i + SWING[i % 4] + DRIFT[i % 12] for i in range(14)], date(2019, 11, 15), 240, True),
    ("a share by quarters with gaps", "share", quarters[:6] + quarters[7:], [round(0.5 + 0.012 * i + SWING[i % 4] / 250 + DRIFT[i % 12] / 300, 4) for i in range(14) if i != 6], date(2020, 6, 30), 0.75, True),
    ("months with a season", "number", months, [10 + 0.4 * i + MONTHS[i % 12] + DRIFT[(5 * i + i // 12) % 12] for i in range(30)], date(2020, 3, 31), 30, True),
    ("months of which no season is believed", "count", months, [300 + 4 * i + 6 * DRIFT[(7 * i + i // 12) % 12] for i in range(30)], date(2020, 7, 31), 460, True),
]
TOTALS = [
    ("a running total by the week", after(date(2019, 1, 7), [7] * 11), [100, 199, 301, 397, 500, 604, 701, 798, 903, 1001, 1099, 1204], date(2019, 5, 13), 1800),
    ("a running total that grows faster and faster", after(date(2017, 2, 28), [412, 224, 94]), [1100000, 2000000, 3000000, 3600000], date(2020, 12, 31), 9000000),
    ("a running total by the year", ends_of_months((2014, 12), 6, 12), [12, 30, 44, 61, 83, 99], date(2023, 12, 31), 160),
    ("a running total, the next day", ends_of_months((2014, 12), 6, 12), [12, 30, 44, 61, 83, 99], date(2020, 1, 1), 99.5),
    ("a running total that grows more in summer", ends_of_months((2016, 3), 15, 3), list(np.cumsum([40 + SWING[i % 4] + i + DRIFT[i % 12] for i in range(15)])), date(2021, 3, 31), 1100, True),
    ("a running total by the month with a season", months, list(np.cumsum([60 + 2 * MONTHS[i % 12] + DRIFT[(5 * i + i // 12) % 12] for i in range(30)])), date(2019, 12, 15), 2050, True),
    ("a running total, far off", after(date(2019, 1, 31), [28, 31, 30, 31, 30, 31, 31]), [5, 9, 16, 18, 27, 31, 36, 44], date(2022, 12, 31), 260),
]


def same_season(kind, days, values, due, target, season):
    """The slope, the pace and the path beside the same season; the path runs from the first figure."""
    to = scale_of(kind, days, values)
    back = {"share": lambda z: np.sin(z) ** 2, "count": np.square}.get(kind, itself) if to is not itself else itself
    slopes = []
    for month in {day.month for day in days}:
        same = [(day.toordinal(), value) for day, value in zip(days, values) if day.month == month]
        slopes += [(b[1] - a[1]) / (b[0] - a[0]) for i, a in enumerate(same) for b in same[i + 1 :]]

    def plain(value, day):
        return float(back(to(value) - season_at(season, days, day)[0]))

    whole, gone = (due - days[0]).days, (days[-1] - days[0]).days
    path = plain(values[0], days[0]) * (1 - gone / whole) + plain(target, due) * gone / whole
    return {
        "held": float(np.median(slopes)),
        "pairs": len(slopes),
        "needed": (plain(target, due) - plain(values[-1], days[-1])) / (whole - gone),
        "required": float(back(to(path) + season_at(season, days, days[-1])[0])),
    }


def written(name, kind, measure, days, values, due, target, found):
    season, weights, means, scales, degrees = found
    scale = (lambda y: y) if measure == "cumulative" else scale_of(kind, days, values)
    return {
        "name": name,
        "kind": kind,
        "measure": measure,
        "days": [day.isoformat() for day in days],
        "values": [float(value) for value in values],
        "due": due.isoformat(),
        "target": target,
        "season": season
        and {key: value.tolist() if hasattr(value, "tolist") else value for key, value in season.items()},
        "sameSeason": same_season(kind, days, values, due, target, season) if season and measure != "cumulative" else None,
        "weights": weights.tolist(),
        "means": means.tolist(),
        "scales": scales.tolist(),
        "degrees": degrees,
        "below": below(found, float(scale(target))),
        "quantiles": {str(share): quantile(found, share) for share in (0.025, 0.1, 0.5, 0.9, 0.975)},
    }


AVERAGES = [
    ("an average of quarters with a season", quarters, [70 + SWING[i % 4] + DRIFT[i % 12] for i in range(14)], 2, date(2019, 12, 31), 71, True),
    ("an average of few months", months[:5], [0.93, 0.95, 0.91, 0.96, 0.94], 3, date(2018, 3, 31), 0.95, False),
]


def average(name, days, values, own, due, target, has_season):
    found = forecast_average(days, values, own, due, has_season)
    _, weights, means, scales, _ = found
    return {
        "name": name,
        "days": [day.isoformat() for day in days],
        "values": values,
        "own": own,
        "due": due.isoformat(),
        "target": target,
        "weights": weights.tolist(),
        "means": means.tolist(),
        "scales": scales.tolist(),
        "below": below(found, target),
    }


if __name__ == "__main__":
    cases = [
        written(name, kind, "level", days, values, due, target, forecast(kind, days, values, due, has_season))
        for name, kind, days, values, due, target, has_season in CASES
    ] + [
        written(name, "count", "cumulative", days, values, due, target, forecast_total(days, values, due, *has_season))
        for name, days, values, due, target, *has_season in TOTALS
    ]
    versions = f"mpmath {mpmath.__version__}, NumPy {np.__version__}, SciPy {scipy.__version__}"
    origin = f"tests/oracles/forecast.py; {versions}"
    averages = [average(*one) for one in AVERAGES]
    document = {"origin": origin, "tolerance": 1e-8, "cases": cases, "averages": averages}
    Path(__file__).with_suffix(".json").write_text(json.dumps(document, indent=1) + "\n")
