#!/usr/bin/env python3
"""Makes the tiny Marian model that the tests of the engine `marian` read, and reference decodings of it.

    apt-get install python3-torch python3-onnx python3-sentencepiece
    /usr/bin/python3 topology/src/test/python/make_tiny_marian.py topology/src/test/resources/dev/scrutiny/translate/marian

The architecture is that of the OPUS-MT models (Junczys-Dowmunt et al. 2018, "Marian: Fast Neural Machine
Translation in C++"; Vaswani et al. 2017): post-norm transformer, sinusoidal positions with the sines in the first
half, swish, embeddings shared by encoder, decoder and output, a bias on the logits, <pad> as start of the decoder.
Files, names and shapes of inputs and outputs are those of the usual export to ONNX (optimum). The decoder without a
cache recomputes everything in each step, so the reference does not share the cache that the tests check. Greedy and
beam search follow the rules that generation_config.json means in the transformers library.

Trained for some seconds on a corpus of templates; it knows a few dozen words. Its speed says nothing of a real model.
"""

import itertools
import json
import math
import os
import random
import re
import sys

import numpy as np
import onnx
import sentencepiece
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn

SEED = 20260101
LAYERS, HEADS, WIDTH, INNER, POSITIONS = 2, 4, 32, 64, 128
STEPS, BATCH = 320, 32
MAX_LENGTH = 32

# ---------------------------------------------------------------- corpus

SUBJECTS = [
    ("pemerintah", "le gouvernement", "the government"),
    ("perusahaan itu", "l'entreprise", "the company"),
    ("presiden", "le président", "the president"),
    ("polisi", "la police", "the police"),
    ("bank sentral", "la banque centrale", "the central bank"),
    ("hakim itu", "le juge", "the judge"),
    ("menteri keuangan", "le ministre des finances", "the finance minister"),
    ("serikat pekerja", "le syndicat", "the union"),
]
VERBS = [
    ("mengumumkan", "a annoncé", "announced"),
    ("menolak", "a rejeté", "rejected"),
    ("membahas", "a examiné", "discussed"),
    ("menyetujui", "a approuvé", "approved"),
    ("mengkritik", "a critiqué", "criticised"),
    ("menunda", "a reporté", "postponed"),
    ("mendukung", "a soutenu", "supported"),
]
OBJECTS = [
    ("aturan baru", "les nouvelles règles", "the new rules"),
    ("anggaran tahun ini", "le budget de cette année", "this year's budget"),
    ("kesepakatan dagang", "l'accord commercial", "the trade deal"),
    ("laporan itu", "le rapport", "the report"),
    ("hasil pemilu", "le résultat des élections", "the election result"),
    ("kenaikan suku bunga", "la hausse des taux", "the rate increase"),
]
PLACES = [("", "", ""), ("di Jakarta", "à Jakarta", "in Jakarta"), ("di Paris", "à Paris", "in Paris")]
TIMES = [
    ("", "", ""),
    ("kemarin", "hier", "yesterday"),
    ("pada hari Senin", "lundi", "on Monday"),
    ("minggu lalu", "la semaine dernière", "last week"),
]
LANGUAGES = ["id", "fr"]


def sentence(parts):
    text = " ".join(part for part in parts if part)
    return text[0].upper() + text[1:] + "."


def corpus():
    pairs = []
    for language, s, v, o, p, t in itertools.product(range(2), SUBJECTS, VERBS, OBJECTS, PLACES, TIMES):
        pairs.append((sentence([part[language] for part in (s, v, o, p, t)]), sentence([part[2] for part in (s, v, o, p, t)])))
    return pairs


# Sentences to decode: some as in training, most not: other orders, unknown words and scripts, several clauses,
# repetitions, and numbers.
EXTRA = [
    "Pemerintah dan bank sentral membahas kenaikan suku bunga.",
    "Kemarin polisi menolak laporan itu.",
    "Presiden mengumumkan aturan baru, dan serikat pekerja mengkritik aturan baru itu.",
    "Hasil pemilu di Paris.",
    "Menteri keuangan?",
    "Ya.",
    "Perusahaan itu tidak mendukung anggaran tahun ini di Bandung.",
    "Polisi polisi polisi polisi.",
    "Harga beras naik 12,5 persen pada bulan Maret 2021.",
    "Le président et le juge ont critiqué le rapport.",
    "Hier, la police a reporté l'accord commercial.",
    "À Paris, la banque centrale a approuvé la hausse des taux, et le gouvernement a soutenu le budget de cette année.",
    "Le chat dort.",
    "Oui !",
    "Les élections à Jakarta",
    "Das ist kein Satz dieser Sprachen.",
    "中国政府 mengumumkan aturan baru 😀",
    "Xiaomi menolak laporan itu",
    "le   rapport\tdu   ministre",
    "«Presiden menyetujui kesepakatan dagang», kata hakim itu minggu lalu di Jakarta, tetapi serikat pekerja menolak",
]


# ---------------------------------------------------------------- model


def positions():
    angle = np.array(
        [[p / 10000 ** (2 * (j // 2) / WIDTH) for j in range(WIDTH)] for p in range(POSITIONS)]
    )
    table = np.concatenate([np.sin(angle[:, 0::2]), np.cos(angle[:, 1::2])], axis=1)
    return torch.tensor(table, dtype=torch.float32)


class Attention(nn.Module):
    def __init__(self):
        super().__init__()
        self.q, self.k, self.v, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))

    @staticmethod
    def heads(x):
        return x.view(x.shape[0], x.shape[1], HEADS, WIDTH // HEADS).transpose(1, 2)

    def keys_values(self, x):
        return self.heads(self.k(x)), self.heads(self.v(x))

    def forward(self, x, keys, values, mask):
        scores = self.heads(self.q(x)) @ keys.transpose(2, 3) / math.sqrt(WIDTH // HEADS) + mask
        mixed = torch.softmax(scores, dim=-1) @ values
        return self.out(mixed.transpose(1, 2).reshape(x.shape[0], x.shape[1], WIDTH))


class FeedForward(nn.Module):
    def __init__(self):
        super().__init__()
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)

    def forward(self, x):
        return self.outer(nn.functional.silu(self.inner(x)))


class Layer(nn.Module):
    def __init__(self, parts):
        super().__init__()
        self.parts = nn.ModuleList(parts)
        self.norms = nn.ModuleList(nn.LayerNorm(WIDTH) for _ in parts)


LOWEST = torch.finfo(torch.float32).min


def padding_mask(attention_mask):
    return (1.0 - attention_mask[:, None, None, :].to(torch.float32)) * LOWEST


class Marian(nn.Module):
    def __init__(self, vocabulary, pad):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, WIDTH, padding_idx=pad)
        nn.init.normal_(self.embedding.weight, std=WIDTH**-0.5)
        with torch.no_grad():
            self.embedding.weight[pad].zero_()
        self.bias = nn.Parameter(torch.zeros(1, vocabulary))
        self.register_buffer("positions", positions())
        self.encoder = nn.ModuleList(Layer([Attention(), FeedForward()]) for _ in range(LAYERS))
        self.decoder = nn.ModuleList(Layer([Attention(), Attention(), FeedForward()]) for _ in range(LAYERS))

    def embed(self, ids, start):
        return self.embedding(ids) * math.sqrt(WIDTH) + self.positions[start : start + ids.shape[1]]

    def encode(self, ids, attention_mask):
        x, mask = self.embed(ids, 0), padding_mask(attention_mask)
        for layer in self.encoder:
            (attention, feed), norms = layer.parts, layer.norms
            x = norms[0](x + attention(x, *attention.keys_values(x), mask))
            x = norms[1](x + feed(x))
        return x

    def decode(self, ids, attention_mask, states=None, past=None):
        """Logits and, per layer, keys and values of the decoder and of the encoder."""
        start = past[0][0].shape[2] if past else 0
        x, mask = self.embed(ids, start), padding_mask(attention_mask)
        at = torch.arange(ids.shape[1])
        causal = 0.0 if past else (at[None, :] > at[:, None]).to(torch.float32)[None, None] * LOWEST
        present = []
        for index, layer in enumerate(self.decoder):
            (itself, cross, feed), norms = layer.parts, layer.norms
            keys, values = itself.keys_values(x)
            if past:
                keys = torch.cat([past[index][0], keys], dim=2)
                values = torch.cat([past[index][1], values], dim=2)
                source = past[index][2:]
            else:
                source = cross.keys_values(states)
            x = norms[0](x + itself(x, keys, values, causal))
            x = norms[1](x + cross(x, *source, mask))
            x = norms[2](x + feed(x))
            present.append((keys, values, *source))
        return x @ self.embedding.weight.T + self.bias, present


# ---------------------------------------------------------------- training


def pad_batch(rows, pad):
    width = max(len(row) for row in rows)
    ids = torch.tensor([row + [pad] * (width - len(row)) for row in rows])
    mask = torch.tensor([[1] * len(row) + [0] * (width - len(row)) for row in rows])
    return ids, mask


def train(model, data, pad):
    generator = random.Random(SEED)
    optimizer = torch.optim.Adam(model.parameters(), lr=3e-3, betas=(0.9, 0.98))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda n: min((n + 1) / 100, (100 / (n + 1)) ** 0.5))
    for step in range(STEPS):
        batch = [data[generator.randrange(len(data))] for _ in range(BATCH)]
        source, mask = pad_batch([s for s, _ in batch], pad)
        target, _ = pad_batch([t for _, t in batch], pad)
        start = torch.full((len(batch), 1), pad)
        logits, _ = model.decode(torch.cat([start, target[:, :-1]], 1), mask, model.encode(source, mask))
        loss = nn.functional.cross_entropy(
            logits.reshape(-1, logits.shape[-1]), target.reshape(-1), ignore_index=pad, label_smoothing=0.1
        )
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        if step % 100 == 99:
            print(f"step {step + 1} loss {loss.item():.3f}", file=sys.stderr)


# ---------------------------------------------------------------- reference decoding


class Reference:
    """One sentence at a time, without a cache; scores as the transformers library computes them."""

    def __init__(self, model, pad, eos, max_length, renormalize):
        self.model, self.pad, self.eos = model, pad, eos
        self.max_length, self.renormalize = max_length, renormalize

    def scores(self, states, mask, rows, as_logs):
        ids = torch.tensor(rows)
        count = len(rows)
        logits, _ = self.model.decode(ids, mask.expand(count, -1), states.expand(count, -1, -1))
        scores = logits[:, -1]
        if as_logs:
            scores = torch.log_softmax(scores, -1)
        scores[:, self.pad] = -math.inf  # bad_words_ids
        if len(rows[0]) == self.max_length - 1:  # forced_eos_token_id
            scores[:] = -math.inf
            scores[:, self.eos] = 0
        return torch.log_softmax(scores, -1) if self.renormalize else scores

    def source(self, ids):
        mask = torch.ones(1, len(ids), dtype=torch.long)
        return self.model.encode(torch.tensor([ids]), mask), mask

    def greedy(self, ids):
        states, mask = self.source(ids)
        row = [self.pad]
        while row[-1] != self.eos and len(row) < self.max_length:
            row.append(int(self.scores(states, mask, [row], False)[0].argmax()))
        return row[1:]

    def beam(self, ids, width, length_penalty, early_stopping):
        states, mask = self.source(ids)
        beams = [([self.pad], 0.0)] + [([self.pad], -1e9)] * (width - 1)
        finished = []

        def add(row, total, length):
            finished.append((total / length**length_penalty, row))
            if len(finished) > width:
                finished.remove(min(finished, key=lambda f: f[0]))

        while len(beams[0][0]) < self.max_length:
            scores = self.scores(states, mask, [row for row, _ in beams], True)
            scores = scores + torch.tensor([total for _, total in beams])[:, None]
            best, flat = scores.flatten().topk(2 * width)
            length = len(beams[0][0])  # generated tokens, the new one included
            following = []
            for rank, (total, at) in enumerate(zip(best.tolist(), flat.tolist())):
                row, token = beams[at // scores.shape[1]][0], at % scores.shape[1]
                if token == self.eos:
                    if rank < width:
                        add(row + [token], total, length)
                else:
                    following.append((row + [token], total))
                if len(following) == width:
                    break
            beams = following
            if len(finished) == width:
                worst = min(score for score, _ in finished)
                if early_stopping or worst >= best[0].item() / length**length_penalty:
                    break
        else:
            for row, total in beams:
                if total > -math.inf:
                    add(row, total, len(row) - 1)
        score, row = max(finished, key=lambda f: f[0])
        return row[1:], score


# ---------------------------------------------------------------- export


class Encoder(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, input_ids, attention_mask):
        return self.model.encode(input_ids, attention_mask)


class Decoder(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, attention_mask, ids, states):
        logits, present = self.model.decode(ids, attention_mask, states)
        return (logits, *itertools.chain(*present))


class DecoderWithPast(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, attention_mask, ids, *past):
        layers = [past[4 * n : 4 * n + 4] for n in range(LAYERS)]
        logits, present = self.model.decode(ids, attention_mask, past=layers)
        return (logits, *itertools.chain(*(layer[:2] for layer in present)))


def cache_names(prefix, sides):
    return [f"{prefix}.{n}.{side}.{part}" for n in range(LAYERS) for side in sides for part in ("key", "value")]


def export_onnx(model, folder):
    both = ("decoder", "encoder")
    batch, source, target = 2, 5, 3
    ids, mask = torch.ones(batch, source, dtype=torch.long), torch.ones(batch, source, dtype=torch.long)
    states = model.encode(ids, mask)
    axes = {
        "input_ids": {0: "batch_size", 1: "encoder_sequence_length"},
        "attention_mask": {0: "batch_size", 1: "encoder_sequence_length"},
        "last_hidden_state": {0: "batch_size", 1: "encoder_sequence_length"},
    }
    write(Encoder(model), (ids, mask), f"{folder}/encoder_model.onnx",
          ["input_ids", "attention_mask"], ["last_hidden_state"], axes)

    def cache_axes(names, length):
        side = {"decoder": length, "encoder": "encoder_sequence_length"}
        return {name: {0: "batch_size", 2: side[name.split(".")[2]]} for name in names}

    common = {
        "encoder_attention_mask": {0: "batch_size", 1: "encoder_sequence_length"},
        "encoder_hidden_states": {0: "batch_size", 1: "encoder_sequence_length"},
        "input_ids": {0: "batch_size", 1: "decoder_sequence_length"},
        "logits": {0: "batch_size", 1: "decoder_sequence_length"},
    }
    present = cache_names("present", both)
    write(Decoder(model), (mask, torch.ones(batch, target, dtype=torch.long), states), f"{folder}/decoder_model.onnx",
          ["encoder_attention_mask", "input_ids", "encoder_hidden_states"], ["logits", *present],
          {**common, **cache_axes(present, "decoder_sequence_length")})
    past = cache_names("past_key_values", both)
    shapes = [(batch, HEADS, {"decoder": 4, "encoder": source}[name.split(".")[2]], WIDTH // HEADS) for name in past]
    present = cache_names("present", ("decoder",))
    write(DecoderWithPast(model), (mask, torch.ones(batch, 1, dtype=torch.long), *(torch.randn(s) for s in shapes)),
          f"{folder}/decoder_with_past_model.onnx", ["encoder_attention_mask", "input_ids", *past], ["logits", *present],
          {**{k: v for k, v in common.items() if k != "encoder_hidden_states"},
           "input_ids": {0: "batch_size"}, "logits": {0: "batch_size"},
           **cache_axes(past, "past_decoder_sequence_length"),
           **cache_axes(present, "past_decoder_sequence_length + 1")})


def write(module, inputs, path, input_names, output_names, axes):
    kept = {name: value for name, value in axes.items() if name in input_names + output_names}
    with torch.no_grad():
        torch.onnx.export(module, inputs, path, input_names=input_names, output_names=output_names,
                          dynamic_axes=kept, opset_version=13, do_constant_folding=True)
    model = onnx.load(path)
    for node in model.graph.node:
        node.ClearField("doc_string")
        node.ClearField("name")
    onnx.checker.check_model(model)
    onnx.save(model, path)


def merge(folder, suffix=""):
    """One decoder with a branch for each use, sharing weights, as decoder_model_merged.onnx."""
    first = onnx.load(f"{folder}/decoder_model{suffix}.onnx")
    later = onnx.load(f"{folder}/decoder_with_past_model{suffix}.onnx")
    weights, branches = {}, []
    for label, graph in (("first", first.graph), ("later", later.graph)):
        renamed = {}
        for tensor in graph.initializer:
            key = (tensor.data_type, tuple(tensor.dims), tensor.raw_data or tensor.SerializeToString())
            if key not in weights:
                copy = TensorProto()
                copy.CopyFrom(tensor)
                copy.name = f"weight_{len(weights)}"
                weights[key] = copy
            renamed[tensor.name] = weights[key].name
        inputs = {value.name for value in graph.input}
        nodes = []
        for node in graph.node:
            copy = onnx.NodeProto()
            copy.CopyFrom(node)
            for names in (copy.input, copy.output):
                for n, name in enumerate(names):
                    if name in renamed:
                        names[n] = renamed[name]
                    elif name and name not in inputs:
                        names[n] = f"{label}_{name}"
            nodes.append(copy)
        outputs = []
        present = {value.name: value for value in graph.output}
        for value in first.graph.output:
            copy = onnx.ValueInfoProto()
            copy.CopyFrom(present.get(value.name, value))
            copy.name = f"{label}_{value.name}"
            if value.name not in present:
                # What the other branch alone computes: an empty tensor here.
                empty = helper.make_tensor("value", TensorProto.FLOAT, (0, HEADS, 1, WIDTH // HEADS), [])
                nodes.append(helper.make_node("Constant", [], [copy.name], value=empty))
                copy = helper.make_tensor_value_info(copy.name, TensorProto.FLOAT, (0, HEADS, 1, WIDTH // HEADS))
            outputs.append(copy)
        branches.append(helper.make_graph(nodes, label, [], outputs))
    inputs = {value.name: value for value in [*later.graph.input, *first.graph.input]}
    order = ["encoder_attention_mask", "input_ids", "encoder_hidden_states"]
    order += cache_names("past_key_values", ("decoder", "encoder"))
    flag = helper.make_tensor_value_info("use_cache_branch", TensorProto.BOOL, [1])
    choose = helper.make_node("If", ["use_cache_branch"], [v.name for v in first.graph.output],
                              then_branch=branches[1], else_branch=branches[0])
    graph = helper.make_graph([choose], "merged", [inputs[name] for name in order] + [flag], first.graph.output,
                              initializer=list(weights.values()))
    merged = helper.make_model(graph, opset_imports=first.opset_import, ir_version=first.ir_version)
    onnx.checker.check_model(merged)
    onnx.save(merged, f"{folder}/decoder_model_merged{suffix}.onnx")


def quantize(folder, name):
    """Weights of matrix products in 8 bits, activations quantised as they come (dynamic quantisation)."""
    model = onnx.load(f"{folder}/{name}.onnx")
    graph = model.graph
    weights = {t.name: t for t in graph.initializer}
    nodes, fresh, gone = [], [], set()
    for node in graph.node:
        if node.op_type != "MatMul" or node.input[1] not in weights:
            nodes.append(node)
            continue
        matrix = numpy_helper.to_array(weights[node.input[1]])
        base = f"{node.output[0]}_q"
        scale = float(np.abs(matrix).max()) / 127
        fresh += [
            numpy_helper.from_array(np.round(matrix / scale).astype(np.int8), f"{base}_weight"),
            numpy_helper.from_array(np.array(scale, dtype=np.float32), f"{base}_scale"),
            numpy_helper.from_array(np.array(0, dtype=np.int8), f"{base}_zero"),
        ]
        gone.add(node.input[1])
        nodes += [
            helper.make_node("DynamicQuantizeLinear", [node.input[0]], [f"{base}_a", f"{base}_as", f"{base}_az"]),
            helper.make_node("MatMulInteger", [f"{base}_a", f"{base}_weight", f"{base}_az", f"{base}_zero"], [f"{base}_i"]),
            helper.make_node("Cast", [f"{base}_i"], [f"{base}_f"], to=TensorProto.FLOAT),
            helper.make_node("Mul", [f"{base}_as", f"{base}_scale"], [f"{base}_s"]),
            helper.make_node("Mul", [f"{base}_f", f"{base}_s"], [node.output[0]]),
        ]
    used = {name for node in nodes for name in node.input}
    kept = [t for t in graph.initializer if t.name in used] + fresh
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(kept)
    onnx.checker.check_model(model)
    onnx.save(model, f"{folder}/{name}_quantized.onnx")


# ---------------------------------------------------------------- main


def pieces_model(lines, path, size, rule):
    corpus_file = path + ".txt"
    with open(corpus_file, "w", encoding="utf-8") as out:
        out.write("\n".join(lines))
    sentencepiece.SentencePieceTrainer.train(
        input=corpus_file, model_prefix=path, vocab_size=size, hard_vocab_limit=False, character_coverage=1.0,
        normalization_rule_name=rule, num_threads=1, minloglevel=2)
    os.remove(corpus_file)
    os.remove(path + ".vocab")
    os.rename(path + ".model", path + ".spm")
    return sentencepiece.SentencePieceProcessor(model_file=path + ".spm")


def dump(folder, name, value):
    with open(f"{folder}/{name}", "w", encoding="utf-8") as out:
        json.dump(value, out, ensure_ascii=False, indent=1)
        out.write("\n")


def main(root):
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    folder = f"{root}/opus-mt-id_fr-en"
    os.makedirs(folder, exist_ok=True)
    pairs = corpus()
    source = pieces_model(sorted({s for s, _ in pairs}), f"{folder}/source", 220, "nmt_nfkc")
    target = pieces_model(sorted({t for _, t in pairs}), f"{folder}/target", 150, "identity")
    pieces = ["</s>", "<unk>"]
    for spm in (source, target):
        for n in range(spm.get_piece_size()):
            piece = spm.id_to_piece(n)
            if not spm.is_control(n) and not spm.is_unknown(n) and piece not in pieces:
                pieces.append(piece)
    pieces.append("<pad>")
    vocabulary = {piece: n for n, piece in enumerate(pieces)}
    eos, unk, pad = 0, 1, len(pieces) - 1

    def ids(spm, text):
        return [vocabulary.get(piece, unk) for piece in spm.encode(text, out_type=str)] + [eos]

    shuffled = random.Random(SEED).sample(pairs, len(pairs))
    held, rest = shuffled[:24], shuffled[24:]
    model = Marian(len(pieces), pad)
    train(model, [(ids(source, s), ids(target, t)) for s, t in rest], pad)
    model.eval()

    dump(folder, "vocab.json", vocabulary)
    common = {"bad_words_ids": [[pad]], "decoder_start_token_id": pad, "eos_token_id": eos, "forced_eos_token_id": eos,
              "max_length": MAX_LENGTH, "num_beams": 4, "pad_token_id": pad}
    dump(folder, "generation_config.json", {**common, "renormalize_logits": True})
    dump(folder, "config.json", {
        **common, "activation_function": "swish", "architectures": ["MarianMTModel"], "d_model": WIDTH,
        "decoder_attention_heads": HEADS, "decoder_ffn_dim": INNER, "decoder_layers": LAYERS,
        "decoder_vocab_size": len(pieces), "encoder_attention_heads": HEADS, "encoder_ffn_dim": INNER,
        "encoder_layers": LAYERS, "is_encoder_decoder": True, "max_position_embeddings": POSITIONS,
        "model_type": "marian", "normalize_before": False, "normalize_embedding": False, "scale_embedding": True,
        "share_encoder_decoder_embeddings": True, "static_position_embeddings": True, "use_cache": True,
        "vocab_size": len(pieces)})
    dump(folder, "tokenizer_config.json", {"model_max_length": 512, "separate_vocabs": False, "source_lang": "id",
                                           "target_lang": "en", "tokenizer_class": "MarianTokenizer"})
    export_onnx(model, folder)
    merge(folder)
    for name in ("encoder_model", "decoder_model", "decoder_with_past_model"):
        quantize(folder, name)
    merge(folder, "_quantized")
    for name in ("decoder_model_quantized", "decoder_with_past_model_quantized"):
        os.remove(f"{folder}/{name}.onnx")

    searches = [
        {"name": "greedy", "numBeams": 1, "lengthPenalty": 1.0, "earlyStopping": False},
        {"name": "beam4", "numBeams": 4, "lengthPenalty": 1.0, "earlyStopping": False},
        {"name": "beam2-early", "numBeams": 2, "lengthPenalty": 0.6, "earlyStopping": True},
        {"name": "beam6-long", "numBeams": 6, "lengthPenalty": 2.0, "earlyStopping": False},
    ]
    reference = Reference(model, pad, eos, MAX_LENGTH, True)
    cases = []
    with torch.no_grad():
        for text in [s for s, _ in held] + EXTRA:
            tokens = ids(source, text)
            case = {"source": text, "pieces": source.encode(text, out_type=str), "ids": tokens, "outputs": {}}
            for search in searches:
                if search["numBeams"] == 1:
                    out, score = reference.greedy(tokens), None
                else:
                    out, score = reference.beam(
                        tokens, search["numBeams"], search["lengthPenalty"], search["earlyStopping"])
                text_out = "".join(pieces[t] for t in out if t not in (eos, unk, pad)).replace("▁", " ").strip()
                case["outputs"][search["name"]] = {"ids": out, "score": score, "text": text_out}
            cases.append(case)
    lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases)
    with open(f"{root}/reference.json", "w", encoding="utf-8") as out:
        out.write('{"searches": ' + json.dumps(searches) + ',\n"cases": [\n' + lines + "\n]}\n")


if __name__ == "__main__":
    main(sys.argv[1])
