"""The practice notebooks: solutions get full marks, stubs none, and known mistakes are named.

tests/wrong_answers/ASSIGNMENT.py holds a list WRONG of tuples (exercise, old, new, points, message): in the solution
of the exercise `old` is replaced by `new` (an empty `old`: all of it), then `points` remain, and the answer matches
`message`, a regular expression. A list RIGHT holds (exercise, code): answers that look different from the solution and
are right too.
"""

import importlib.util
import inspect
import json
import os
import re
import runpy
import shutil
import signal
import subprocess
import sys
import time
import types
from pathlib import Path

import pytest
import torch

NOTEBOOKS = Path(__file__).resolve().parent.parent / "notebooks"
sys.path.insert(0, str(NOTEBOOKS))

import check  # noqa: E402
import checks  # noqa: E402

ASSIGNMENTS = check.assignments()
ANSWERS = Path(__file__).parent / "wrong_answers"
LISTS = {  # an assignment without the file fails below, and not here, where it would stop all the others
    name: runpy.run_path(str(ANSWERS / f"{name}.py")) if (ANSWERS / f"{name}.py").exists() else {}
    for name in ASSIGNMENTS
}
WRONG = {name: lists.get("WRONG", []) for name, lists in LISTS.items()}
RIGHT = [(name, *answer) for name, lists in LISTS.items() for answer in lists.get("RIGHT", [])]
needs_nbgrader = pytest.mark.skipif(not importlib.util.find_spec("nbgrader"), reason="nbgrader is not installed")


def notebook(kind, name):
    return NOTEBOOKS / kind / name / f"{name}.ipynb"


def points_in(name):
    """{exercise: points} as nbgrader has them, in the order of the notebook."""
    cells = json.loads(notebook("source", name).read_text(encoding="utf-8"))["cells"]
    marks = [cell["metadata"].get("nbgrader", {}) for cell in cells]
    return {mark["grade_id"].removeprefix("test-"): mark["points"] for mark in marks if mark.get("grade")}


@pytest.fixture(scope="module")
def solved():
    """A function: name of an assignment → (shell in which its solutions have run, {grade_id: source}, tally)"""
    done = {}

    def run(name):
        if name not in done:
            cells = check.read_cells(notebook("source", name))
            shell, stopped = check.run(cells)
            assert not stopped
            done[name] = shell, {mark: source for mark, _, source in cells}, dict(checks.TALLY)
        return done[name]

    return run


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_solutions_get_full_marks(name, solved):
    _, _, tally = solved(name)
    assert {result.name: result.earned for result in tally.values()} == points_in(name)
    assert {result.name: result.points for result in tally.values()} == points_in(name)


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_an_untouched_release_runs_through_and_gets_nothing(name):
    _, stopped = check.run(check.read_cells(notebook("release", name)))
    assert not stopped
    assert list(checks.TALLY) == list(points_in(name))
    for result in checks.TALLY.values():
        assert (result.earned, result.state) == (0, "open") and "not solved yet" in result.message


@pytest.mark.parametrize(("name", "number"), [(name, i) for name in ASSIGNMENTS for i in range(len(WRONG[name]))])
def test_a_wrong_answer_is_named(name, number, solved):
    exercise, old, new, points, message = WRONG[name][number]
    shell, sources, _ = solved(name)
    right = sources[exercise]
    assert old in right
    try:
        assert shell.run_cell(right.replace(old, new) if old else new).success
        shell.run_cell(sources[f"test-{exercise}"])
        result = checks.TALLY[exercise]
        assert (result.earned, result.state) == (points, "wrong"), result.message
        assert re.search(message, result.message), result.message
    finally:
        shell.run_cell(right)


@pytest.mark.parametrize(("name", "exercise", "code"), RIGHT, ids=[f"{name}-{exercise}" for name, exercise, _ in RIGHT])
def test_another_right_answer_gets_full_marks(name, exercise, code, solved):
    shell, sources, _ = solved(name)
    try:
        assert shell.run_cell(code).success
        shell.run_cell(sources[f"test-{exercise}"])
        result = checks.TALLY[exercise]
        assert result.earned == result.points == points_in(name)[exercise], result.message
    finally:
        shell.run_cell(sources[exercise])


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_three_wrong_answers_for_each_exercise_that_builds(name):
    cells = check.read_cells(notebook("source", name))
    building = {mark.removeprefix("test-") for mark, kind, text in cells if kind == "test" and "HIDDEN" in text}
    assert len(building) >= 3
    for exercise in building:
        messages = {wrong[4] for wrong in WRONG[name] if wrong[0] == exercise}
        assert len(messages) >= 3, exercise


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_stored_outputs(name):
    """A source notebook has run from top to bottom without an error; a released one stores nothing."""
    for kind in ("source", "release"):
        cells = json.loads(notebook(kind, name).read_text(encoding="utf-8"))["cells"]
        code = [cell for cell in cells if cell["cell_type"] == "code"]
        outputs = [output["output_type"] for cell in code for output in cell["outputs"]]
        if kind == "source":
            assert [cell["execution_count"] for cell in code] == list(range(1, len(code) + 1))
            assert set(outputs) == {"stream", "execute_result"}
        else:
            assert outputs == []


def student_version(text, kind):
    """A cell's source as nbgrader releases it."""
    if kind == "solution":
        stub = r"\1raise NotImplementedError  # your code, in place of this line\n"
        region = r"^( *)### BEGIN SOLUTION\n.*?### END SOLUTION *(\n|\Z)"
        text = re.sub(region, stub, text, flags=re.M | re.S).rstrip("\n")
    return re.sub(r"^ *### BEGIN HIDDEN TESTS\n.*?### END HIDDEN TESTS *(\n|\Z)", "", text, flags=re.M | re.S)


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_the_release_is_up_to_date(name):
    """A change in source/ has to be released: `nbgrader generate_assignment NAME --force` in notebooks/."""
    source = check.read_cells(notebook("source", name))
    released = check.read_cells(notebook("release", name))
    assert released == [(mark, kind, student_version(text, kind)) for mark, kind, text in source]
    text = notebook("release", name).read_text(encoding="utf-8")
    assert "SOLUTION" not in text and "HIDDEN" not in text and not re.search(r"/(home|root|Users|tmp|work)/", text)
    words = [[cell["source"] for cell in json.loads(notebook(kind, name).read_text(encoding="utf-8"))["cells"]
              if cell["cell_type"] == "markdown"] for kind in ("source", "release")]
    assert words[0] == words[1]


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_anatomy_of_an_assignment(name, root):
    """Points, minutes and hints are said where a student sees them, and what is to be read again exists."""
    cells = json.loads(notebook("source", name).read_text(encoding="utf-8"))["cells"]
    markdown = [cell for cell in cells if cell["cell_type"] == "markdown"]
    text = "\n".join("".join(cell["source"]) for cell in markdown)
    assert text.startswith("# Practice: ")
    headings = re.findall(r"^## (\d+)\. .* \((\d+) points?, (\d+) minutes(?: and more)?\)$", text, flags=re.M)
    assert [int(number) for number, _, _ in headings] == list(range(1, len(headings) + 1))
    assert [int(points) for _, points, _ in headings] == list(points_in(name).values())
    assert 4 <= len(headings) <= 8 and sum(int(minutes) for _, _, minutes in headings) <= 90
    readme = (NOTEBOOKS / "README.md").read_text(encoding="utf-8")
    for row in re.findall(rf"^\| \[{name}\].*\| (\d+) \| (\d+) \| (\d+) \|$", readme, flags=re.M):
        sums = (sum(int(heading[i]) for heading in headings) for i in (1, 2))
        assert [int(number) for number in row] == [len(headings), *sums], "its row in the README is out of date"
    assert text.count("<details><summary>Hint</summary>") >= len(headings)
    ids = [cell["id"] for cell in cells]
    assert len(set(ids)) == len(ids)
    for target in re.findall(r"\]\((?!http|#)([^)\s]+)\)", text):
        assert (notebook("source", name).parent / target).exists(), target
    for cell in cells:
        for read in re.findall(r'read="([^"]*)"', "".join(cell["source"])):
            part, chapter, sections = re.fullmatch(r"(\d)\.(\d), sections? ([\d, and]+)", read).groups()
            (path,) = root.glob(f"{part}_*/{chapter}_*.ipynb")
            chapter_text = path.read_text(encoding="utf-8")
            for section in re.findall(r"\d+", sections):
                assert f"## {section}. " in chapter_text, read
        if cell["cell_type"] == "code":
            assert all(len(line) <= 101 for line in cell["source"]), cell["source"]  # 100 and the line end


# ----- what the checks say


def graded(code, test, points=2, **options):
    """The result of an exercise `f` with this code and this test, a function."""
    names = {}
    exec(compile(code, "a cell", "exec"), names)
    names["same"] = checks.same
    test = types.FunctionType(test.__code__, names, test.__name__, None, test.__closure__)
    exercise = checks.Exercise("f", points, "0.1, section 4", **options)
    exercise.test(test)
    exercise.grade()
    return checks.TALLY["f"]


def call(f):
    same(f([1, 2]), 3)  # noqa: F821


@pytest.mark.parametrize(("code", "state", "message"), [
    ("def f(x): return sum(x)", "right", "f: right, 2 of 2 points."),
    ("def f(x): raise NotImplementedError", "open", "f: not solved yet. 0 of 2 points."),
    ("def f(x): raise NotImplementedError('for complex numbers')", "wrong", "for complex numbers"),
    ("g = 1", "open", "f: `f` is not defined; run its cell"),
    ("def f(x): sum(x)", "wrong", "is there a `return` in it? 0 of 2 points. Read again: 0.1, section 4."),
    ("def f(x): return 4", "wrong", "the result is 4, where it should be 3."),
    ("def f(x): return '3'", "wrong", "the result is '3', where it should be 3."),
    ("def f(x): x.append(0); return sum(x)", "wrong", "changes its argument `x`"),
    ("def f(x): return x[2]", "wrong", "it stops in line 1 of its cell, with IndexError: list index out of range."),
    ("def f(): return 3", "wrong", "TypeError: f() takes 0 positional arguments"),
    ("def f(x): assert x == 1, 'mine'", "wrong", "it stops in line 1 of its cell, with AssertionError: mine."),
    ("f = 3", "wrong", "it is an int, where a function is asked for"),
    ("def f(x):\n    import sys; sys.exit()", "wrong", "SystemExit"),
    ("import sys, warnings\ndef f(x):\n    warnings.warn('w'); print(1, file=sys.stderr); return 3", "right", "right"),
])
def test_what_the_checks_say(code, state, message, capsys):
    result = graded(code, call)
    assert result.state == state and message in result.message, result.message
    out, err = capsys.readouterr()
    assert result.message in out and err == ""


def test_a_loop_that_never_ends_is_ended():
    result = graded("def f(x):\n    while True: pass", call, seconds=0.2)
    assert result.state == "wrong" and "stopped after 0.2 seconds" in result.message


def test_hidden_tests_count_only_where_they_are(capsys):
    assert graded("def f(x): return sum(x)", call, points=3, hidden=1).earned == 3
    assert "Hidden tests will try other cases" in capsys.readouterr().out
    exercise = checks.Exercise("f", 3, "0.1, section 4", hidden=1)
    exercise.test(lambda f: None)
    names = exercise.tests[0].__globals__
    names["f"] = len
    try:
        @exercise.hidden
        def hidden(f):
            raise checks.Wrong("it is wrong")

        assert exercise.grade() == 2.0
        assert "f: in a hidden test, it is wrong. 2 of 3 points." in capsys.readouterr().out
    finally:
        del names["f"]


def test_validating_raises_and_grading_does_not(monkeypatch):
    monkeypatch.setenv("NBGRADER_EXECUTION", "validate")
    with pytest.raises(checks.Wrong, match="not solved yet") as caught:
        graded("def f(x): raise NotImplementedError", call)
    assert caught.value._render_traceback_() == ["f: not solved yet. 0 of 2 points."]
    assert graded("def f(x): return 3", call).earned == 2


def test_random_numbers_repeat_and_leave_the_notebook_alone():
    import torch

    torch.manual_seed(1)
    expected = torch.rand(1).item()
    torch.manual_seed(1)
    seen = []

    def draw(f):
        import torch

        seen.append(torch.rand(3).tolist())

    graded("def f(): pass", draw)
    graded("def f(): pass", draw)
    assert seen[0] == seen[1] and torch.rand(1).item() == expected


@pytest.mark.parametrize(("got", "expected", "message"), [
    ("torch.ones(2, 3)", "torch.ones(3, 2)", r"has the shape \(2, 3\), where it should have \(3, 2\)"),
    ("torch.tensor([1.0, 2.5])", "torch.tensor([1.0, 2.0])", r"at \[1\] is 2.5, where it should be 2; 1 of 2 entries"),
    ("torch.tensor([1.0, float('nan')])", "torch.ones(2)", r"at \[1\] is nan"),
    ("[1.0]", "torch.ones(1)", "is a list, where a tensor is asked for"),
    ("torch.ones(2)", "torch.ones(2, dtype=torch.bool)", "should be a tensor of bool"),
    ("torch.ones(2)", "torch.ones(2, dtype=torch.long)", "should be a tensor of whole numbers"),
    ("(1, 2, 3)", "(1, 2)", "has 3 entries, where it should have 2"),
    ("(1, 3)", "(1, 2)", r"at \[1\] is 3, where it should be 2"),
    ("{'a': 1}", "{'a': 1, 'b': 2}", "has no entry 'b'"),
    ("{'a': 1, 'b': 2}", "{'a': 1}", "has an entry too many, 'b'"),
    ("7", "[7]", "is an int, where a list is asked for"),
    ("1.1", "1.0", "is 1.1, where it should be 1"),
    ("-0.102914", "-0.102938", "is -0.10291, where it should be -0.10294"),
    ("torch.tensor([12.3412])", "torch.tensor([12.344])", r"at \[0\] is 12.341, where it should be 12.344"),
    ("123456", "123499.0", "is 123456, where it should be 1.235e"),
])
def test_comparing(got, expected, message):
    import torch

    values = [eval(text, {"torch": torch}) for text in (got, expected)]
    with pytest.raises(checks.Wrong, match=message):
        checks.same(*values)
    checks.same(values[1], values[1])
    with pytest.raises(checks.Wrong, match="^this mistake$"):
        checks.same(*values, mistakes={"another": "no", "this mistake": lambda: values[0]})


# ----- check.py


def run_check(*arguments, cwd=None):
    command = [sys.executable, str(NOTEBOOKS / "check.py"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, timeout=300, encoding="utf-8")


def edited(name, tmp_path, edit):
    """A copy of the released notebook, its cells changed by edit(list of cells)."""
    content = json.loads(notebook("release", name).read_text(encoding="utf-8"))
    edit(content["cells"])
    path = tmp_path / f"{name}.ipynb"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_check_says_what_is_solved(tmp_path):
    right = {mark: text for mark, _, text in check.read_cells(notebook("source", "1_text_data"))}

    def edit(cells):
        for cell in list(cells):
            mark = cell["metadata"].get("nbgrader", {}).get("grade_id")
            if mark in ("predicted", "embedding_backward"):
                cell["source"] = right[mark]
            if mark == "test-predicted":
                cells.remove(cell)                         # a test that was deleted comes back
            if mark == "test-encode_piece":
                cell["source"] = "3.0"                     # one that was made easier does not help
        cells.append({"cell_type": "code", "metadata": {}, "source": ["%timeit -n1 -r1 pass\n", "1 / 0"]})

    result = run_check(edited("1_text_data", tmp_path, edit), cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert "a cell stopped (one of your own): ZeroDivisionError" in result.stdout
    assert re.search(r"predicted +2 of +2 +right", result.stdout)
    assert re.search(r"encode_piece +0 of +3 +not solved", result.stdout)
    assert re.search(r"together +5 of 18", result.stdout) and "To read again: 0.1, section" in result.stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1_text_data.ipynb"]


@pytest.mark.parametrize(("argument", "message"), [
    ("9_nothing", "there is no assignment '9_nothing': give a notebook's path, or one of"),
    ("nothing.ipynb", "there is no file nothing.ipynb"),
    ("broken.ipynb", "broken.ipynb is no notebook that can be read"),
    ("nested.ipynb", "nested.ipynb is no notebook that can be read"), ("x" * 300, "File name too long"),
])
def test_check_answers_a_mistake_in_a_line(argument, message, tmp_path):
    (tmp_path / "broken.ipynb").write_text('{"cells": [', encoding="utf-8")
    (tmp_path / "nested.ipynb").write_text('{"cells": ' + "[" * 100_000, encoding="utf-8")
    result = run_check(argument, cwd=tmp_path)
    assert result.returncode == 2 and message in result.stderr and result.stderr.count("\n") == 1


def test_check_on_any_console(tmp_path):
    """One that knows only ASCII, one whose reader has gone, a full disk."""
    def edit(cells):
        cells.append({"cell_type": "code", "metadata": {}, "source": "raise ValueError('größer ☕ \\ud800')"})

    path = edited("0_pytorch", tmp_path, edit)
    path.write_bytes("\ufeff".encode() + path.read_bytes())  # as some editors begin a file
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    script = f"{sys.executable} {NOTEBOOKS / 'check.py'} {path}"
    streams = {"": 0, "2>&1 | true; exit ${PIPESTATUS[0]}": 0, ">&- 2>&-": 0}
    streams |= {">/dev/full": 2} if os.path.exists("/dev/full") else {}
    for stream, status in streams.items() if os.name != "nt" else ():
        done = subprocess.run(["bash", "-c", f"{script} {stream}"], capture_output=True, text=True, env=environment)
        assert done.returncode == status and "Traceback" not in done.stderr, done.stderr
        assert stream or "ValueError: gr??er ? ?" in done.stdout and "together" in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot send Ctrl-C to one process")
def test_ctrl_c_ends_the_check(tmp_path):
    def edit(cells):
        source = "from pathlib import Path\nPath('here').touch()\nwhile True:\n    pass"
        cells.insert(0, {"cell_type": "code", "metadata": {}, "source": source})

    path = edited("0_pytorch", tmp_path, edit)
    process = subprocess.Popen(
        [sys.executable, NOTEBOOKS / "check.py", path], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    while not (tmp_path / "here").exists():
        assert process.poll() is None
        time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=60)
    assert process.returncode == 130 and out == ""


# ----- nbgrader itself, where it is installed (notebooks/requirements.txt)


def nbgrader(*arguments, cwd):
    environment = {**os.environ, "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])}
    command = [sys.executable, "-m", "nbgrader", *arguments]
    subprocess.run(command, cwd=cwd, env=environment, check=True, capture_output=True, timeout=1200)


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A copy of notebooks/ in which release/ has been made anew."""
    folder = tmp_path_factory.mktemp("course")
    shutil.copytree(NOTEBOOKS / "source", folder / "source", ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    shutil.copy(NOTEBOOKS / "nbgrader_config.py", folder)
    for name in ASSIGNMENTS:
        nbgrader("generate_assignment", name, cwd=folder)
    return folder


@needs_nbgrader
def test_generate_assignment_makes_release(course):
    for name in ASSIGNMENTS:
        made = course / "release" / name / f"{name}.ipynb"
        assert made.read_bytes() == notebook("release", name).read_bytes(), name


@needs_nbgrader
@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_autograde_gives_the_same_points(name, course):
    """Three students: one hands in the solutions, one the stubs, one the first wrong answer of each exercise."""
    from nbgrader.api import Gradebook

    first = {}
    for exercise, old, new, points, message in WRONG[name]:
        first.setdefault(exercise, (old, new, points, message))
    source = json.loads(notebook("source", name).read_text(encoding="utf-8"))
    right = {cell["metadata"].get("nbgrader", {}).get("grade_id"): "".join(cell["source"]) for cell in source["cells"]}
    for student in ("solved", "stubs", "wrong"):
        content = json.loads(notebook("release", name).read_text(encoding="utf-8"))
        for cell in content["cells"]:
            mark = cell["metadata"].get("nbgrader", {})
            if mark.get("solution") and student != "stubs":
                text = right[mark["grade_id"]]
                if student == "wrong" and mark["grade_id"] in first:
                    old, new, *_ = first[mark["grade_id"]]
                    text = text.replace(old, new) if old else new
                cell["source"] = text
        folder = course / "submitted" / student / name
        folder.mkdir(parents=True)
        (folder / f"{name}.ipynb").write_text(json.dumps(content), encoding="utf-8")
    nbgrader("autograde", name, cwd=course)

    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        for student in ("solved", "stubs", "wrong"):
            submission = gradebook.find_submission(name, student)
            (marked,) = submission.notebooks
            got = {grade.cell.name.removeprefix("test-"): grade.score for grade in marked.grades}
            full = points_in(name)
            left = {exercise: first[exercise][2] if exercise in first else full[exercise] for exercise in full}
            assert got == {"solved": full, "stubs": dict.fromkeys(full, 0), "wrong": left}[student]
            assert not submission.needs_manual_grade
    nbgrader("generate_feedback", name, cwd=course)
    page = (course / "feedback" / "wrong" / name / f"{name}.html").read_text(encoding="utf-8")
    for _, _, _, message in first.values():
        assert re.search(message.replace("'", "(?:'|&#39;)"), page), message


# ----- what the checks are made of


@pytest.fixture()
def judge():
    """A function: (the student's function, a test) → the Result, as in a notebook that holds both."""
    def grade(function, test, seconds=20):
        exercise = checks.Exercise("student", points=2, read="0.1, section 1", seconds=seconds)
        exercise.test(test)
        names = inspect.unwrap(test).__globals__
        names["student"] = function
        try:
            return exercise._result()
        finally:
            del names["student"]

    return grade


def test_arguments_that_were_left_alone(judge):
    """Whatever they hold: nothing, nan, a module, a tensor that gradients come through."""
    weight = torch.ones(2, requires_grad=True) * 2
    for argument in ([None, 1], {"a": float("nan")}, [torch.nn.Linear(2, 2)], [weight], ([1, None],), torch.tensor([])):
        def harmless(student, argument=argument):
            student(argument)
            student(other=argument)

        assert judge(lambda argument=None, other=None: 1, harmless).state == "right", argument


def test_arguments_that_were_changed(judge):
    def first(numbers=None, more=None):
        numbers = more if numbers is None else numbers
        numbers = numbers[0] if isinstance(numbers, tuple) else numbers
        numbers.append(1)

    for call, name in (
        (lambda student: student([1]), "numbers"), (lambda student: student(([1],)), "numbers"),
        (lambda student: student(more=[1]), "more"),
    ):
        assert f"changes its argument `{name}`" in judge(first, call).message


def test_nothing_swallows_the_time_limit(judge):
    def stubborn():
        end = time.monotonic() + 30
        while time.monotonic() < end:
            try:
                time.sleep(0.05)
            except Exception:
                pass

    result = judge(stubborn, lambda student: student(), seconds=0.3)
    assert result.state == "wrong" and "stopped after 0.3 seconds" in result.message


def test_functions_and_tests_of_every_make(judge):
    @torch.no_grad()
    def decorated(student):
        checks.same(student(torch.tensor([-1.0])), torch.tensor([0.0]))

    assert judge(torch.relu, decorated).state == "right"
    assert "changes its argument number 1" in judge(torch.relu_, lambda student: student(torch.tensor([-1.0]))).message
    checks.same((1, None, float("nan")), (1, None, float("nan")))
    with pytest.raises(checks.Wrong, match=r"the result at \[1\] is None, where it should be 2"):
        checks.same([1, None], [1, 2])


def test_a_test_that_was_copied_or_deleted():
    source = [("a", "given", "x = 1"), ("b", "solution", "y = x"), ("c", "test", "grade()")]
    mine = [("b", "solution", "y = 2"), ("c", "test", "changed"), ("c", "test", "again")]
    assert check.with_tests_of(mine, source) == [source[0], mine[0], source[2], source[2]]
