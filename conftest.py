"""For pytest from any folder, and for notebooks' kernels that die before they live."""

from pathlib import Path

import nbval.kernel


def pytest_configure(config):
    """The file that pyproject.toml names by its place in the project is found there."""
    path = config.getoption("nbval_sanitize_with", None)
    if path and not Path(path).is_file():
        config.option.nbval_sanitize_with = str(config.rootpath / path)


def tried_twice(start):
    """`start`, a function that starts a kernel, asked again if the first kernel has died at once.

    Jupyter chooses free ports before the kernel takes them, and another process may come in between.
    """
    def started(*args, **options):
        try:
            return start(*args, **options)
        except RuntimeError:
            return start(*args, **options)

    return started


nbval.kernel.start_new_kernel = tried_twice(nbval.kernel.start_new_kernel)
