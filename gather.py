"""Gather the notebooks' exported cells into gpt2.py and gpt2_fast.py; `python gather.py --check` only compares.

A code cell that begins with `#| export SECTION` belongs to a module. The sections follow one another in the
order of SECTIONS, their cells in reading order, and all import statements stand at the top.
"""

if __name__ == "__main__":  # Ctrl-C while the imports below take their second: end without a word
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)

import argparse
import ast
import os
import re
import sys
from collections import defaultdict
from pathlib import Path
from textwrap import fill

import nbformat

ROOT = Path(__file__).resolve().parent
SECTIONS = [
    "data", "attention", "transformer", "training", "generation", "weights", "finetuning", "evaluation", "command",
]
HEADER = '''"""GPT-2 from scratch: the finished classes and functions of the course, gathered by gather.py.

    data         texts cut into training examples          training     pretraining and its losses
    attention    attention with several heads, KV cache    generation   from logits to text
    transformer  the block, the model, its sizes           weights      released weights in and out
    finetuning   classifier, LoRA, instructions, DPO       evaluation   answers compared and judged
    command      `python gpt2.py`

To change something here, change it in the notebook that teaches it (each part names its own), and run
`python gather.py`. What every program needs and no reader has to learn is in `gpt_io.py`.
"""

if __name__ == "__main__":  # Ctrl-C while the imports below take their second: end without a word
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)

'''
FAST_HEADER = '''"""GPT-2, faster: the same weights in forms that a machine computes with quickly (made by gather.py).

    keep_memory, causal_attention, PackedLinear    what both halves stand on
    FastGPT, GraphedGPT                            generation in float32, bfloat16 or int8, also of many prompts
    fast_training, chunked_cross_entropy           training, FastLinear among its means

Each stands in the notebook that explains and measures it, and knows no model but the one it is handed.
"""

'''
FOOTER = """if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    raise SystemExit(main())
"""


def import_of(module, names):
    """`from module import names`, constants first, then classes; on several lines if it is too long for one."""
    names = sorted(names, key=lambda name: (not name.isupper(), name[0].islower(), name))
    line = f"from {module} import {', '.join(names)}"
    if len(line) <= 120:
        return line
    inside = fill(", ".join(names) + ",", 120, initial_indent="    ", subsequent_indent="    ")
    return f"from {module} import (\n{inside}\n)"


MODULES = {"gpt2.py": (HEADER, SECTIONS, FOOTER), "gpt2_fast.py": (FAST_HEADER, ["fast"], "")}


def read_cells(path):
    """The sources of a notebook's code cells; exits with a line that names it if it cannot be read."""
    try:
        return [cell.source + "" for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]
    except Exception as error:  # of many kinds, as many as there are kinds of damage
        reason = " ".join(str(error).split())[:100]
        sys.exit(f"{path.name} is no notebook that can be read ({type(error).__name__}: {reason})")


def gather(module="gpt2.py"):
    """Return the text of `module`, a key of MODULES."""
    header, sections, footer = MODULES[module]
    known = [section for _, those, _ in MODULES.values() for section in those]
    parts, imports, names = {section: [] for section in sections}, set(), defaultdict(set)
    for path in sorted(ROOT.glob("[0-9]_*/[0-9]_*.ipynb")):
        for source in read_cells(path):
            found = re.match(r"#\|\s*export\b(.*)", source)
            if not found:
                continue
            section, lines = found[1].strip(), source.splitlines()[1:]
            if section not in known:
                sys.exit(f"{path.name}: unknown section {section!r}; there are {', '.join(known)}")
            if section not in parts:
                continue
            try:
                nodes = ast.parse("\n".join(lines)).body
            except (SyntaxError, ValueError, RecursionError) as error:
                sys.exit(f"{path.name}: the cell {source[:60]!r} … cannot be read: {error}")
            for node in nodes:
                if isinstance(node, (ast.Import, ast.ImportFrom)):
                    if isinstance(node, ast.ImportFrom):
                        names[node.module].update(ast.unparse(name) for name in node.names)
                    else:
                        imports.add(ast.unparse(node))
                    lines[node.lineno - 1 : node.end_lineno] = [""] * (node.end_lineno - node.lineno + 1)
            if code := "\n".join(lines).strip():
                parts[section].append((path.relative_to(ROOT).as_posix(), code))

    imports |= {import_of(module, found) for module, found in names.items()}
    def of(line):
        return line.split()[1].split(".")[0]

    standard = {line for line in imports if of(line) in sys.stdlib_module_names}
    own = {line for line in imports if (ROOT / f"{of(line)}.py").is_file()}
    text = header
    for block in filter(None, (standard, imports - standard - own, own)):
        text += "\n".join(sorted(block, key=lambda s: (s.startswith("from"), s.lower()))) + "\n\n"
    for section, cells in parts.items():
        if cells:
            sources = dict.fromkeys(path for path, _ in cells)
            text += fill(f"----- {section}: {', '.join(sources)}", 118, initial_indent="# ", subsequent_indent="#   ")
            text += "".join(f"\n\n\n{code}" for _, code in cells) + "\n\n\n"
    return text.rstrip() + "\n" + (footer and f"\n\n{footer}")


def main(argv=None):
    """The command; it exits with a line if something is wrong, and then has changed nothing."""
    about = "Gather the notebooks' exported cells into gpt2.py and gpt2_fast.py."
    parser = argparse.ArgumentParser("gather.py", description=about, allow_abbrev=False)
    parser.add_argument("--check", action="store_true", help="write nothing, only say whether they are up to date")
    args = parser.parse_args(argv)
    for module, text in {module: gather(module) for module in MODULES}.items():
        target = ROOT / module
        if args.check:
            if target.read_text(encoding="utf-8") != text:
                sys.exit(f"{module} differs from the notebooks: run `python gather.py`")
            continue
        part = target.with_suffix(".part")
        try:
            part.write_text(text, encoding="utf-8", newline="\n")
            os.replace(part, target)
        except OSError as error:
            part.unlink(missing_ok=True)
            sys.exit(f"{module} could not be written ({error.strerror}); it is as it was")


if __name__ == "__main__":
    main()
