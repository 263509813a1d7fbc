"""Computes every trend of the content a second time, with libraries, and compares it with the app's own.

Reads on standard input what `verdicts.rs` writes, and indicators and figures from content/ by itself.
Slopes come from scipy and statsmodels; the probability of a rank test comes from scipy where no figures are equal, from
trying every order of up to eight figures, and else from shuffling. Nothing is taken from the app's formulas.

    cargo run --example trend-verdicts | python3 tests/trend/check.py [LIST.csv]

With the name of a file every compared series is listed in it, with both probabilities.
"""

import csv
import itertools
import math
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import statsmodels.api as statsmodels
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

CONTENT = Path("content")
SIGNIFICANCE = 0.05
WHOLES = {"percent": 100, "per-1000": 1_000, "per-10000": 10_000, "per-100000": 100_000, "share-0-1": 1}
ORDERS_ARE_TRIED_UP_TO = 8
SHUFFLES = 100_000
# A probability near the significance is shuffled again, this many times as often.
MORE_SHUFFLES = 20
# So many standard errors of shuffling may lie between two probabilities that are the same.
STANDARD_ERRORS = 5
CLOSE = 1e-8


def main():
    figures, indicators = read_content()
    rows = list(csv.DictReader(sys.stdin))
    compared = [(row, Comparison(row, figures, indicators)) for row in rows]
    if len(sys.argv) > 1:
        write_list(Path(sys.argv[1]), compared)
    report(compared)
    problems = [f"{name(row)}: {problem}" for row, other in compared for problem in other.problems]
    problems += every_series_is_there(rows, figures)
    for problem in problems:
        print(f"DIFFERENT {problem}")
    print(f"{len(problems)} unexplained differences")
    return 1 if problems else 0


def read_content():
    with open(CONTENT / "indicators.csv", encoding="utf-8") as file:
        indicators = {row["id"]: row for row in csv.DictReader(file)}
    figures = {}
    for path in sorted((CONTENT / "figures").glob("*.csv")):
        with open(path, encoding="utf-8") as file:
            for row in csv.DictReader(file):
                figures.setdefault((path.stem, row["region"], row["sex"]), []).append(row)
    for rows in figures.values():
        rows.sort(key=lambda row: int(row["year"]))
    return figures, indicators


def name(row):
    return f"indicator {row['indicator']}, {row['region']}, {row['sex']}, {row['input']}"


def every_series_is_there(rows, figures):
    there = {(row["indicator"], row["region"], row["sex"]) for row in rows if row["input"] == "figures"}
    return [f"{series} has no trend" for series in figures if series not in there]


class Comparison:
    """One series, judged a second time and compared with the row the app wrote."""

    def __init__(self, row, figures, indicators):
        indicator = indicators[row["indicator"]]
        rows = figures[row["indicator"], row["region"], row["sex"]]
        self.years = np.array([int(each["year"]) for each in rows], dtype=float)
        self.figures = np.array([float(each["value"]) for each in rows])
        self.decimals = int(indicator["decimals"])
        self.unit = indicator["unit"]
        self.survey = indicator["gathering"] == "survey"
        self.half_widths = [self.half_width(each) for each in rows] if row["input"] == "intervals" else []

        self.method, self.slope, self.probability, self.tolerance = "no test", None, None, 0.0
        self.by_normal_distribution = None
        self.rule, self.verdict = self.judge()
        self.problems = list(self.differences(row))

    def half_width(self, row):
        """Half the width of the interval that follows from the count, or nothing where it does not."""
        figure = float(row["value"])
        least = 0.5 * 10**-self.decimals
        whole = WHOLES.get(self.unit)
        if not row["count"] or whole is None or round(figure * 10**self.decimals) < 5:
            return None
        # Python rounds halves to even numbers, the app away from zero.
        base = math.floor(int(row["count"]) * whole / figure + 0.5)
        low, high = proportion_confint(int(row["count"]), base, method="wilson")
        return max(whole * (high - low) / 2, least)

    def judge(self):
        number = len(self.figures)
        has_intervals = bool(self.half_widths) and None not in self.half_widths
        if has_intervals and number >= 4:
            return "weighted", self.by_weighted_line()
        if self.survey:
            return self.by_points()
        if number >= 5:
            return "rank", self.by_ranks()
        return "none", "fewer-than-4" if has_intervals else "fewer-than-5"

    def by_weighted_line(self):
        self.method = "weighted line (statsmodels)"
        variances = (np.array(self.half_widths) / stats.norm.ppf(0.975)) ** 2
        fit = statsmodels.WLS(self.figures, statsmodels.add_constant(self.years - self.years[0]), 1 / variances).fit()
        # statsmodels widens or narrows by the scatter; the app only widens.
        standard_error = fit.bse[1] * math.sqrt(max(1.0, fit.scale) / fit.scale)
        self.slope = fit.params[1]
        self.probability = 2 * stats.t.sf(abs(self.slope / standard_error), len(self.figures) - 2)
        self.tolerance = CLOSE
        return self.direction(self.slope) if self.is_clear(self.probability) else "no-clear-change"

    def by_ranks(self):
        self.slope = stats.theilslopes(self.figures, self.years).slope
        tendency = tendency_of(self.figures[np.newaxis, :])[0]
        groups = Counter(self.figures.tolist())
        orders = math.factorial(len(self.figures)) / math.prod(math.factorial(size) for size in groups.values())
        if len(groups) == 1:
            self.method, self.probability = "all figures equal", 1.0
            return "no-clear-change"
        self.by_normal_distribution = stats.kendalltau(self.years, self.figures, method="asymptotic").pvalue
        if len(self.figures) <= ORDERS_ARE_TRIED_UP_TO:
            self.method = "every order tried"
            tendencies = tendencies_of_all_orders(pattern(self.figures))
            self.probability, self.tolerance = share_as_far(tendencies, tendency), CLOSE
        elif len(groups) == len(self.figures):
            self.method = "exact distribution (scipy)"
            self.probability = stats.kendalltau(self.years, self.figures, method="exact").pvalue
            self.tolerance = CLOSE
        else:
            self.method = "shuffled"
            self.shuffle(tendency, SHUFFLES)
            if abs(self.probability - SIGNIFICANCE) <= self.tolerance:
                self.shuffle(tendency, SHUFFLES * MORE_SHUFFLES)
            if abs(self.probability - SIGNIFICANCE) <= self.tolerance:
                return "too near to be told by shuffling"
        if self.is_clear(self.probability):
            return self.direction(tendency)
        return "no-clear-change" if self.is_clear(2 / orders) else "too-many-ties"

    def shuffle(self, tendency, times):
        self.probability = share_as_far(tendencies_of_shuffles(pattern(self.figures), times), tendency)
        error = math.sqrt(self.probability * (1 - self.probability) / times)
        self.tolerance = STANDARD_ERRORS * error + 10 / times

    def by_points(self):
        if self.unit != "percent":
            return "none", "no-survey-rule"
        if len(self.figures) < 2:
            return "none", "fewer-than-2"
        # No numbers of respondents are in the content.
        self.method = "percentage points"
        change = round(self.figures[-1] - self.figures[-2], self.decimals)
        return "points-5", self.direction(change) if abs(change) >= 5 else "no-clear-change"

    @staticmethod
    def is_clear(probability):
        return probability <= SIGNIFICANCE + CLOSE

    @staticmethod
    def direction(number):
        return "rising" if number > 0 else "falling"

    def differences(self, row):
        if row["rule"] != self.rule:
            yield f"the rule is {row['rule']}, not {self.rule}"
        if row["verdict"] != self.verdict:
            yield f"the verdict is {row['verdict']}, not {self.verdict}"
        for what, expected, tolerance in (
            ("slope", self.slope, CLOSE * max(1.0, abs(self.slope or 0.0))),
            ("probability", self.probability, self.tolerance),
        ):
            found = float(row[what]) if row[what] else None
            if (found is None) != (expected is None):
                yield f"the {what} is {found}, not {expected}"
            elif found is not None and not abs(found - expected) <= tolerance:
                yield f"the {what} is {found}, not {expected} (± {tolerance})"


def pattern(figures):
    """The places of the figures in order of size, equal ones with the same place: all that ranks depend on."""
    return tuple(sorted(np.unique(figures, return_inverse=True)[1].tolist()))


def tendency_of(orders):
    """Rising less falling pairs of each row."""
    # One row for each place makes the comparisons fast.
    places = np.ascontiguousarray(orders.T)
    tendencies = np.zeros(len(orders), dtype=np.int16)
    for distance in range(1, len(places)):
        for earlier, later in zip(places, places[distance:]):
            tendencies += later > earlier
            tendencies -= later < earlier
    return tendencies


def share_as_far(tendencies, tendency):
    return np.count_nonzero(np.abs(tendencies) >= abs(tendency)) / len(tendencies)


def remembered(compute):
    results = {}

    def look_up(*arguments):
        if arguments not in results:
            results[arguments] = compute(*arguments)
        return results[arguments]

    return look_up


@remembered
def tendencies_of_all_orders(places):
    return tendency_of(np.array(list(itertools.permutations(places)), dtype=np.int8))


@remembered
def tendencies_of_shuffles(places, times):
    random = np.random.default_rng(1)
    orders = np.tile(np.array(places, dtype=np.int8), (times, 1))
    return tendency_of(random.permuted(orders, axis=1, out=orders))


def report(compared):
    print(f"{len(compared)} trends of {len({tuple(row.values())[:3] for row, _ in compared})} series")
    for title, key in (
        ("compared by", lambda row, other: other.method),
        ("input, rule and verdict", lambda row, other: f"{row['input']}, {row['rule']}, {row['verdict']}"),
    ):
        print(f"{title}:")
        for value, number in sorted(Counter(key(row, other) for row, other in compared).items()):
            print(f"  {number:5d}  {value}")
    others = [
        other
        for _, other in compared
        if other.by_normal_distribution is not None
        and other.is_clear(other.by_normal_distribution) != other.is_clear(other.probability)
    ]
    print(f"the normal approximation of the rank test would decide otherwise in {len(others)} of them, of")
    for number, times in sorted(Counter(len(other.figures) for other in others).items()):
        print(f"  {times:5d}  series with {number} figures")


def write_list(path, compared):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*compared[0][0], "other_verdict", "other_slope", "other_probability", "tolerance", "method"])
        for row, other in compared:
            numbers = [other.slope, other.probability, other.tolerance]
            writer.writerow([*row.values(), other.verdict, *numbers, other.method])


if __name__ == "__main__":
    sys.exit(main())
