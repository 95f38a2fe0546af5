import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from gpt2 import get_tokenizer

ROOT = Path(__file__).resolve().parent.parent


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
