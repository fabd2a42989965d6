import type { Actor, ActorKind } from "../../domain";
import type { Country, Directory } from "./directory";
import { slug } from "./name-key";

/** Small nouns that with a state's name or adjective name a body of it, and what they come down to. */
const BODIES = new Map<string, readonly [kind: ActorKind, body: string]>();
const put = (kind: ActorKind, body: string, words: string) => {
  for (const word of words.split("|")) BODIES.set(word, [kind, body]);
};
put(
  "armed-force",
  "armed forces",
  "forces|troops|army|military|soldiers|armed forces|servicemen|servicemembers|military forces|army forces|security forces|defence forces|defense forces|fighters|paratroopers|conscripts|occupation forces|occupiers|ground forces|special forces|troop|artillery|infantry|commandos|invaders",
);
put(
  "armed-force",
  "air force",
  "air force|warplanes|fighter jets|jets|planes|aircraft|air defence|air defense|air defences|air defenses|drones|missiles|helicopters|bombers|drone|missile|fighter jet|warplane|helicopter|air strike|airstrike|air strikes|airstrikes|strikes|shelling|missile strike|missile strikes|drone strike|drone strikes",
);
put("armed-force", "navy", "navy|naval forces|warships|fleet|sailors");
put("armed-force", "marines", "marines|marine corps");
put("armed-force", "coast guard", "coast guard|coastguard|coast guards");
put(
  "armed-force",
  "intelligence",
  "intelligence|intelligence services|intelligence agencies|intelligence service|intelligence agency|military intelligence|spies|security services|security service|special services",
);
put(
  "government",
  "government",
  "government|officials|authorities|administration|cabinet|official|leadership|diplomats|delegation|negotiators|negotiating team|leaders|side|ministers|regime|government officials|representatives|envoys|diplomat|negotiator",
);
put(
  "group",
  "vessels",
  "vessels|vessel|ships|ship|boats|boat|tanker|tankers|patrol boat|patrol boats|fishermen|fishing boats",
);
put("government", "parliament", "parliament|lawmakers|legislators|senate|congress|mps|legislature|senators|deputies");
put("government", "police", "police|security officials|law enforcement|police officers");
put("government", "prosecutors", "prosecutors|prosecutor|prosecution");
put("government", "border guard", "border guards|border guard|border police");
put("government", "investigators", "investigators|detectives");
put("government", "courts", "court|courts|judges|supreme court|constitutional court|judiciary");
put("government", "central bank", "central bank");
put("government", "embassy", "embassy|ambassador's office|consulate");
put(
  "armed-group",
  "separatists",
  "separatists|rebels|militants|insurgents|guerrillas|militia|militias|militiamen|proxies|paramilitaries|jihadists|terrorists|gunmen|mercenaries",
);
put(
  "media",
  "media",
  "media|state media|state television|state tv|news agency|state news agency|press|broadcaster|newspapers",
);
put(
  "group",
  "people",
  "people|protesters|demonstrators|citizens|civilians|voters|workers|residents|refugees|prisoners|hostages|opposition|activists|students|farmers|journalists|opposition parties|families|migrants|nationals|women|children",
);
put("company", "companies", "companies|firms|company|firm|businesses|banks");
const MINISTRIES =
  "foreign|defense|defence|interior|finance|health|justice|energy|education|transport|agriculture|economy|trade|culture|digital|environment|emergency|home affairs|foreign affairs";
for (const topic of MINISTRIES.split("|")) {
  const plain = ministryTopic(topic);
  put(
    "government",
    `${plain} ministry`,
    `${topic} ministry|ministry of ${topic}|${topic} department|department of ${topic}`,
  );
}

function ministryTopic(topic: string): string {
  return topic
    .replace("defence", "defense")
    .replace(/^foreign affairs$/, "foreign")
    .replace(/^(?:internal|home) affairs$/, "interior");
}

/** Longest entry, in words. */
export const LONGEST_BODY = 3;

/** The body that a small noun phrase names beside a state's name: "troops", "foreign ministry". */
export function bodyOf(phrase: string): readonly [kind: ActorKind, body: string] | undefined {
  return BODIES.get(phrase);
}

/** The actor for a state's body; "Russian troops" and "the Russian army" are one. */
export function stateBody(country: Country, kind: ActorKind, body: string, directory: Directory): Actor {
  const id = `${country.id}-${slug(body)}`;
  const curated = directory.byId(id);
  if (curated) return curated;
  const adjective = country.adjectives[0] ?? country.name;
  return { id, name: `${adjective} ${body}`, kind, country: country.iso, aliases: [], curated: false };
}

/** A body's capitalised name ("Russian Ministry of Defence", "Foreign Ministry" after "Ukraine's") as the same body, or null. */
export function bodyNamed(name: string, country: Country): readonly [kind: ActorKind, body: string] | null {
  let plain = name.toLowerCase().replace(/^the /, "");
  for (const word of [...country.adjectives, country.name, ...country.aliases]) {
    const prefix = `${word.toLowerCase()} `;
    if (plain.startsWith(prefix)) {
      plain = plain.slice(prefix.length);
      break;
    }
  }
  return BODIES.get(plain) ?? null;
}
