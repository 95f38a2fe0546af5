"""What has to hold for every notebook, beyond that it runs (which nbval checks)."""

import ast
import json
import re
import socket
import subprocess
import sys
from html import unescape
from pathlib import Path

import nbformat
import nbval.kernel
import pytest
from nbconvert import HTMLExporter

import gather
import gpt2
import gpt_io
from gpt2 import DATA

ROOT = DATA.parent
NOTEBOOKS = sorted(ROOT.glob("[0-9]_*/[0-9]_*.ipynb"))


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def notebook(request):
    return request.param, nbformat.read(request.param, as_version=4)


def test_gpt2_is_what_gather_makes(root):
    for module in gather.MODULES:
        assert (root / module).read_text(encoding="utf-8") == gather.gather(module)
    subprocess.run([sys.executable, "gather.py", "--check"], cwd=root, check=True)


def test_gather_notices_a_change(root, monkeypatch, tmp_path):
    for path in NOTEBOOKS:
        target = tmp_path / path.relative_to(root)
        target.parent.mkdir(exist_ok=True)
        text = path.read_text(encoding="utf-8").replace("self.eps = 1e-5", "self.eps = 1e-6")
        target.write_text(text, encoding="utf-8")
    monkeypatch.setattr(gather, "ROOT", tmp_path)
    assert "self.eps = 1e-6" in gather.gather() != (root / "gpt2.py").read_text(encoding="utf-8")
    bad = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("#| export transfomer\nx = 1")])
    nbformat.write(bad, tmp_path / "0_Basics" / "4_bad.ipynb")
    with pytest.raises(SystemExit, match="unknown section 'transfomer'"):
        gather.gather()
    made = {name: (root / name).read_bytes() for name in gather.MODULES}
    for name, content in made.items():
        (tmp_path / name).write_bytes(content + b"# mine")
    for source in ("data\ndef f(:", "data\n%timeit 1", "data\n" + "(" * 500, "fast\n("):
        bad.cells[0].source = f"#| export {source}"
        nbformat.write(bad, tmp_path / "0_Basics" / "4_bad.ipynb")
        with pytest.raises(SystemExit, match=r"^4_bad.ipynb: the cell '#\| export") as error:
            gather.main([])
        assert "\n" not in str(error.value)
    for content in ("", "[" * 10_000, "{", "[]", '{"cells": 5}', '{"nbformat": "x"}', "\xff"):
        (tmp_path / "0_Basics" / "4_bad.ipynb").write_bytes(content.encode("latin-1"))
        with pytest.raises(SystemExit, match="^4_bad.ipynb is no notebook that can be read") as error:
            gather.main([])
        assert "\n" not in str(error.value) and len(str(error.value)) < 300
    (tmp_path / "0_Basics" / "4_bad.ipynb").unlink()
    for wrong in (["--help"], ["--chek"], ["gpt2.py"]):  # a question, or a slip, writes over nothing
        with pytest.raises(SystemExit):
            gather.main(wrong)
    assert all((tmp_path / name).read_bytes() == content + b"# mine" for name, content in made.items())
    gather.main([])
    assert "self.eps = 1e-6" in (tmp_path / "gpt2.py").read_text(encoding="utf-8")


def test_valid_and_run_from_top_to_bottom(notebook):
    path, content = notebook
    nbformat.validate(content)
    code = [cell for cell in content.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
    kinds = {output.output_type for cell in code for output in cell.outputs}
    assert "error" not in kinds and code
    assert path.stat().st_size < 1_500_000


def test_few_outputs_are_ignored_and_none_unchecked(notebook):
    _, content = notebook
    code = [cell for cell in content.cells if cell.cell_type == "code"]
    ignored = [i for i, cell in enumerate(code) if "NBVAL_" in cell.source]
    assert len(ignored) <= len(code) / 10
    for i in ignored:  # the band that matters is asserted there, or in the next cell
        assert any("assert" in cell.source for cell in code[i : i + 2]), code[i].source


def test_nothing_of_the_machine_it_was_made_on(notebook):
    path, content = notebook
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"/(home|root|Users|tmp|work)/", text)
    assert not re.search(r"[A-Z]:\\\\", text)
    assert content.metadata.kernelspec.name == "python3"


def test_pictures_and_links_exist(notebook):
    path, content = notebook
    markdown = "\n".join(cell.source for cell in content.cells if cell.cell_type == "markdown")
    targets = re.findall(r"\]\((?!http|#)([^)\s]+)\)", markdown)
    assert targets
    for target in targets:
        assert (path.parent / target.split("#")[0]).exists(), target


def test_every_figure_in_words(notebook):
    """A drawn figure's cell says under "alt" in its metadata what is to be seen; pages made from it carry that."""
    path, content = notebook
    drawn = [
        cell for cell in content.cells
        if any("image/png" in output.get("data", {}) for output in cell.get("outputs", []))
    ]
    assert drawn
    for cell in drawn:
        assert 12 <= len(cell.metadata.get("alt", "").split()) <= 60, cell.source
    page = unescape(HTMLExporter(template_name="classic").from_notebook_node(content)[0])
    for cell in drawn:
        assert f'alt="{cell.metadata.alt}"' in page
    for text in re.findall(r"!\[([^]]*)\]\(", "\n".join(c.source for c in content.cells if c.cell_type == "markdown")):
        assert len(text.split()) > 3, text


def test_anatomy(notebook):
    _, content = notebook
    markdown = "\n".join(cell.source for cell in content.cells if cell.cell_type == "markdown")
    assert content.cells[0].source.startswith("# ")
    for heading in ("## Summary", "## Exercises", "## Further reading"):
        assert heading in markdown
    assert "!\n" not in markdown and "! " not in markdown.replace("!= ", "")


def test_what_is_exported_is_what_is_taught(notebook, root):
    """At most 45 % of a notebook's code, no cell above 40 lines, and all of it in a file that reads in an hour."""
    path, content = notebook
    sources = [cell.source for cell in content.cells if cell.cell_type == "code"]
    lines = [sum(bool(line.strip()) for line in source.splitlines()) for source in sources]
    exported = [count for count, source in zip(lines, sources, strict=True) if source.startswith("#| export")]
    assert sum(exported) <= 0.45 * sum(lines) and max(exported, default=0) <= 40
    assert len((root / "gpt2.py").read_text(encoding="utf-8").splitlines()) <= 1300


def test_runs_from_any_working_folder(notebook):
    """Files are found from the project, and not from where a kernel happens to have been started."""
    path, content = notebook
    for cell in content.cells:
        if cell.cell_type == "code":
            assert not re.search(r"""["'](\.\./|(data|assets|tests|[0-3]_\w+)/)""", cell.source), cell.source


@pytest.mark.parametrize("folder", ["0_Basics", "elsewhere"])
def test_pytest_from_any_folder(root, folder, tmp_path):
    """nbval runs a notebook in its own folder; what it needs itself is found from any other one."""
    output = nbformat.v4.new_output("execute_result", {"text/plain": "2"}, execution_count=1)
    cell = nbformat.v4.new_code_cell("1 + 1", execution_count=1, outputs=[output])
    for name in ("conftest.py", "pyproject.toml"):
        (tmp_path / name).write_text((root / name).read_text(encoding="utf-8"), encoding="utf-8")
    for place in ("tests", "0_Basics", "elsewhere"):
        (tmp_path / place).mkdir()
    (tmp_path / "tests" / "sanitize.cfg").write_text((root / "tests" / "sanitize.cfg").read_text("utf-8"), "utf-8")
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), tmp_path / "0_Basics" / "1_note.ipynb")
    command = [sys.executable, "-m", "pytest", "-q", str(tmp_path / "0_Basics" / "1_note.ipynb")]
    done = subprocess.run(command, cwd=tmp_path / folder, capture_output=True, text=True, timeout=120)
    assert "1 passed" in done.stdout, done.stdout


def test_imports_go_downwards_only(root):
    """Commands stand on gpt2.py, gpt2.py on gpt2_fast.py, gpt_io.py and gpt_download.py; the last two know no model."""
    for name in ("gpt_io.py", "gpt_download.py", "gpt2_fast.py"):
        for node in ast.walk(ast.parse((root / name).read_text(encoding="utf-8"))):
            modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            modules += [node.module] if isinstance(node, ast.ImportFrom) else []
            assert "gpt2" not in modules and (name != "gpt_io.py" or not {"gpt2", "torch.nn"} & set(modules))
    code = "import sys, gpt_io, gpt_download, gpt2_fast; assert 'gpt2' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=root, timeout=120)


def test_what_is_public_below_is_public_in_gpt2():
    for name in (
        "get_tokenizer", "read_sms", "read_entries", "read_instructions", "read_preferences", "SafeTensors", "DATA",
        "query_model", "pick_device", "CommandParser", "parse_args", "run_command", "TOKENIZER_FILES", "CONFIG_NAMES",
        "GPT2_CONFIG", "check_config", "check_loaders", "check_loss", "check_sampling", "expand", "plot_losses",
        "read_config", "read_model", "read_tensors", "say", "write_model", "write_tensors",
    ):
        assert getattr(gpt2, name) is getattr(gpt_io, name)


def test_a_kernel_that_dies_at_once_is_started_again(monkeypatch):
    managers, choose = [], nbval.kernel.KernelManager.write_connection_file

    def taken(self, **options):  # somebody else has the first one's port
        choose(self, **options)
        if not managers:
            held.bind(("127.0.0.1", 0))
            held.listen()
            self.shell_port = held.getsockname()[1]
            path = Path(self.connection_file)
            path.write_text(json.dumps({**json.loads(path.read_text()), "shell_port": self.shell_port}))
        managers.append(self)

    monkeypatch.setattr(nbval.kernel.KernelManager, "write_connection_file", taken)
    with socket.socket() as held:
        manager, client = nbval.kernel.start_new_kernel(startup_timeout=60, kernel_name="python3")
    client.stop_channels()
    manager.shutdown_kernel(now=True)
    assert len(managers) == 2 and manager is managers[1]
