"""Run a practice notebook and say what is solved: python notebooks/check.py 2_attention

Give an assignment's name, for the notebook in release/, or the path of your own copy. No nbgrader is needed. The
tests come from source/ where that is at hand, so that hidden ones count too and a changed one does no harm.
"""

if __name__ == "__main__":  # Ctrl-C while the imports take their second: end without a word
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)

import contextlib
import io
import json
import os
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent))  # where the course is not installed
from gpt_io import CommandParser, run_command  # noqa: E402


def assignments():
    """The names of all assignments."""
    return sorted(path.parent.name for path in HERE.glob("source/*/*.ipynb"))


def find(name):
    """The notebook that `name`, an assignment or a path, stands for. Raises ValueError if there is none."""
    path = Path(name)
    if path.suffix == ".ipynb":
        if path.is_file():
            return path
        raise ValueError(f"there is no file {name}")
    path = HERE / "release" / name / f"{name}.ipynb"
    if not path.is_file():
        known = ", ".join(assignments())
        raise ValueError(f"there is no assignment {name!r}: give a notebook's path, or one of {known}")
    return path


def read_cells(path):
    """[(grade_id or None, kind, source)] of the code cells; kind is 'test', 'solution', 'given' or 'own'.

    Raises ValueError if the file is no notebook.
    """
    try:
        cells = json.loads(Path(path).read_text(encoding="utf-8-sig"))["cells"]
        found = []
        for cell in cells:
            if cell["cell_type"] != "code":
                continue
            mark = cell["metadata"].get("nbgrader", {})
            kind = "own"
            if mark:
                kind = "test" if mark["grade"] else "solution" if mark["solution"] else "given"
            found.append((mark.get("grade_id"), kind, "".join(cell["source"])))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"{path} is no notebook that can be read: {type(error).__name__}: {error}") from None
    return found


def with_tests_of(cells, source):
    """`cells` with the test and given cells as they stand in `source`; those that were deleted come back."""
    theirs = {cell[0]: cell for cell in source if cell[1] in ("test", "given")}
    present = {cell[0] for cell in cells}
    lost = [cell for mark, cell in theirs.items() if mark not in present]
    first, last = ([cell for cell in lost if cell[1] == kind] for kind in ("given", "test"))
    return [*first, *(theirs.get(cell[0], cell) for cell in cells), *last]


def run(cells):
    """Run code cells in a fresh shell → (shell, [(grade_id, error)] of the cells that stopped); checks has the tally.

    The shell is IPython's, so %magic works; what the cells print is swallowed.
    """
    os.environ.setdefault("MPLBACKEND", "Agg")
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    sys.path.insert(0, str(HERE))
    import checks

    checks.TALLY.clear()
    config = Config()
    config.HistoryManager.enabled = False
    shell = InteractiveShell(config=config)
    stopped = []
    for mark, _, text in cells:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            result = shell.run_cell(text, store_history=False)
        error = result.error_before_exec or result.error_in_exec
        if isinstance(error, KeyboardInterrupt):
            raise error
        if error is not None:
            stopped.append((mark, error))
    return shell, stopped


def check(path):
    """Print what is solved in the notebook at `path` → its tally, {name: checks.Result}"""
    cells = read_cells(path)
    source = HERE / "source" / Path(path).stem / Path(path).name
    if source.is_file():
        cells = with_tests_of(cells, read_cells(source))
    folder = Path.cwd()
    os.chdir(Path(path).resolve().parent)
    try:
        _, stopped = run(cells)
    finally:
        os.chdir(folder)
    import checks

    for mark, error in stopped:
        print(f"a cell stopped ({mark or 'one of your own'}): {type(error).__name__}: {error}".split("\n")[0])
    for result in checks.TALLY.values():
        print(result.message)
    print()
    checks.report()
    if source.is_file():
        print(f"Solutions: notebooks/{source.relative_to(HERE).as_posix()}")
    return dict(checks.TALLY)


def parse_args(argv=None):
    parser = CommandParser("check.py", description=re.split(r": ", __doc__)[0] + ".")
    parser.add_argument("notebook", help=f"an assignment ({', '.join(assignments())}) or the path of a notebook")
    return parser.parse_args(argv)


def main(argv=None):
    """The command; → exit status 0, 2 after bad input, 130 after Ctrl-C"""
    return run_command("check.py", lambda: check(find(parse_args(argv).notebook)))


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.exit(main())
