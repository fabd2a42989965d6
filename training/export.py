"""Writes a trained model as ONNX with int8 weights, its labels, and the answers that the product must give."""

import argparse
import json
import os

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import data as D
import labels as L
from model import INPUTS, OUTPUTS, Reader


def store_small(model):
    """Keeps large weights as int8 with a float32 scale for each output; they are unfolded to float32 when the model is opened."""
    graph = model.graph
    gathered = {n.input[0] for n in graph.node if n.op_type == "Gather"}
    kept, nodes = [], []
    for w in graph.initializer:
        a = numpy_helper.to_array(w)
        if a.dtype != np.float32 or a.ndim != 2 or a.size < 10000:
            kept.append(w)
            continue
        axis = 0 if w.name in gathered else 1
        scale = np.abs(a).max(axis=1 - axis, keepdims=True) / 127
        scale[scale == 0] = 1
        kept.append(numpy_helper.from_array(np.round(a / scale).astype(np.int8), w.name + "_int8"))
        kept.append(numpy_helper.from_array(scale.reshape(-1).astype(np.float32), w.name + "_scale"))
        nodes.append(helper.make_node("DequantizeLinear", [w.name + "_int8", w.name + "_scale"], [w.name], axis=axis))
    del graph.initializer[:]
    graph.initializer.extend(kept)
    for node in reversed(nodes):
        graph.node.insert(0, node)


def rounded(model):
    """The weights as they will be stored, in place: what is tested is what is shipped."""
    with torch.no_grad():
        for name, w in model.named_parameters():
            if w.ndim == 2 and w.numel() >= 10000:
                axis = 1  # of torch's (out, in) and of embeddings (row, width): one scale a row
                if name == "arc":
                    axis = 0
                scale = w.abs().amax(dim=axis, keepdim=True) / 127
                scale[scale == 0] = 1
                w.copy_(torch.round(w / scale) * scale)


def main():
    a = argparse.ArgumentParser()
    a.add_argument("weights")
    a.add_argument("data")
    a.add_argument("folder")
    a.add_argument("--layers", type=int, default=6)
    a.add_argument("--answers", help="where the answers that the product must give go")
    o = a.parse_args()
    model = Reader(o.layers)
    model.load_state_dict(torch.load(o.weights))
    model.eval()
    rounded(model)
    records = D.load(o.data)
    record = next(r for r in records if r["set"] == "ewt-dev")
    b = D.collate([D.make(record, lo, hi) for lo, hi in D.windows(record)][:3])
    args = tuple(b[k] for k in INPUTS)
    file = os.path.join(o.folder, "reader.onnx")
    axes = {k: {0: "windows", 1: "pieces" if k in ("ids", "shape", "flags") else "words"} for k in INPUTS}
    for k in OUTPUTS:
        axes[k] = {0: "windows", 1: "words"}
    axes["arcs"][2] = "words"
    axes["roles"] = {0: "windows", 2: "words", 3: "words"}
    torch.onnx.export(model, args, file, input_names=INPUTS, output_names=OUTPUTS, dynamic_axes=axes, opset_version=17, dynamo=False)
    m = onnx.load(file)
    store_small(m)
    onnx.save(m, file)
    with open(os.path.join(o.folder, "labels.json"), "w") as f:
        json.dump({"pos": L.POS, "tag": L.XPOS, "rel": L.RELS, "name": L.NAMES, "type": L.TYPES, "status": L.STATUSES, "date": L.DATES, "place": L.PLACES,
                   "importance": L.IMPORTANCE, "plover": L.PLOVER, "role": L.ROLES}, f, separators=(",", ":"))
        f.write("\n")
    print(file, round(os.path.getsize(file) / 1e6, 1), "MB")
    if o.answers:
        answers(model, records, o.answers)


@torch.no_grad()
def answers(model, records, file):
    """Freely licensed sentences (GUM news, CC BY) with what the model says of them, for the product's own test."""
    record = next(r for r in records if r["set"] == "gum" and r["id"].startswith("GUM_news_"))
    lo, hi = max(D.windows(record)[:3], key=lambda w: w[1] - w[0])
    w = D.make(record, lo, hi)
    b = D.collate([w])
    out = dict(zip(OUTPUTS, model(*(b[k] for k in INPUTS))))
    n = hi - lo
    said = {"tag": out["xpos"], "rel": out["rels"], "head": out["arcs"].argmax(-1), "name": out["names"].argmax(-1), "type": out["type"].argmax(-1)}
    with open(file, "w") as f:
        json.dump({"source": record["id"], "words": record["words"][lo:hi], "sentence": w["sent"], "pieces": record["pieces"][lo:hi],
                   "shape": record["shape"][lo:hi], "flags": record["flags"][lo:hi], **{k: v[0, :n].tolist() for k, v in said.items()},
                   "trigger": [round(x, 3) for x in out["trigger"][0, :n].tolist()]}, f)
        f.write("\n")


if __name__ == "__main__":
    main()
