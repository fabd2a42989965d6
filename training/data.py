"""Documents as `prepare.ts` wrote them, cut to windows of words with the targets of every head."""

import hashlib
import json
import random

import numpy as np
import torch

import labels as L

CLS, SEP = 101, 102
HEADLINE, PUNCTUATION = 25, 7
MOST = 158  # pieces of a window, without the two marks


def index(names):
    return {name: i for i, name in enumerate(names)}


POS, XPOS, RELS, NAMES, TYPES, STATUSES = map(index, (L.POS, L.XPOS, L.RELS, L.NAMES, L.TYPES, L.STATUSES))
DATES, PLACES, IMPORTANCE, PLOVER, ROLES = map(index, (L.DATES, L.PLACES, L.IMPORTANCE, L.PLOVER, L.ROLES))


def kept_back(record):
    """The fixed quarter that cross-validated figures are taken on; the tree's own test part is never trained on."""
    if record["set"] == "gum":
        return record["id"].startswith("GUM_news_")
    if record["set"] == "ewt":
        return False
    return int(hashlib.sha1(record["id"].encode()).hexdigest(), 16) % 4 == 0


def load(file):
    with open(file) as lines:
        return [json.loads(line) for line in lines]


def windows(record, most=MOST, shift=0):
    """Half-open ranges of words: whole sentences as long as they fit, longer ones cut."""
    sentence, pieces, shape = record["sentence"], record["pieces"], record["shape"]
    out, start, size, i, limit = [], 0, 0, 0, most - shift
    n = len(sentence)
    while i < n:
        j, own = i, 0
        while j < n and sentence[j] == sentence[i] and own + len(pieces[j]) <= most:
            own += len(pieces[j])
            j += 1
        if size and size + own > limit:
            out.append((start, i))
            start, size, limit = i, 0, most
        size += own
        # a headline ends without a stop and would run on into the sentence behind it
        headed = start == i and j - i <= HEADLINE and j < n and sentence[j] != sentence[i] and shape[j - 1] != PUNCTUATION
        i = j
        if headed:
            out.append((start, i))
            start, size, limit = i, 0, most
        elif i < n and sentence[i] == sentence[i - 1]:
            out.append((start, i))
            start, size, limit = i, 0, most
    if start < n:
        out.append((start, n))
    return out


def make(record, lo, hi):
    """One window with its targets; -1 = not asked."""
    m = hi - lo
    ids, first = [CLS], []
    shape, flags = [0], [0]
    for w in range(lo, hi):
        first.append(len(ids))
        ids += record["pieces"][w]
        shape += [record["shape"][w]] * len(record["pieces"][w])
        flags += [record["flags"][w]] * len(record["pieces"][w])
    ids.append(SEP)
    shape.append(0)
    flags.append(0)
    base = record["sentence"][lo]
    w = {"ids": ids, "shape": shape, "flags": flags, "first": first, "sent": [s - base for s in record["sentence"][lo:hi]]}
    no = [-1] * m
    w["pos"] = [POS[p] for p in record["pos"][lo:hi]] if "pos" in record else no
    w["xpos"] = [XPOS[p] for p in record["xpos"][lo:hi]] if "xpos" in record else no
    w["head"], w["rel"] = no, no
    if "head" in record:
        w["head"] = [i if h == -1 else h - lo if lo <= h < hi else -1 for i, h in enumerate(record["head"][lo:hi])]
        w["rel"] = [RELS[r] for r in record["rel"][lo:hi]]
    w["names"] = [NAMES.get(t, 0) for t in record["names"][lo:hi]] if "names" in record else no
    inside = lambda x: lo <= x < hi
    chains = []  # of a word: itself where it names somebody new, else every earlier word for the same one
    for chain in record.get("coref", []):
        here = sorted(x - lo for x in chain if inside(x))
        chains += [(x, here[:i] or [x]) for i, x in enumerate(here)]
    w["trig"], w["events"], w["plover"] = no, [], None
    if "events" in record:
        w["trig"] = [0] * m
        named = {}
        for e in record["events"]:
            for x, _, name in e["args"]:
                if name and inside(x):
                    named.setdefault(name, set()).add(x - lo)
        for name, at in named.items():  # the same name elsewhere, by its last word
            last = name.lower().split()[-1]
            at |= {x for x in range(m) if len(last) > 3 and record["words"][lo + x].lower() == last and record["shape"][lo + x] != 1}
        lower = {x for x in range(m) if record["shape"][lo + x] == 1}
        for at in named.values():
            here = sorted(at)
            for i, x in enumerate(here):
                if x in lower:
                    chains.append((x, here[:i] or [x]))
        for e in record["events"]:
            if not inside(e["trigger"]):
                continue
            t = e["trigger"] - lo
            w["trig"][t] = -1 if e["importance"] == "optional" else 2 if e["importance"] == "core" else 1
            hot = lambda table, names: [float(k in names) for k in table]
            w["events"].append({
                "t": t, "type": TYPES[e["type"][0]] if e["type"][0] in TYPES else 16, "types": hot(TYPES, e["type"]),
                "status": STATUSES.get(e["status"][0], 0), "statuses": hot(STATUSES, e["status"]), "dates": hot(DATES, e["date"]),
                "place": PLACES[e["place"]], "importance": IMPORTANCE[e["importance"]],
                "args": [(x - lo, ROLES[r]) for x, r, _ in e["args"] if inside(x) and r in ROLES],
            })
    if "plover" in record:
        w["plover"] = (PLOVER[record["plover"]], [x - lo for x in record["source"] if inside(x)], [x - lo for x in record["target"] if inside(x)])
    w["coref"] = chains
    return w


def pad(rows, fill):
    width = -(-max(len(r) for r in rows) // 16) * 16  # few shapes: the kernels made for each are kept
    return torch.tensor([r + [fill] * (width - len(r)) for r in rows])


def collate(ws):
    b = {k: pad([w[k] for w in ws], fill) for k, fill in
         (("ids", 0), ("shape", 0), ("flags", 0), ("first", 0), ("sent", -1), ("pos", -1), ("xpos", -1), ("head", -1), ("rel", -1), ("names", -1), ("trig", -1))}
    b["events"] = [(i, e) for i, w in enumerate(ws) for e in w["events"]]
    b["coref"] = [(i, x, ys) for i, w in enumerate(ws) for x, ys in w["coref"]]
    b["plover"] = [(i, *w["plover"]) for i, w in enumerate(ws) if w["plover"]]
    return b


def batches(records, size, rng, weights):
    """Mixed batches of windows of like length, cut anew each time: sets are repeated by `weights`."""
    ws = []
    for r in records:
        weight = weights.get(r["set"], 1)
        for _ in range(int(weight) + (rng.random() < weight % 1)):
            shift = rng.randrange(0, MOST - 40) if len(r["sentence"]) > 60 else 0
            ws += [make(r, lo, hi) for lo, hi in windows(r, shift=shift)]
    rng.shuffle(ws)
    pool = size * 40
    out = []
    for i in range(0, len(ws), pool):
        part = sorted(ws[i : i + pool], key=lambda w: len(w["ids"]))
        j = 0
        while j < len(part):  # as many pieces in a batch of short windows as in one of long ones
            k = j
            while k < len(part) and (k - j + 1) * len(part[k]["ids"]) <= size * (MOST + 2):
                k += 1
            out.append(part[j : max(k, j + 1)])
            j = max(k, j + 1)
    rng.shuffle(out)
    return out
