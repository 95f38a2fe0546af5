"""From what was measured to what is shown: speeds, ratios, shares of the limit, the table, the chart.

`results` is what benchmark.py gathers and --json writes: "machine", "settings", "limits" (FLOP/s by precision and
"read", bytes a second; medians), "quiet" (CPUs that others kept busy while nothing of ours ran), and "sections". A
section holds its settings and "entries", one for each contender, precision and variant, with the "turns" it took.
"""

from statistics import median

BYTES = {"float32": 4, "bfloat16": 2, "int8": 1}
BUSY = 0.15        # CPUs taken by others, from which on a turn counts as disturbed

# ----- arithmetic


def tokens_of(section):
    """The tokens that one call of a contender is credited with"""
    if section["kind"] == "training":
        return section["batch"] * section["length"]
    if section["kind"] == "reading":
        return sum(section["prompts"])
    return len(section["prompts"]) * section["new"]


def matrices(cfg):
    """→ numbers in all blocks' matrices, numbers in the output layer: what a token is multiplied with"""
    return 12 * cfg["n_layers"] * cfg["emb_dim"] ** 2, cfg["vocab_size"] * cfg["emb_dim"]


def least_seconds(section, precision, limits, cfg):
    """The least time that one call could take on this machine; None if the limit was not measured.

    A matrix costs 2 FLOP per number and token, and attention 4 · emb_dim per layer, token and token looked at; the
    backward pass twice as much as the forward pass. Generating, every step also has to read all matrices from
    memory, and the keys and values, as float32 or bfloat16: the longer of the two counts, step by step.
    """
    if not limits.get(precision) or not limits.get("read"):
        return None
    blocks, head = matrices(cfg)
    look = 4 * cfg["n_layers"] * cfg["emb_dim"]
    if section["kind"] == "training":
        flop = 3 * tokens_of(section) * (2 * (blocks + head) + look * (section["length"] + 1) / 2)
        return flop / limits[precision]
    prompts, read = section["prompts"], (blocks + head) * BYTES[precision]
    flop = sum(2 * blocks * n + 2 * head + look * n * (n + 1) / 2 for n in prompts)
    seconds = max(flop / limits[precision], read / limits["read"])
    cached = look / 2 * (2 if precision == "bfloat16" else 4)         # bytes of keys and values a token
    for i in range(1, section["new"]):
        seen = sum(prompts) + i * len(prompts)
        flop = 2 * (blocks + head) * len(prompts) + look * seen
        seconds += max(flop / limits[precision], (read + cached * seen) / limits["read"])
    return seconds


def speed(section, entry):
    """→ (tokens a second: the median over the turns of their medians, half the spread of the turns as a share)"""
    speeds = [tokens_of(section) / median(turn["seconds"]) for turn in entry["turns"]]
    middle = median(speeds)
    return middle, (max(speeds) - min(speeds)) / 2 / middle


def agreement(section, entry):
    """Whether it computes the same: the loss after the first steps, or how many ids are float32's until one differs"""
    if section["kind"] == "training":
        return f"{entry['result']:.3f}"
    model = next((e["result"] for e in section["entries"] if e["precision"] == "float32" and e.get("result")), None)
    if not model:
        return ""
    alike = 0
    for ours, theirs in zip(model, entry["result"], strict=True):
        differ = [i for i, (a, b) in enumerate(zip(ours, theirs, strict=True)) if a != b]
        alike += differ[0] if differ else len(ours)
    return f"{alike}/{sum(map(len, model))}"


def best_variants(section):
    """The entries, of each contender and precision the fastest variant that ran, with what it was better than"""
    groups = {}
    for entry in section["entries"]:
        groups.setdefault((entry["label"], entry["precision"]), []).append(entry)
    for group in groups.values():
        ran = sorted((e for e in group if e["turns"]), key=lambda e: (e["retired"], -speed(section, e)[0]))
        best = (ran or group)[0]
        notes = [f"with {best['variant']}"] if best["variant"] and best["turns"] else []
        notes += [f"{e['variant'] or 'without'}: {number(speed(section, e)[0])}" for e in ran[1:]]
        failed = [f"{e['variant'] or 'without'}: {e['error']}" for e in group if e["error"] and e is not best and ran]
        yield best, "; ".join(notes + failed)


def rows(section, limits, cfg):
    """The lines of a section's table: dicts, in the order of the plan. A contender that failed has an error only."""
    lines = []
    for entry, note in best_variants(section):
        line = {"label": entry["label"], "precision": entry["precision"], "note": note}
        if not entry["turns"]:
            lines.append(line | {"note": entry["error"] or "not reached"})
            continue
        tokens_s, spread = speed(section, entry)
        least = least_seconds(section, entry["precision"], limits, cfg)
        disturbed = sum(turn["others"] > BUSY for turn in entry["turns"])
        busy = [f"disturbed in {disturbed} of {len(entry['turns'])} turns"] if disturbed else []
        lines.append(line | {
            "tokens_s": tokens_s, "spread": spread, "share": least and tokens_s * least / tokens_of(section),
            "peak_mb": entry["peak_mb"], "first_s": entry["first_s"], "agreement": agreement(section, entry),
            "note": "; ".join(filter(None, [note, *busy, entry["error"]])),
        })
    ours = max((line.get("tokens_s", 0) for line in lines if line["label"].startswith("ours")), default=0)
    for line in lines:
        line["ratio"] = line["tokens_s"] / ours if ours and "tokens_s" in line else None
    return lines


def verdict(lines):
    """Ours at its fastest, beside the fastest of the others: a sentence, or nothing if there are not both"""
    ran = sorted((line for line in lines if "tokens_s" in line), key=lambda line: -line["tokens_s"])
    ours = next((line for line in ran if line["label"].startswith("ours")), None)
    peer = next((line for line in ran if not line["label"].startswith("ours")), None)
    if not ours or not peer:
        return ""
    times = ours["tokens_s"] / peer["tokens_s"]
    return (
        f"{ours['label']} ({ours['precision']}): {times:.2f} × the fastest of the others, "
        f"{peer['label']} ({peer['precision']})."
    )


# ----- text


def number(value, unit=""):
    """Three digits or more, or – where nothing was measured"""
    if value is None:
        return "–"
    return f"{value:,.{0 if value >= 99.95 else 1 if value >= 9.995 else 2}f}{unit}"


def percent(value):
    return "–" if value is None else f"{value:.0%}"


HEADINGS = (
    "contender", "precision", "tokens/s", "±", "ours = 1", "of the limit", "peak memory", "first result",
    "loss or same ids", "notes",
)


def cells(line):
    if "tokens_s" not in line:
        return [line["label"], line["precision"], *["–"] * 7, line["note"]]
    return [
        line["label"], line["precision"], number(line["tokens_s"]), percent(line["spread"]), number(line["ratio"]),
        percent(line["share"]), number(line["peak_mb"], " MB"), number(line["first_s"], " s"), line["agreement"],
        line["note"],
    ]


def table(lines):
    """Lines of a Markdown table with its columns aligned; figures to the right"""
    body = [[*HEADINGS], *map(cells, lines)]
    body = [[cell.replace("|", "/") for cell in row] for row in body]
    widths = [max(len(row[i]) for row in body) for i in range(len(body[0]))]
    left = (0, 1, len(widths) - 1)
    aligned = [[c.ljust(w) if i in left else c.rjust(w) for i, (c, w) in enumerate(zip(row, widths, strict=True))]
               for row in body]
    rule = ["-" * w if i in left else "-" * (w - 1) + ":" for i, w in enumerate(widths)]
    return [f"| {' | '.join(row)} |" for row in (aligned[0], rule, *aligned[1:])]


def disturbances(results):
    """What else the machine was doing: a sentence"""
    turns = [turn["others"] for section in results["sections"] for e in section["entries"] for turn in e["turns"]]
    cores, seen = results["machine"]["cores"], [*turns, *results["quiet"]]
    worst = max(seen, default=0.0)
    if worst <= BUSY:
        return f"The machine was quiet: others took at most {worst:.2f} of {cores} CPUs."
    return (
        f"THE MACHINE WAS BUSY: others took up to {worst:.2f} of {cores} CPUs, more than {BUSY} in "
        f"{sum(t > BUSY for t in turns)} of {len(turns)} turns and {sum(t > BUSY for t in results['quiet'])} "
        f"of {len(results['quiet'])} looks between them. The numbers are too low, and uneven. Run it again when idle."
    )


def header(results):
    """Where the numbers come from: lines of text"""
    m, s, limits = results["machine"], results["settings"], results["limits"]
    found = ", ".join(f"{name} {v or 'not installed'}" for name, v in m["versions"].items())
    rates = ", ".join(f"{p} {limits[p] / 1e9:,.0f} GFLOP/s" for p in BYTES if limits.get(p))
    chip = f"; GPU {s['gpu']}" if s.get("gpu") else ""
    return [
        f"{m['cpu']}, {m['cores']} of {m['cores_in_all']} CPUs, {s['threads']} threads, flags: "
        f"{', '.join(m['flags']) or '–'}; memory {number(m['memory_gb'])} GB{chip}; {m['system']}",
        f"{m['date']}; {found}",
        f"Model: {s['size']}, random weights, on {s['device']}. {s['rounds']} rounds, turns of {s['seconds']} s."
        + (" QUICK: fewer contenders, not compiled, small sizes; no measure of anything." if s["quick"] else ""),
        f"Limits: matrix products {rates or 'not measured'}; reading {limits.get('read', 0) / 1e9:.1f} GB/s.",
        disturbances(results),
        *(["STOPPED EARLY: what follows is what was measured until then."] if results.get("stopped") else []),
    ]


def text(results):
    """Everything that is printed"""
    parts = header(results)
    parts = ["\n\n".join(parts)]
    for section in results["sections"]:
        lines = rows(section, results["limits"], results["settings"]["cfg"])
        parts += [f"### {section['title']}", "\n".join(table(lines))]
        parts += [said] if (said := verdict(lines)) else []
    return "\n\n".join(parts)


# ----- chart


def panel(axes, title, lines):
    """One section: a bar for each contender that ran, ours in colour, and its own limit as a tick"""
    lines = [line for line in reversed(lines) if "tokens_s" in line]
    for y, line in enumerate(lines):
        ours = line["label"].startswith("ours")
        axes.barh(y, line["tokens_s"], color="#c2571a" if ours else "#8a97a6", height=0.7)
        axes.annotate(number(line["tokens_s"]), (line["tokens_s"], y), (4, 0), textcoords="offset points", va="center")
        if line["share"]:
            limit = line["tokens_s"] / line["share"]
            axes.plot([limit, limit], [y - 0.35, y + 0.35], color="black", linewidth=1.5)
    axes.set_yticks(range(len(lines)), [f"{line['label']}, {line['precision']}" for line in lines])
    fastest = max((line["tokens_s"] for line in lines), default=1)
    axes.set_xlim(0, 1.6 * fastest)                           # limits far away are left out
    axes.set_title(title, loc="left", fontsize=11, fontweight="bold")
    axes.spines[["top", "right"]].set_visible(False)


def chart(results, path):
    """Write a picture of all sections, PNG or SVG by the ending of `path`"""
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    cfg = results["settings"]["cfg"]
    parts = [(s["title"], rows(s, results["limits"], cfg)) for s in results["sections"]]
    parts = [(title, lines) for title, lines in parts if any("tokens_s" in line for line in lines)]
    if not parts:
        raise ValueError("nothing ran, so there is nothing to draw")
    heights = [1.2 + sum("tokens_s" in line for line in lines) for _, lines in parts]
    figure, panels = plt.subplots(
        len(parts), figsize=(9, 0.34 * sum(heights) + 1), height_ratios=heights, squeeze=False, layout="constrained",
    )
    for axes, (title, lines) in zip(panels[:, 0], parts, strict=True):
        panel(axes, title, lines)
    panels[-1, 0].set_xlabel("tokens per second; black: what this machine's limits would allow, where it fits in")
    figure.suptitle(f"{results['machine']['cpu']}, {results['machine']['date']}", fontsize=10)
    figure.savefig(path, dpi=150)
    plt.close(figure)
