"""Wrong answers, and other right ones, to notebooks/source/2_evaluation; for the form see tests/test_practice.py."""

BAG = '''
def lcs_f1(answer, reference):
    common = sum((Counter(answer) & Counter(reference)).values())
    return 2 * common / max(len(answer) + len(reference), 1)
'''
GREEDY = '''
def lcs_f1(answer, reference):
    place = count = 0
    for word in answer:
        if word in reference[place:]:
            place, count = reference.index(word, place) + 1, count + 1
    return 2 * count / max(len(answer) + len(reference), 1)
'''
SAME_PLACE = '''
def lcs_f1(answer, reference):
    return 2 * sum(a == b for a, b in zip(answer, reference)) / (len(answer) + len(reference))
'''
LONGEST_RUN = '''
def lcs_f1(answer, reference):
    table, best, total = {}, 0, len(answer) + len(reference)
    for i, word in enumerate(answer):
        for j, other in enumerate(reference):
            table[i, j] = table.get((i - 1, j - 1), 0) + 1 if word == other else 0
            best = max(best, table[i, j])
    return 2 * best / total if total else 1.0
'''
ONE_ROW = '''
def lcs_f1(answer, reference):
    table = [[0] * (len(reference) + 1)] * (len(answer) + 1)
    for i, word in enumerate(answer, 1):
        for j, other in enumerate(reference, 1):
            table[i][j] = table[i - 1][j - 1] + 1 if word == other else max(table[i - 1][j], table[i][j - 1])
    total = len(answer) + len(reference)
    return 2 * table[-1][-1] / total if total else 1.0
'''
TABLE = '''
def lcs_f1(answer, reference):
    if not answer and not reference:
        return 1.0
    table = {}
    for i in range(len(answer) + 1):
        for j in range(len(reference) + 1):
            if i == 0 or j == 0:
                table[i, j] = 0
            elif answer[i - 1] == reference[j - 1]:
                table[i, j] = table[i - 1, j - 1] + 1
            else:
                table[i, j] = max(table[i - 1, j], table[i, j - 1])
    return 2 * table[len(answer), len(reference)] / (len(answer) + len(reference))
'''
APART = '''
def bootstrap(a, b, draws):
    error = (a[draws].mean(dim=1).var() + b[draws].mean(dim=1).var()) ** 0.5
    return (a - b).mean().item(), error.item()
'''
SORTED_MARKS = '''
def marks(questions, references, respond, measure, batch_size=4):
    order = sorted(range(len(questions)), key=lambda i: len(questions[i]))
    answers = []
    for start in range(0, len(order), batch_size):
        answers += respond([questions[i] for i in order[start : start + batch_size]])
    return [measure(answer, references[i]) for i, answer in zip(order, answers)]
'''
APPLIED_TWICE = SORTED_MARKS.replace(
    "    return [measure(answer, references[i]) for i, answer in zip(order, answers)]",
    "    return [measure(answers[i], right) for i, right in zip(order, references)]",
)
UNDONE = SORTED_MARKS.replace(
    "    return [measure(answer, references[i]) for i, answer in zip(order, answers)]",
    "    back = sorted(range(len(order)), key=order.__getitem__)\n"
    "    return [measure(answers[k], right) for k, right in zip(back, references)]",
)
TWO_STEPS = '''
def bootstrap(a, b, draws):
    rounds = torch.stack([a[row].mean() - b[row].mean() for row in draws])
    return a.mean() - b.mean(), rounds.std()
'''
IFS = '''
def verdict(judge, question, first, second):
    one, two = judge(question, first, second), judge(question, second, first)
    if one is None or two is None or one == two:
        return "draw"
    return "first" if one == 1 else "second"
'''

WRONG = [
    ("predicted", '"c": (False, 0.5)', '"c": (False, 0.75)', 0, "so it counts only twice"),
    ("predicted", '"a": (True', '"a": (False', 0, "capitals and a full stop"),
    ("predicted", '"b": (False, 0.0)', '"b": (True, 1.0)', 0, "so −5 is not 5"),
    ("predicted", '"b": (False, 0.0)', '"b": (False, 1.0)', 0, "the texts have none in common"),
    ("predicted", '"d": (False', '"d": (True', 0, "the words in their order"),
    ("lcs_f1", "", LONGEST_RUN, 0, "side by side"),
    ("lcs_f1", "", BAG, 0, "order makes no difference in yours"),
    ("lcs_f1", "", GREEDY, 0, "the first place at which a word fits"),
    ("lcs_f1", "", SAME_PLACE, 0, "an extra word shifts all that follow"),
    ("lcs_f1", "", ONE_ROW, 0, "a word of the answer counts twice"),
    ("lcs_f1", "2 * row[-1]", "2 * row[0]", 0, "is its last entry filled"),
    ("lcs_f1", "2 * row", "row", 0, "the factor 2 is missing"),
    ("lcs_f1", "2 * row[-1] / total", "row[-1] / len(answer)", 0, "that is the precision"),
    ("lcs_f1", "2 * row[-1] / total", "row[-1] / len(reference)", 0, "that is the recall"),
    ("lcs_f1", " if total else 1.0", "", 3, "in a hidden test, it stops in line"),
    ("verdict", "judge(question, second, first)", "judge(question, first, second)", 0,
     "in the same order; exchange them"),
    ("verdict", '(1, 2): "first", (2, 1): "second"', '(1, 1): "first", (2, 2): "second"', 0, "that is no draw"),
    ("verdict", '(1, 2): "first", (2, 1): "second"', '(2, 1): "first", (1, 2): "second"', 0,
     "the answers are exchanged in your verdict"),
    ("verdict", ', judge(question, second, first)\n    return {(1, 2): "first", (2, 1): "second"}',
     '\n    return {1: "first", 2: "second"}', 0, "asked 1 times, not twice"),
    ("verdict", '.get(replies, "draw")', '.get(replies, "first")', 0, "knows nothing of the answers"),
    ("verdict", '(2, 1): "second"', '(2, 1): "second", (1, None): "first"', 2, "in a hidden test, the replies"),
    ("bootstrap", "", APART, 0, "as if they were not"),
    ("bootstrap", "(a - b)[draws].mean(dim=1)", "a[draws].mean(dim=1)", 0, "of a alone|only a is drawn"),
    ("bootstrap", "mean(dim=1)", "mean(dim=0)", 0, "the spread is over the rounds"),
    ("bootstrap", "differences.std()", "(differences.std() / len(draws) ** 0.5)", 0, "do not divide it again"),
    ("bootstrap", "differences.std()", "(a - b).std()", 0, "the spread of single questions"),
    ("bootstrap", "[draws].mean(dim=1)", "[draws]", 0, "take the mean of each round first"),
    ("bootstrap", "differences.std()", "((a - b).std() / len(a) ** 0.5)", 0, "the rounds have to tell it"),
    ("bootstrap", "differences.std()", "differences.var()", 0, "that is the variance"),
    ("bootstrap", "return (a - b).mean()", "return (b - a).mean()", 0, "b minus a"),
    ("bootstrap", "return (a - b).mean()", "return differences.mean()", 0, "that is the mean over the rounds"),
    ("marks", "answers[i] = answer", "answers[numbers.index(i) + start] = answer", 0,
     "references of other questions"),
    ("marks", "", SORTED_MARKS, 0, "in the order in which was asked"),
    ("marks", "", APPLIED_TWICE, 0, "once more and not undone"),
    ("marks", "key=lambda i: len(questions[i])", "key=lambda i: 0", 0, "no longer asked first"),
    ("marks", "    answers = [", "    batch_size = 99\n    answers = [", 0, "questions were asked at once"),
    ("marks", "    answers = [", "    batch_size = 1\n    answers = [", 0, "was called 7 times"),
    ("my_measure", "", "my_measure = token_f1", 0, "your measure is right in 31%"),
    ("my_measure", "", "def my_measure(answer, reference):\n    return 1.0", 0, "all answers get the same mark"),
    ("my_measure", "", "def my_measure(answer, reference):\n    return len(answer)", 0, "more than the text itself"),
    ("my_measure", "", "def my_measure(answer, reference):\n    return answer", 0, "has to be a number"),
]

RIGHT = [
    ("lcs_f1", TABLE),
    ("verdict", IFS),
    ("bootstrap", TWO_STEPS),
    ("marks", UNDONE),
]
