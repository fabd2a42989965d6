"""Trains the reader's model. See README.md. Seeds are fixed; `--keep-back` leaves out the fixed quarter that figures are taken on."""

import argparse
import json
import math
import os
import random
import time

import torch
import torch.nn.functional as F

import data as D
import labels as L
from model import Reader
from score import evaluate


MASK, HIDDEN = 103, 0.06


def losses(model, b, bf16, hide):
    ids = b["ids"]
    if hide:  # some pieces are hidden, so that no head leans on single words
        ids = torch.where((torch.rand(ids.shape) < HIDDEN) & (ids > 999), MASK, ids)
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bf16):
        h = model.words(ids, b["shape"], b["flags"], b["first"])
    h = h.float()
    out = {}
    ce = lambda logits, gold: F.cross_entropy(logits.flatten(0, -2), gold.flatten(), ignore_index=-1)
    if (b["pos"] >= 0).any():
        out["pos"], out["xpos"] = ce(model.pos(h), b["pos"]), ce(model.xpos(h), b["xpos"])
        out["arc"] = ce(model.arcs(h, b["sent"]), b["head"])
        has = b["head"] >= 0
        out["rel"] = ce(model.rels(h, b["head"].clamp(min=0)), torch.where(has, b["rel"], -1))
    if (b["names"] >= 0).any():
        out["names"] = ce(model.names(h), b["names"])
    if not (b["events"] or b["coref"] or b["plover"]):
        return out
    act = model.act(h)
    roles = model.roles(h)
    if b["coref"]:
        i, x = (torch.tensor([c[k] for c in b["coref"]]) for k in (0, 1))
        s = roles[i, 7, x]
        s = s.masked_fill(torch.arange(s.shape[1])[None] > x[:, None], -1e4)
        right = torch.zeros(s.shape, dtype=torch.bool)
        for n, (_, _, ys) in enumerate(b["coref"]):
            right[n, ys] = True
        # any of the earlier words for the same one will do (Lee et al. 2017)
        out["coref"] = 0.5 * (torch.logsumexp(s, -1) - torch.logsumexp(s.masked_fill(~right, -1e4), -1)).mean()
    t = b["trig"]
    if (t >= 0).any():
        s = model.trigger(act).squeeze(-1)
        weight = (t >= 0).float() * torch.where(t == 2, 1.3, 1.0)
        out["trigger"] = 3 * (F.binary_cross_entropy_with_logits(s, (t > 0).float(), reduction="none") * weight).sum() / weight.sum()
    if b["events"]:
        i = torch.tensor([k for k, _ in b["events"]])
        w = torch.tensor([e["t"] for _, e in b["events"]])
        a = act[i, w]
        f = model.fields_of(a)
        col = lambda k: torch.tensor([e[k] for _, e in b["events"]])
        some = lambda logp, hot: -torch.logsumexp(logp + torch.log(hot + 1e-6), -1)
        out["type"] = (0.5 * F.nll_loss(f["type"], col("type")) + 0.5 * some(f["type"], col("types")).mean())
        out["status"] = (0.5 * F.nll_loss(f["status"], col("status")) + 0.5 * some(f["status"], col("statuses")).mean())
        hot = col("dates")
        known = hot.sum(-1) > 0
        out["date"] = (some(f["date"], hot) * known).sum() / known.sum().clamp(min=1)
        out["place"] = F.nll_loss(f["place"], col("place"))
        out["importance"] = 0.3 * F.nll_loss(f["importance"], col("importance"))
        rows = roles[i, :7, w].transpose(1, 2)  # (events, words, roles)
        gold = torch.zeros(rows.shape[:2], dtype=torch.long)
        for n, (_, e) in enumerate(b["events"]):
            for x, r in e["args"]:
                gold[n, x] = r
        gold = torch.where(b["sent"][i] < 0, -1, gold)
        out["roles"] = F.cross_entropy(rows.flatten(0, 1), gold.flatten(), ignore_index=-1, reduction="sum") / (3 * len(b["events"]))
    if b["plover"]:
        i = torch.tensor([p[0] for p in b["plover"]])
        alpha = torch.log_softmax(model.trigger(act).squeeze(-1)[i].masked_fill(b["sent"][i] < 0, -1e4), -1)
        cls = torch.log_softmax(model.fields["of_plover"](act[i]), -1)
        gold = torch.tensor([p[1] for p in b["plover"]])
        out["plover"] = -torch.logsumexp(alpha + cls.gather(2, gold[:, None, None].expand(-1, cls.shape[1], 1)).squeeze(-1), -1).mean()
        rl = torch.log_softmax(roles[i, :7], 1)
        terms = []
        for n, (_, _, source, target) in enumerate(b["plover"]):
            for words, kinds in ((source, (1, 3, 4)), (target, (2, 3))):
                for x in words:
                    p = torch.logsumexp(rl[n, list(kinds), :, x], 0)
                    terms.append(-torch.logsumexp(alpha[n] + p, 0))
        if terms:
            out["plover roles"] = 0.5 * torch.stack(terms).mean()
    return out


def main():
    a = argparse.ArgumentParser()
    a.add_argument("data")
    a.add_argument("encoder", help="model.safetensors of the pretrained encoder")
    a.add_argument("out", help="where the weights go (.pt)")
    a.add_argument("--keep-back", action="store_true")
    a.add_argument("--layers", type=int, default=6)
    a.add_argument("--epochs", type=int, default=10)
    a.add_argument("--batch", type=int, default=12)
    a.add_argument("--rate", type=float, default=1.3e-4)
    a.add_argument("--sets", help="only these sets, with commas between")
    a.add_argument("--mean", type=float, default=0.998, help="the weights kept are a running mean over the steps, with this share of what was")
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--bf16", action="store_true")
    a.add_argument("--threads", type=int, default=2)
    a.add_argument("--late", type=int, default=6, help="from this epoch on words and weights are dropped out: before, that only slows learning")
    a.add_argument("--from", dest="start", help="weights to go on from")
    a.add_argument("--at", type=int, default=0, help="the epoch to go on at")
    o = a.parse_args()
    torch.manual_seed(o.seed)
    torch.set_num_threads(o.threads)
    rng = random.Random(o.seed)
    records = D.load(o.data)
    train = [r for r in records if r["set"] != "ewt-dev" and not (o.keep_back and D.kept_back(r))]
    if o.sets:
        train = [r for r in train if r["set"] in o.sets.split(",")]
    test = [r for r in records if r["set"] == "ewt-dev" or D.kept_back(r)]
    model = Reader(o.layers)
    model.encoder.load(o.encoder)
    if o.start:
        model.load_state_dict(torch.load(o.start))
    weights = {"events": 1, "wikigold": 2.5, "plover": 1.5, "gum": 1, "ewt": 0.85}
    body = [p for n, p in model.named_parameters() if n.startswith("encoder.layers") or n.startswith("encoder.places") or n.startswith("encoder.norm")]
    ids = {id(p) for p in body}
    rest = [p for p in model.parameters() if id(p) not in ids and p.requires_grad]
    mean = torch.optim.swa_utils.AveragedModel(model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(o.mean))
    opt = torch.optim.AdamW(fused=True, params=[{"params": body, "lr": o.rate}, {"params": rest, "lr": o.rate * 5}], weight_decay=0.01)
    per = len(D.batches(train, o.batch, random.Random(0), weights))
    total = per * o.epochs
    def rate(k):
        s = k + per * o.at
        return min(1, (s + 1) / (0.06 * total)) * max(0.02, 1 - s / total)

    sched = torch.optim.lr_scheduler.LambdaLR(opt, rate)
    print(f"{len(train)} documents, {per} batches an epoch, {sum(p.numel() for p in model.parameters()) / 1e6:.1f} M parameters", flush=True)
    drops = [(m, m.p) for m in model.modules() if isinstance(m, torch.nn.Dropout)]
    step, start = per * o.at, time.time()
    for epoch in range(o.at, o.epochs):
        model.train()
        late = epoch >= o.late
        for module, share in drops:
            module.p = share if late else 0
        sums, pieces, began = {}, 0, time.time()
        for ws in D.batches(train, o.batch, rng, weights):
            b = D.collate(ws)
            ls = losses(model, b, o.bf16, late)
            loss = sum(ls.values())
            opt.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step()
            sched.step()
            mean.update_parameters(model)
            step += 1
            pieces += b["ids"].numel()
            for k, v in ls.items():
                s = sums.setdefault(k, [0, 0])
                s[0] += float(v.detach())
                s[1] += 1
            if step % 50 == 0:
                print(f"  {step}/{total} {pieces / (time.time() - began):.0f} pieces/s loss {float(loss.detach()):.2f}", flush=True)
        print(f"epoch {epoch + 1} {time.time() - start:.0f} s", " ".join(f"{k} {v[0] / v[1]:.3f}" for k, v in sums.items()), flush=True)
        torch.save(mean.module.state_dict(), o.out)
        if epoch % 2 == 1 or epoch == o.epochs - 1:
            print(json.dumps(evaluate(mean.module, test)), flush=True)


if __name__ == "__main__":
    main()
