"""One encoder, several heads. The encoder is a BERT of 6 layers x 384 (all-MiniLM-L6-v2); words are its first pieces."""

import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.torch import load_file

from labels import DATES, IMPORTANCE, NAMES, PLACES, PLOVER, POS, RELS, ROLES, STATUSES, TYPES, XPOS

WIDTH, HEADS, INNER = 384, 12, 1536
SHAPES, FLAGS = 9, 6
ARC, ROLE = 192, 48


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, 1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, 1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, bias):
        b, n, d = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, d // HEADS).permute(2, 0, 3, 1, 4)
        a = torch.softmax((q @ k.transpose(-1, -2)).float() * (d // HEADS) ** -0.5 + bias, -1).to(v.dtype) @ v
        x = self.norm1(x + self.drop(self.out(a.transpose(1, 2).reshape(b, n, d))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, layers=6):
        super().__init__()
        self.pieces = nn.Embedding(30522, WIDTH)
        self.pieces.weight.requires_grad_(False)  # rare words keep what they meant
        self.places = nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.flags = nn.Linear(FLAGS, WIDTH, bias=False)
        nn.init.normal_(self.shapes.weight, std=0.01)
        nn.init.zeros_(self.flags.weight)
        bits = torch.arange(2**FLAGS).unsqueeze(1) >> torch.arange(FLAGS) & 1
        self.register_buffer("bits", bits.float(), persistent=False)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.drop = nn.Dropout(0.1)

    def forward(self, ids, shape, flags):
        bits = F.embedding(flags, self.bits)
        x = self.pieces(ids) + self.places.weight[: ids.shape[1]] + self.shapes(shape) + self.flags(bits)
        x = self.drop(self.norm(x))
        bias = (ids == 0).float()[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load(self, file):
        w = load_file(file)
        p = "" if "embeddings.word_embeddings.weight" in w else "bert."
        g = lambda name: w[p + name]
        with torch.no_grad():
            self.pieces.weight.copy_(g("embeddings.word_embeddings.weight"))
            self.places.weight.copy_(g("embeddings.position_embeddings.weight") + g("embeddings.token_type_embeddings.weight")[0])
            self.norm.weight.copy_(g("embeddings.LayerNorm.weight"))
            self.norm.bias.copy_(g("embeddings.LayerNorm.bias"))
            for i, layer in enumerate(self.layers):
                b = f"encoder.layer.{i}."
                for part in ("weight", "bias"):
                    layer.qkv._parameters[part].copy_(torch.cat([g(f"{b}attention.self.{x}.{part}") for x in ("query", "key", "value")]))
                    layer.out._parameters[part].copy_(g(f"{b}attention.output.dense.{part}"))
                    layer.norm1._parameters[part].copy_(g(f"{b}attention.output.LayerNorm.{part}"))
                    layer.up._parameters[part].copy_(g(f"{b}intermediate.dense.{part}"))
                    layer.down._parameters[part].copy_(g(f"{b}output.dense.{part}"))
                    layer.norm2._parameters[part].copy_(g(f"{b}output.LayerNorm.{part}"))


def mlp(out):
    return nn.Sequential(nn.Linear(WIDTH, out), nn.GELU(), nn.Dropout(0.2))


class Reader(nn.Module):
    """Scores for every word of a window, and for pairs of words."""

    def __init__(self, layers=6):
        super().__init__()
        self.encoder = Encoder(layers)
        self.drop = nn.Dropout(0.2)
        self.pos, self.xpos = nn.Linear(WIDTH, len(POS)), nn.Linear(WIDTH, len(XPOS))
        self.names = nn.Sequential(mlp(256), nn.Linear(256, len(NAMES)))
        self.arc_dep, self.arc_head = mlp(ARC), mlp(ARC)
        self.arc = nn.Parameter(torch.randn(ARC, ARC) * 0.02)
        self.arc_bias = nn.Linear(ARC, 1, bias=False)
        self.root = nn.Linear(ARC, 1)
        self.rel_dep, self.rel_head = nn.Linear(WIDTH, 256), nn.Linear(WIDTH, 256, bias=False)
        self.rel = nn.Linear(256, len(RELS))
        self.act = mlp(256)
        self.trigger = nn.Linear(256, 1)
        self.fields = nn.ModuleDict({f"of_{k}": v for k, v in {
            "type": nn.Linear(256, len(TYPES)), "status": nn.Linear(256, len(STATUSES)), "date": nn.Linear(256, len(DATES)),
            "place": nn.Linear(256, len(PLACES)), "importance": nn.Linear(256, len(IMPORTANCE)), "plover": nn.Linear(256, len(PLOVER)),
        }.items()})
        self.role_act, self.role_word = mlp(256), mlp(256)
        self.role_q, self.role_k = nn.Linear(256, len(ROLES) * ROLE), nn.Linear(256, len(ROLES) * ROLE)
        self.role_bias = nn.Linear(256, len(ROLES))

    def words(self, ids, shape, flags, first):
        x = self.encoder(ids, shape, flags)
        return self.drop(torch.gather(x, 1, first.unsqueeze(-1).expand(-1, -1, WIDTH)))

    def arcs(self, h, sent):
        dep, head = self.arc_dep(h), self.arc_head(h)
        s = dep @ self.arc @ head.transpose(1, 2) + self.arc_bias(head).transpose(1, 2)
        m = h.shape[1]
        at = torch.arange(m)
        eye = at.unsqueeze(0) == at.unsqueeze(1)
        s = torch.where(eye, self.root(dep).expand(-1, -1, m), s)
        apart = sent.unsqueeze(1) != sent.unsqueeze(2)
        return s.float().masked_fill(apart, -1e4)

    def rels(self, h, head):
        at = torch.gather(self.rel_head(h), 1, head.unsqueeze(-1).expand(-1, -1, 256))
        return self.rel(F.relu(self.rel_dep(h) + at))

    def roles(self, h):
        b, m, _ = h.shape
        k_in = self.role_word(h)
        q = self.role_q(self.role_act(h)).view(b, m, len(ROLES), ROLE).permute(0, 2, 1, 3)
        k = self.role_k(k_in).view(b, m, len(ROLES), ROLE).permute(0, 2, 1, 3)
        return q @ k.transpose(-1, -2) * ROLE**-0.5 + self.role_bias(k_in).permute(0, 2, 1).unsqueeze(2)

    def fields_of(self, act):
        """Log-probabilities of each field of an act."""
        return {k[3:]: torch.log_softmax(v(act), -1) for k, v in self.fields.items()}

    def forward(self, ids, shape, flags, first, sent):
        """The exported graph: everything the product needs, for padded windows of words."""
        h = self.words(ids, shape, flags, first)
        arcs = self.arcs(h, sent)
        act = self.act(h)
        f = self.fields_of(act)
        head = arcs.argmax(-1)
        return (self.pos(h).argmax(-1), self.xpos(h).argmax(-1), torch.log_softmax(self.names(h), -1), arcs, self.rels(h, head).argmax(-1),
                torch.sigmoid(self.trigger(act)).squeeze(-1), f["type"], f["status"], f["date"], f["place"], f["importance"], f["plover"], self.roles(h))


INPUTS = ["ids", "shape", "flags", "first", "sent"]
OUTPUTS = ["pos", "xpos", "names", "arcs", "rels", "trigger", "type", "status", "date", "place", "importance", "plover", "roles"]
