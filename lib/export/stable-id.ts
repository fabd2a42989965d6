import { createHash } from "node:crypto";

/** Of Dateline's names, made once at random: what is hashed with it is told from all other names there are. */
const NAMESPACE = Buffer.from("3f0c5d1e8a7b4c429d6e27f1b08a9c55", "hex");

/** The UUID (version 5) of something of ours by its kind and id: the same on every machine and at every address. */
export function stableUuid(kind: string, id: string): string {
  const hash = createHash("sha1").update(NAMESPACE).update(`${kind} ${id}`).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}
