"""nbgrader's settings for this course; nbgrader reads this file when it is run in the folder it lies in."""

from pathlib import Path

c = get_config()  # noqa: F821  (nbgrader defines it)

c.CourseDirectory.course_id = "gpt2-from-scratch"
c.CourseDirectory.root = str(Path(__file__).resolve().parent)

# A stub is one line, and raises what the tests take for "not solved yet".
c.ClearSolutions.code_stub = {"python": "raise NotImplementedError  # your code, in place of this line"}
c.ClearSolutions.text_stub = "*Your answer, in place of this line.*"

# The slowest cell takes some seconds, but a class is graded on whatever machine there is.
c.Execute.timeout = 120
