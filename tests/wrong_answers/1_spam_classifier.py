"""Wrong answers to the exercises of notebooks/source/1_spam_classifier (see tests/test_practice.py for the form)."""

UNDERSAMPLED = '''
def mended_split(messages, test_share, seed):
    ham = [message for message in messages if message[0] == "ham"]
    spam = [message for message in messages if message[0] == "spam"]
    both = ham[: len(spam)] + spam
    random.Random(seed).shuffle(both)
    cut = int(len(both) * test_share)
    return both[cut:], both[:cut]
'''
TEST_BALANCED_TOO = '''
def mended_split(messages, test_share, seed):
    shuffled = list(messages)
    random.Random(seed).shuffle(shuffled)
    cut = int(len(shuffled) * test_share)

    def balanced(part):
        ham = [message for message in part if message[0] == "ham"]
        spam = [message for message in part if message[0] == "spam"]
        return ham + (spam * len(ham))[: len(ham)]

    return balanced(shuffled[cut:]), balanced(shuffled[:cut])
'''
DRAWN_AGAIN = '''
def mended_split(messages, test_share, seed):
    dice = random.Random(seed)
    shuffled = dice.sample(messages, len(messages))
    cut = int(len(shuffled) * test_share)
    spam = [message for message in shuffled[cut:] if message[0] == "spam"]
    more = len(shuffled) - cut - 2 * len(spam)
    return shuffled[cut:] + dice.choices(spam, k=more), shuffled[:cut]
'''
PAD_SEQUENCE = '''
def pad_messages(messages, max_length):
    cut = [torch.tensor(message[:max_length] or [50256]) for message in messages]
    ids = torch.nn.utils.rnn.pad_sequence(cut, batch_first=True, padding_value=50256)
    return ids, last_token(ids)
'''
MINUS_ONE = '''
def head_gradient(weight, vectors, labels):
    error = (vectors @ weight.T).softmax(dim=1)
    error[torch.arange(len(labels)), labels] -= 1
    return torch.einsum("bc,bd->cd", error, vectors) / len(labels)
'''
TENSORS = '''
def report_card(p_spam, labels, threshold):
    called, spam = (p_spam > threshold).float(), labels.float()
    accuracy = 1 - (called - spam).abs().mean()
    return {
        "accuracy": accuracy,
        "error": (accuracy * (1 - accuracy) / len(labels)).sqrt(),
        "precision": called @ spam / called.sum().clamp(min=1),
        "recall": called @ spam / spam.sum().clamp(min=1),
    }
'''
A_CYCLE = '''
def mended_split(messages, test_share, seed):
    dice = random.Random(seed)
    test = set(dice.sample(range(len(messages)), int(len(messages) * test_share)))
    training = [message for i, message in enumerate(messages) if i not in test]
    ham, spam = ([message for message in training if message[0] == kind] for kind in ("ham", "spam"))
    training = ham + [spam[i % len(spam)] for i in range(len(ham))]
    dice.shuffle(training)
    return training, [messages[i] for i in test]
'''
WORD_COUNTS = '''
def my_classifier(texts, labels):
    counts = [Counter(), Counter()]
    for text, label in zip(texts, labels):
        counts[label].update(words(text))
    sums = [sum(c.values()) + len(counts[0] | counts[1]) for c in counts]

    def log_share(word, c):
        return math.log((counts[c][word] + 1) / sums[c])

    return lambda text: sum(log_share(w, 1) - log_share(w, 0) for w in words(text)) > 0
'''
BY_HEART = '''
def my_classifier(texts, labels):
    known = dict(zip(texts, labels))
    return lambda text: known.get(text, len(text) % 2)
'''
FROM_THE_FILE = '''
def my_classifier(texts, labels):
    known = {text: int(label == "spam") for label, text in all_messages}
    return known.get
'''

WRONG = [
    ("predicted", "(2, 24)", "(24, 2)", 0, r"its matrix as \(out, in\)"),
    ("predicted", "[4, 8, 0]", "[4, 8, -1]", 0, "has no token -1"),
    ("predicted", "[4, 8, 0]", "[5, 9, 0]", 0, "the last of 5 has the index 4"),
    ("predicted", "(3, 9, 24)", "(3, 12, 24)", 0, "beyond the longest message is not computed"),
    ("predicted", "math.log(2)", "1.0", 0, "the natural logarithm"),
    ("pad_messages", "message + [50256] * (longest - len(message))", "[50256] * (longest - len(message)) + message", 0,
     "pad on the right"),
    ("pad_messages", "message[:max_length]", "message[-max_length:]", 0, "yours loses its beginning"),
    ("pad_messages", "longest = max(len(message) for message in cut)", "longest = max_length", 0,
     "may be less than max_length"),
    ("pad_messages", "for message in cut)", "for message in messages)", 0, "when the messages have been cut"),
    ("pad_messages", "message[:max_length] or", "message or", 0, "not cut to max_length"),
    ("pad_messages", "[50256] * (", "[0] * (", 0, "the padding is 50256"),
    ("pad_messages", "len(message) - 1 for message in cut", "len(message) - 1 for message in messages", 0,
     r"`last` at \[1\] is 6"),
    ("pad_messages", "len(message) - 1 for message in cut", "min(len(message), max_length) - 1 for message in messages",
     0, "has the index -1"),
    ("pad_messages", "len(message) - 1 for message in cut", "min(len(message), max_length) for message in messages", 0,
     "the index of the last one is one less"),
    ("pad_messages", "len(message) - 1 for message in cut", "longest - 1 for message in cut", 0,
     "the end of the row, where shorter messages have padding"),
    ("pad_messages", "ids = [", "for message in messages: message.append(0)\n    ids = [", 0,
     "changes its argument `messages`"),
    ("pad_messages", "    longest", "    assert any(messages)\n    longest", 2, "in a hidden test, it stops in line 5"),
    ("head_gradient", " / len(vectors)", "", 0, "divide by the number of messages"),
    ("head_gradient", " / len(vectors)", " / len(weight)", 0, "not over the classes"),
    ("head_gradient", "p - F.one_hot(labels, len(weight))", "F.one_hot(labels, len(weight)) - p", 0,
     "the sign is wrong"),
    ("head_gradient", "dim=-1", "dim=0", 0, "over the classes of each"),
    ("head_gradient", "torch.softmax(vectors @ weight.T, dim=-1)", "vectors @ weight.T", 0, "there is no softmax"),
    ("head_gradient", "p - F.one_hot(labels, len(weight))", "p", 0, "the right class is not subtracted"),
    ("head_gradient", "p - F.one_hot(labels, len(weight))", "(p - 1) * F.one_hot(labels, len(weight))", 0,
     "only the row of the right class"),
    ("head_gradient", "error.T @ vectors / len(vectors)", "vectors.T @ error / len(vectors)", 0,
     "that is the transpose"),
    ("head_gradient", "p - F.one_hot(labels, len(weight))", "p - F.one_hot(labels)", 0, "RuntimeError"),
    ("head_gradient", "torch.softmax(vectors @ weight.T, dim=-1)",
     "(vectors @ weight.T).exp()\n    p = p / p.sum(-1, keepdim=True)", 3, "in a hidden test, exp of a large logit"),
    ("report_card", "p_spam > threshold", "p_spam > 0.5", 0, "the threshold is not used"),
    ("report_card", "max(called.sum().item(), 1)", "max(spam.sum().item(), 1)", 0, "exchanged"),
    ("report_card", '"recall": found / max(spam.sum().item(), 1)', '"recall": found / len(labels)', 0,
     "not of all messages"),
    ("report_card", "(accuracy * (1 - accuracy) / len(labels)) ** 0.5", "accuracy * (1 - accuracy) / len(labels)", 0,
     "the root is missing"),
    ("report_card", "(accuracy * (1 - accuracy) / len(labels)) ** 0.5", "(accuracy * (1 - accuracy)) ** 0.5", 0,
     "the spread of one message"),
    ("report_card", "(called == spam).float().mean().item()", "found / len(labels)", 0,
     "ham that is called ham is a right answer too"),
    ("report_card", "p_spam > threshold", "p_spam >= threshold", 2, "does not lie above it"),
    ("report_card", "max(called.sum().item(), 1)", "called.sum().item()", 2,
     "in a hidden test, it stops in .* ZeroDivisionError"),
    ("report_card", "found / max(called.sum().item(), 1)", "(found / called.sum()).item()", 2, "there is a nan"),
    ("mended_split", "", "mended_split = split_with_a_bug", 0, "test messages stand in the training messages too"),
    ("mended_split", "", UNDERSAMPLED, 0, "they were lost"),
    ("mended_split", "", TEST_BALANCED_TOO, 0, "more than once"),
    ("mended_split", "ham + spam * times + spam[:rest], test", "training, test", 0, "not equally many"),
    ("mended_split", "random.Random(seed).shuffle(shuffled)", "pass", 0, "another seed gives the same split"),
    ("mended_split", "random.Random(seed).shuffle", "random.shuffle", 0, "another split the second time"),
    ("mended_split", "random.Random(seed).shuffle", "random.Random(1).shuffle", 0, "another seed gives the same"),
    ("mended_split", "spam * times + spam[:rest]", "spam + spam[:1] * (len(ham) - len(spam))", 0,
     "some spam is repeated more often"),
    ("mended_split", "", DRAWN_AGAIN, 0, "some spam is repeated more often"),
    ("mended_split", "times, rest = divmod(len(ham), len(spam))", "times, rest = 2, len(ham) - 2 * len(spam)", 3,
     "in a hidden test, .* not equally many"),
    ("my_classifier", "for w in seen) > 0)", "for w in seen) < 0)", 0, "are 0 and 1 exchanged"),
    ("my_classifier", "nothing + sum(present[w] - absent[w] for w in seen) > 0", "True", 0,
     "the same answer to every message"),
    ("my_classifier", "return classify", "return [classify(text) for text in texts]", 0, "give back a function"),
    ("my_classifier", "nothing + sum(present[w] - absent[w] for w in seen)", "sum(present[w] for w in seen)", 0,
     "of the messages spam; about half are"),
    ("my_classifier", "int(nothing + sum(present[w] - absent[w] for w in seen) > 0)", "nothing", 0,
     "an answer has to be 0 or 1"),
    ("my_classifier", "", BY_HEART, 0, "100.0% of the training messages are"),
    ("my_classifier", "", "my_classifier = by_length", 0, "of the test messages are right, where 76% are asked for"),
    ("my_classifier", "", FROM_THE_FILE, 3, "it has the answers elsewhere"),
]

RIGHT = [
    ("predicted", "def predicted():\n    return {'head': [2, 24], 'last': torch.tensor([4, 8, 0]),"
     " 'computed': torch.Size([3, 9, 24]), 'logits': (3, 2), 'loss': 0.69}"),
    ("pad_messages", PAD_SEQUENCE),
    ("head_gradient", MINUS_ONE),
    ("report_card", TENSORS),
    ("mended_split", A_CYCLE),
    ("my_classifier", WORD_COUNTS),
]
