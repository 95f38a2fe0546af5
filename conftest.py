"""For pytest from any folder: the file that pyproject.toml names by its place in the project is found there."""

from pathlib import Path


def pytest_configure(config):
    path = config.getoption("nbval_sanitize_with", None)
    if path and not Path(path).is_file():
        config.option.nbval_sanitize_with = str(config.rootpath / path)
