"""Figures of each head on documents that were kept back; for choosing, not for the product's scores (those are taken by its own command)."""

import torch

import data as D
import labels as L


def spans(tags):
    out, start, kind = set(), None, None
    for i, t in enumerate(tags + ["O"]):
        if start is not None and (t[0] != "I" or t[2:] != kind):
            out.add((start, i, kind))
            start = None
        if t[0] == "B" or (t[0] == "I" and start is None):
            start, kind = i, t[2:]
    return out


def f1(hit, gold, said):
    return round(200 * hit / max(1, gold + said), 1)


@torch.no_grad()
def evaluate(model, records, size=16):
    model.eval()
    n = {}
    add = lambda k, v, of=1: n.__setitem__(k, (n.get(k, (0, 0))[0] + float(v), n.get(k, (0, 0))[1] + float(of)))
    hits = {}
    ws = [(r["set"], D.make(r, lo, hi)) for r in records for lo, hi in D.windows(r)]
    ws.sort(key=lambda x: len(x[1]["ids"]))
    for at in range(0, len(ws), size):
        part = ws[at : at + size]
        b = D.collate([w for _, w in part])
        pos, xpos, names, arcs, rels, trig, typ, status, date, place, imp, plover, roles = model(b["ids"], b["shape"], b["flags"], b["first"], b["sent"])
        heads = arcs.argmax(-1)
        for i, (s, w) in enumerate(part):
            m = len(w["first"])
            if s in ("ewt-dev", "gum"):
                for j in range(m):
                    if w["head"][j] < 0:
                        continue
                    add(f"{s} xpos", int(xpos[i, j]) == w["xpos"][j])
                    add(f"{s} pos", int(pos[i, j]) == w["pos"][j])
                    if L.POS[w["pos"][j]] == "PUNCT":
                        continue
                    ok = int(heads[i, j]) == w["head"][j]
                    add(f"{s} uas", ok)
                    add(f"{s} las", ok and int(rels[i, j]) == w["rel"][j])
            if w["names"][0] >= 0:
                a = spans([L.NAMES[x] for x in w["names"]])
                p = spans([L.NAMES[x] for x in names[i, :m].argmax(-1).tolist()])
                for k, keep in (("", lambda e: e[2] != "LOC"), (" loc", lambda e: e[2] == "LOC")):
                    h = hits.setdefault(f"{s} names{k}", [0, 0, 0])
                    g, q = {e for e in a if keep(e)}, {e for e in p if keep(e)}
                    h[0] += len(g & q)
                    h[1] += len(g)
                    h[2] += len(q)
            if s == "events":
                for cut in (0.3, 0.4, 0.5):
                    h = hits.setdefault(f"trigger {cut}", [0, 0, 0])
                    said = {j for j in range(m) if trig[i, j] > cut and w["trig"][j] >= 0}
                    gold = {j for j in range(m) if w["trig"][j] > 0}
                    h[0] += len(said & gold)
                    h[1] += len(gold)
                    h[2] += len(said)
                    for j in range(m):
                        if w["trig"][j] == 2:
                            add(f"core recall {cut}", j in said)
                for e in w["events"]:
                    t = e["t"]
                    add("type", e["types"][int(typ[i, t].argmax())])
                    add("status", e["statuses"][int(status[i, t].argmax())])
                    add("date", e["dates"][int(date[i, t].argmax())], sum(e["dates"]) > 0)
                    add("place", int(place[i, t].argmax()) == e["place"])
                    got = {(x, int(r)) for x, r in enumerate(roles[i, :7, t, :m].argmax(0).tolist()) if r}
                    want = set(e["args"])
                    for k, kinds in (("who", (1, 2, 3, 4)), ("where", (5,)), ("time", (6,))):
                        h = hits.setdefault(k, [0, 0, 0])
                        g, q = {z for z in want if z[1] in kinds}, {z for z in got if z[1] in kinds}
                        h[0] += len(g & q)
                        h[1] += len(g)
                        h[2] += len(q)
                    h = hits.setdefault("who any role", [0, 0, 0])
                    g, q = {z[0] for z in want if z[1] < 5}, {z[0] for z in got if z[1] < 5}
                    h[0] += len(g & q)
                    h[1] += len(g)
                    h[2] += len(q)
            for x, ys in w["coref"]:
                kind = "new" if ys == [x] else "pronoun" if L.POS[w["pos"][x]] in ("PRON", "DET") else "noun"
                add(f"{s} coref {kind}", int(roles[i, 7, x, : x + 1].argmax()) in ys)
            if w["plover"]:
                t = int(trig[i, :m].argmax())
                add("plover", int(plover[i, t].argmax()) == w["plover"][0])
                r = roles[i, :7, t].argmax(0).tolist()
                if w["plover"][1]:
                    add("source", any(r[x] in (1, 3, 4) for x in w["plover"][1]))
                if w["plover"][2]:
                    add("target", any(r[x] in (2, 3) for x in w["plover"][2]))
    out = {k: round(100 * a / max(1, b), 1) for k, (a, b) in n.items()}
    return {**out, **{k: [f1(*v), round(100 * v[0] / max(1, v[1]), 1), round(100 * v[0] / max(1, v[2]), 1)] for k, v in hits.items()}}
