"""Gives tags and trees to texts that have none, from a model trained on the treebanks alone.

Without them the heads for tags and trees would never see a window of news while the others learn from it, and forget how to read one.
"""

import argparse
import json

import torch

import data as D
import labels as L
from model import INPUTS, OUTPUTS, Reader


def main():
    a = argparse.ArgumentParser()
    a.add_argument("weights")
    a.add_argument("data")
    a.add_argument("out")
    o = a.parse_args()
    torch.set_num_threads(2)
    model = Reader()
    model.load_state_dict(torch.load(o.weights))
    model.eval()
    records = D.load(o.data)
    untagged = [r for r in records if "pos" not in r]
    ws = [(r, lo, hi) for r in untagged for lo, hi in D.windows(r)]
    for r in untagged:
        n = len(r["words"])
        r.update(pos=["X"] * n, xpos=["XX"] * n, head=[-2] * n, rel=["dep"] * n)
    ws.sort(key=lambda w: w[2] - w[1])
    with torch.no_grad():
        for i in range(0, len(ws), 24):
            part = ws[i : i + 24]
            b = D.collate([D.make(*w) for w in part])
            out = dict(zip(OUTPUTS, model(*(b[k] for k in INPUTS))))
            heads = out["arcs"].argmax(-1)
            for k, (r, lo, hi) in enumerate(part):
                for j in range(hi - lo):
                    r["pos"][lo + j] = L.POS[out["pos"][k, j]]
                    r["xpos"][lo + j] = L.XPOS[out["xpos"][k, j]]
                    head = int(heads[k, j])
                    r["head"][lo + j] = -1 if head == j else lo + head
                    r["rel"][lo + j] = "root" if head == j else L.RELS[out["rels"][k, j]]
    with open(o.out, "w") as f:
        for r in records:
            f.write(json.dumps(r) + "\n")
    print(len(untagged), "documents tagged")


if __name__ == "__main__":
    main()
