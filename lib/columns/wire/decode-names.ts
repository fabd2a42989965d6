import { type Lists, NO_PLACE } from "../columns";
import { narrow, type Wholes } from "../narrow";
import { ByteReader } from "./byte-reader";
import { leadOf } from "./lead";
import { type Header, KIND, type Kind, type Sections } from "./payload";
import { NEW, Recent } from "./recent";

/** Reads what RankWriter wrote. */
class RankReader {
  private readonly recent: Recent;
  private readonly fresh: ByteReader;
  private at = 0;

  constructor(
    contexts: number,
    private readonly ranks: Uint8Array,
    fresh: Uint8Array,
    /** Values are below it. */
    private readonly values: number,
  ) {
    this.recent = new Recent(contexts);
    this.fresh = new ByteReader(fresh);
  }

  read(context: number): number {
    const rank = this.ranks[this.at++];
    if (rank === undefined) throw new Error("it ends too soon");
    if (rank !== NEW) return this.recent.value(context, rank);
    const value = this.fresh.varint();
    if (value >= this.values) throw new Error("a name is unknown");
    this.recent.add(context, value);
    return value;
  }

  end(): void {
    this.fresh.end();
    if (this.at !== this.ranks.length) throw new Error("it holds more than it should");
  }
}

/** The actors of each event. */
export function decodeActors({ size, actors, kinds }: Header, sections: Sections, kindOf: Wholes): Lists {
  const starts = startsOf(kindOf, kinds, KIND.actors, sections.actors.length);
  const reader = new RankReader(actors.length + 1, sections.actors, sections.newActors, actors.length);
  const values = narrow(starts[size] ?? 0, actors.length);
  for (let i = 0; i < size; i++) {
    let last = -1;
    const end = starts[i + 1] ?? 0;
    for (let at = starts[i] ?? 0; at < end; at++) {
      const actor = reader.read(last + 1);
      if (actor <= last) throw new Error("a list does not ascend");
      values[at] = actor;
      last = actor;
    }
  }
  reader.end();
  return { starts, values };
}

/** The place of each event. */
export function decodePlaces({ size, actors, places }: Header, sections: Sections, actorsOf: Lists): Uint32Array {
  const reader = new RankReader(actors.length + 1, sections.places, sections.newPlaces, places.length + 1);
  const place = new Uint32Array(size);
  for (let i = 0; i < size; i++) {
    const at = reader.read(leadOf(actorsOf, i));
    place[i] = at === 0 ? NO_PLACE : at - 1;
  }
  reader.end();
  return place;
}

/** The publishers of each event. */
export function decodePublishers(header: Header, sections: Sections, kindOf: Wholes, actorsOf: Lists): Lists {
  const { size, actors, publishers, kinds } = header;
  const starts = startsOf(kindOf, kinds, KIND.publishers, sections.publishers.length);
  const reader = new RankReader(actors.length + 1, sections.publishers, sections.newPublishers, publishers.length);
  const values = narrow(starts[size] ?? 0, publishers.length);
  for (let i = 0; i < size; i++) {
    const lead = leadOf(actorsOf, i);
    let last = -1;
    const end = starts[i + 1] ?? 0;
    for (let at = starts[i] ?? 0; at < end; at++) {
      const publisher = reader.read(lead);
      if (publisher <= last) throw new Error("a list does not ascend");
      values[at] = publisher;
      last = publisher;
    }
  }
  reader.end();
  return { starts, values };
}

/** Where the lists begin whose lengths are a field of their kinds; `most` values can be there. */
function startsOf(kindOf: Wholes, kinds: readonly Kind[], field: number, most: number): Uint32Array {
  const lengths = Float64Array.from(kinds, (kind) => kind[field] ?? 0);
  const starts = new Uint32Array(kindOf.length + 1);
  let total = 0;
  for (let i = 0; i < kindOf.length; i++) {
    total += lengths[kindOf[i] ?? 0] ?? 0;
    starts[i + 1] = total;
  }
  if (total !== most) throw new Error("lists are of the wrong length");
  return starts;
}
