import os
import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from gpt2 import get_tokenizer

ROOT = Path(__file__).resolve().parent.parent


SLOW = [
    "test_pretrain.py", "1_instruction_tuning.ipynb", "2_lora.ipynb", "3_preference_tuning.ipynb", "2_evaluation.ipynb",
    "test_distributed.py", "1_spam_classifier.ipynb",
]


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """The files that take longest come first, so that no process is left with one of them at the end."""
    items.sort(key=lambda item: item.path.name not in SLOW)


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config):
    """The whole suite runs in up to four processes, a file in one of them, with one thread each.

    Two processes of two threads each would take several times as long on two cores.
    """
    whole = config.args_source is pytest.Config.ArgsSource.TESTPATHS and not config.option.keyword
    worker = "PYTEST_XDIST_WORKER" in os.environ  # which must not have workers of its own
    if whole and not worker and getattr(config.option, "numprocesses", 0) is None:
        config.option.numprocesses, config.option.dist = min(4, os.cpu_count() or 1), "loadfile"
        config.option.loadscopereorder = False
        os.environ.setdefault("OMP_NUM_THREADS", "1")


@pytest.fixture(scope="module", autouse=True)
def _same_environment():
    """What the tests of a file set in the environment ends with them: a notebook may come next in this process."""
    before = dict(os.environ)
    yield
    os.environ.clear()
    os.environ.update(before)


@pytest.fixture(scope="session")
def tokenizer():
    return get_tokenizer()


@pytest.fixture(scope="session")
def root():
    return ROOT


@pytest.fixture(scope="session")
def nearly_alike():
    """A function: texts → the pairs of numbers of those that say nearly the same.

    Nearly: the sets of their runs of three words have a Jaccard similarity of 0.6 or more.
    """
    def pairs(texts):
        shingles = []
        for text in texts:
            words = re.findall(r"\w+", text.lower())
            shingles.append({tuple(words[i : i + 3]) for i in range(max(len(words) - 2, 1))} if words else {text})
        holders = defaultdict(list)
        for i, group in enumerate(shingles):
            for shingle in group:
                holders[shingle].append(i)
        common = Counter((a, b) for rows in holders.values() for k, a in enumerate(rows) for b in rows[k + 1 :])
        assert common  # there are pairs to compare
        return [(a, b) for (a, b), both in common.items() if both / len(shingles[a] | shingles[b]) >= 0.6]

    return pairs
