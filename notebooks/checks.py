"""What the checks of all practice notebooks share: a student's function is run, compared, and answered in words.

    mask = Exercise("causal_mask", points=3, hidden=1, read="0.2, section 5")

    @mask.test
    def sees_no_future(causal_mask): ...      # `same`, or an assert with a sentence

    mask.grade()                              # prints the answer; its value is the points, as nbgrader wants it

Nothing in here stops a notebook: what is not solved says so, and the next exercise goes on.
"""

import contextlib
import functools
import inspect
import io
import linecache
import os
import random
import signal
import textwrap
import threading
import traceback
import warnings
import zlib

import torch

TALLY = {}              # name of an exercise → its last Result, in the order in which they were graded


class Wrong(AssertionError):
    """An answer that is not right; its text is what the student reads."""

    def _render_traceback_(self):
        """What IPython shows of it: the text alone, and not the way through this file."""
        return [str(self)]


class Slow(BaseException):
    """A test ran longer than its exercise allows; no `except Exception` of a student's swallows it."""


class Result:
    """One graded exercise: name, earned, points, read, state ('right', 'wrong' or 'open') and message."""

    def __init__(self, exercise, earned, state, message):
        self.name, self.points, self.read = exercise.name, exercise.points, exercise.read
        self.earned, self.state, self.message = earned, state, message


class Exercise:
    """Tests for the function or class `name` of the notebook, worth `points`.

    `hidden` of the points are for the hidden tests, which a released notebook does not have; there the
    others give all. `read` says where the chapter explains it, as "0.2, section 5". A test may take `seconds`,
    where most need some thousandths of one.
    """

    def __init__(self, name, points, read, hidden=0, seconds=20):
        self.name, self.points, self.read, self.hidden_points, self.seconds = name, points, read, hidden, seconds
        self.tests, self.hidden_tests = [], []

    def test(self, function):
        """Decorator: a test that the student sees. It is called with the student's function."""
        self.tests.append(function)
        return function

    def hidden(self, function):
        """Decorator: a test for the hidden region of the cell."""
        self.hidden_tests.append(function)
        return function

    def grade(self):
        """Run the tests, print what they say → the points, a float, which nbgrader takes as partial credit.

        When nbgrader only validates, a wrong answer is raised, since its report shows nothing else.
        """
        result = self._result()
        TALLY.pop(self.name, None)
        TALLY[self.name] = result
        if os.environ.get("NBGRADER_EXECUTION") == "validate" and result.state != "right":
            raise Wrong(textwrap.fill(result.message, 76))  # nbgrader cuts lines at 83 characters
        print(result.message)
        return float(result.earned)

    def _result(self):
        earned = 0
        for tests, points in ((self.tests, self.points - self.hidden_points), (self.hidden_tests, self.hidden_points)):
            for number, test in enumerate(tests):
                problem = self._problem(test, number)
                if problem is not None:
                    state, text = problem
                    if tests is self.hidden_tests:
                        text = f"in a hidden test, {text}"
                    again = "" if state == "open" else f" Read again: {self.read}."
                    message = f"{self.name}: {text} {earned} of {self.points} points.{again}"
                    return Result(self, earned, state, message)
            earned += points
        more = " Hidden tests will try other cases." if self.hidden_points and not self.hidden_tests else ""
        return Result(self, earned, "right", f"{self.name}: right, {earned} of {self.points} points.{more}")

    def _problem(self, test, number):
        """None if the test passes, else (state, text of one or more sentences)."""
        plain = inspect.unwrap(test)  # without decorators, whose globals are another module's
        name, names = self.name, plain.__globals__
        if name not in names:
            return "open", f"`{name}` is not defined; run its cell, and look for an error there."
        function = names[name]
        try:
            with _quiet(), _seeded(f"{name} {test.__name__} {number}"), _limited(self.seconds):
                test(function if isinstance(function, type) else _guarded(function))
        except Slow:
            return "wrong", f"stopped after {self.seconds} seconds; is there a loop that never ends?"
        except AssertionError as error:
            if _place(error, plain, names) is None and str(error):
                return "wrong", _sentence(str(error))
            return "wrong", _stopped(error, plain, names)
        except (Exception, SystemExit) as error:  # whatever a student's code may raise
            if isinstance(error, NotImplementedError) and not error.args:  # PyTorch's own say more
                return "open", "not solved yet."
            return "wrong", _stopped(error, plain, names)
        return None


def report():
    """Print what is solved, the points, and what to read again; to be called at the end of a notebook."""
    words = {"right": "right", "wrong": "not yet right", "open": "not solved"}
    width = max((len(name) for name in TALLY), default=0)
    for result in TALLY.values():
        print(f"{result.name:{width}}  {result.earned:>2} of {result.points:>2}  {words[result.state]}")
    earned, points = (sum(getattr(r, kind) for r in TALLY.values()) for kind in ("earned", "points"))
    print(f"{'together':{width}}  {earned:>2} of {points:>2}")
    again = sorted({r.read for r in TALLY.values() if r.state != "right"})
    if again:
        print("To read again:", "; ".join(again))


# ----- comparing


def same(got, expected, what="the result", mistakes=None, rtol=1e-4, atol=1e-5):
    """Raise Wrong unless `got` is `expected`: a tensor, a number, or tuples, lists and dicts of them.

    `mistakes` maps a sentence to what someone who makes that mistake gets (a value, or a function that
    computes it); the first that agrees with `got` is the answer. Otherwise the answer says where the two differ.
    """
    difference = _difference(got, expected, what, rtol, atol)
    if difference is None:
        return
    for sentence, wrong in (mistakes or {}).items():
        wrong = wrong() if callable(wrong) else wrong
        if _difference(got, wrong, what, rtol, atol) is None:
            raise Wrong(sentence)
    raise Wrong(difference)


def _difference(got, expected, what, rtol, atol, place=""):
    """None if equal, else a sentence that names the first difference, at `place` of what was given back."""
    whole, what = what, f"{what} at {place}" if place else what
    if got is expected:
        return None
    if got is None:
        missing = "the function gives back nothing; is there a `return` in it?"
        return f"{what} is None, where it should be {_short(expected)}" if place else missing
    if isinstance(expected, torch.Tensor):
        return _tensor_difference(got, expected, what, rtol, atol)
    if isinstance(expected, dict):
        if not isinstance(got, dict):
            return f"{what} is {_a(got)}, where a dict is asked for"
        for key in expected:
            if key not in got:
                return f"{what} has no entry {key!r}"
        if len(got) > len(expected):
            return f"{what} has an entry too many, {next(key for key in got if key not in expected)!r}"
        parts = [(got[key], expected[key], key) for key in expected]
    elif isinstance(expected, (tuple, list)):
        if isinstance(got, torch.Tensor):
            got = got.tolist()
        if not isinstance(got, (tuple, list)):
            return f"{what} is {_a(got)}, where {_a(expected)} is asked for"
        if len(got) != len(expected):
            return f"{what} has {len(got)} entries, where it should have {len(expected)}"
        parts = [(a, b, i) for i, (a, b) in enumerate(zip(got, expected, strict=True))]
    if isinstance(expected, (dict, tuple, list)):
        found = (_difference(a, b, whole, rtol, atol, f"{place}[{key!r}]") for a, b, key in parts)
        return next(filter(None, found), None)
    if isinstance(got, torch.Tensor) and got.numel() == 1:
        got = got.item()
    if isinstance(expected, float) and isinstance(got, (int, float)):
        equal = abs(got - expected) <= atol + rtol * abs(expected) or got != got and expected != expected  # nan
    else:
        equal = type(got) in (type(expected), int, float) and got == expected
    return None if equal else f"{what} is {_is_not(got, expected)}"


def _tensor_difference(got, expected, what, rtol, atol):
    if not isinstance(got, torch.Tensor):
        return f"{what} is {_a(got)}, where a tensor is asked for"
    if got.shape != expected.shape:
        return f"{what} has the shape {tuple(got.shape)}, where it should have {tuple(expected.shape)}"
    for kind, test in (("bool", lambda t: t.dtype == torch.bool), ("whole numbers", lambda t: not _is_real(t))):
        if test(expected) and not test(got):
            return f"{what} has the dtype {got.dtype}, where it should be a tensor of {kind}"
    got, expected = got.detach().cpu(), expected.detach().cpu()
    close = torch.isclose(got.double(), expected.double(), rtol=rtol, atol=atol, equal_nan=True)
    if close.all():
        return None
    place = tuple((~close).nonzero()[0].tolist())
    at = f" at {list(place)}" if place else ""
    count = int((~close).sum())
    many = f"; {count} of {close.numel()} entries differ" if close.numel() > 1 else ""
    return f"{what}{at} is {_is_not(got[place].item(), expected[place].item())}{many}"


def _is_real(tensor):
    return tensor.dtype.is_floating_point


def _is_not(got, expected):
    """The two values, numbers with as many digits as it takes to see that they differ."""
    both = isinstance(got, (int, float)) and isinstance(expected, float)
    texts = ((_short(got, digits), _short(expected, digits)) for digits in (range(4, 18) if both else [4]))
    a, b = next((pair for pair in texts if pair[0] != pair[1]), (_short(got), _short(expected)))
    return f"{a}, where it should be {b}"


def _short(value, digits=4):
    if isinstance(value, float):
        return f"{value:.{digits}g}"
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _a(value):
    name = type(value).__name__
    return f"an {name}" if name[0] in "aeiouAEIOU" else f"a {name}"


def _sentence(text):
    return text if text.endswith((".", "?")) else text + "."


# ----- running


def _guarded(function):
    """The student's function, but given copies of what it is called with, and asked to leave them as they are."""
    if not callable(function):
        raise Wrong(f"it is {_a(function)}, where a function is asked for")

    @functools.wraps(function)
    def call(*args, **kwargs):
        copies, named = _copied(args), _copied(kwargs)
        result = function(*copies, **named)
        try:
            names = list(inspect.signature(function).parameters)
        except ValueError:  # of some functions written in C
            names = []
        names += [f"number {i + 1}" for i in range(len(names), len(args))]
        pairs = [*zip(names, args, copies, strict=False), *((key, kwargs[key], named[key]) for key in kwargs)]
        for name, given, after in pairs:
            if not _unchanged(after, given):
                name = name if name.startswith("number ") else f"`{name}`"
                raise Wrong(f"your function changes its argument {name}; whoever called it still needs it, so copy it")
        return result

    return call


def _copied(value):
    """A copy of tensors and of lists, tuples and dicts of them; of other things themselves."""
    if isinstance(value, torch.Tensor):
        return value.clone()  # gradients still flow through it
    if isinstance(value, dict):
        return {key: _copied(part) for key, part in value.items()}
    return type(value)(map(_copied, value)) if type(value) in (list, tuple) else value


def _unchanged(after, given):
    """Is what was copied still what was given? nan is nan here, and other things have to be the same object."""
    if isinstance(given, torch.Tensor):
        alike = after.shape == given.shape and after.dtype == given.dtype
        return alike and torch.allclose(after, given, rtol=0, atol=0, equal_nan=given.is_floating_point())
    if isinstance(given, dict):
        return after.keys() == given.keys() and all(_unchanged(after[key], given[key]) for key in given)
    if type(given) in (list, tuple):
        return len(after) == len(given) and all(map(_unchanged, after, given))
    return after is given or after == given


def _place(error, test, names):
    """(line number, line) of the student's code in which `error` arose, or None if it arose in the test."""
    own = test.__code__.co_filename
    for frame, number in reversed(list(traceback.walk_tb(error.__traceback__))):
        filename = frame.f_code.co_filename
        if frame.f_globals is names and filename != own:
            return number, linecache.getline(filename, number).strip()
    return None


def _stopped(error, test, names):
    text = f"{type(error).__name__}: {error}".strip().rstrip(":").split("\n")[0]
    place = _place(error, test, names)
    if place is None:
        return _sentence(f"what your function gives back could not be used: {text}")
    line = f", `{place[1]}`" if place[1] else ""
    return _sentence(f"it stops in line {place[0]} of its cell{line}, with {text}")


@contextlib.contextmanager
def _quiet():
    """Keep warnings off stderr: nbgrader takes anything there for a failure."""
    with warnings.catch_warnings(), contextlib.redirect_stderr(io.StringIO()):
        warnings.simplefilter("ignore")
        yield


@contextlib.contextmanager
def _seeded(text):
    """The same random numbers at every call, and none of them taken from the notebook's own."""
    seed, state = zlib.crc32(text.encode()), random.getstate()
    try:
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            random.seed(seed)
            yield
    finally:
        random.setstate(state)


@contextlib.contextmanager
def _limited(seconds):
    """Raise Slow after `seconds`, where the system can do that (not on Windows, nor off the main thread)."""
    if not hasattr(signal, "SIGALRM") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(*_):
        raise Slow

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds, 1)  # and every second from then on, if a bare `except` took it
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
