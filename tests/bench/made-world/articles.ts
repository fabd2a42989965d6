import type { Passage, When } from "../../../lib/domain";
import { type DayNumber, formatDay, when } from "../../../lib/time";
import type { Chance } from "./chance";
import { dateWords, whenOf } from "./dates";
import { type DatedHappening, MUTUAL } from "./happenings";
import { tell } from "./sentences";
import { FILLERS } from "./words";
import type { Publisher } from "./world";

/** An article with the passages read out of it. */
export interface MadeArticle {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: When;
  readonly zone: number | null;
  readonly text: string;
  readonly passages: readonly Passage[];
}

/** Writes what one publisher has to say of some events: a headline, then a paragraph each. */
export function writeArticle(
  events: readonly DatedHappening[],
  publisher: Publisher,
  day: DayNumber,
  chance: Chance,
): MadeArticle {
  const id = `a-${chance.hex(16)}`;
  const published = when(publishedEdtf(publisher, day, chance), "stated");
  const passages: Passage[] = [];
  const sentences = events.map((event) => {
    const words = event.date ? dateWords(event.date, day) : { words: "", before: "" };
    return { event, words: words.words, sentence: tell(event, words, event.date?.edtf ?? null, chance) };
  });
  const title = sentences[0]?.sentence.title ?? "";
  let text = title;
  for (const { event, words, sentence } of sentences) {
    text += "\n\n";
    const start = text.length;
    text += sentence.text;
    const { subtype } = event.phrase;
    passages.push({
      ...{ id: `${id}-${passages.length}`, articleId: id, start, end: text.length, quote: sentence.text },
      ...{ title: sentence.title, type: event.type, subtype, plover: null, status: event.status },
      speakerId: event.speaker?.id ?? null,
      when: event.date && whenOf(event.date, words, start + sentence.dateStart, published.edtf),
      placeId: event.place?.id ?? null,
      actors: rolesOf(event),
      mentions: sentence.mentions.map((each) => ({ ...each, start: start + each.start, end: start + each.end })),
      confidence: event.confidence,
    });
    for (let fillers = chance.below(3); fillers > 0; fillers--) text += ` ${chance.of(FILLERS)}`;
  }
  const url = `https://${publisher.host}/${formatDay(day).replaceAll("-", "/")}/${id.slice(2, 10)}`;
  return { id, url, title, publisher: publisher.name, published, zone: publisher.zone, text, passages };
}

function rolesOf({ type, agent, target, speaker }: DatedHappening): Passage["actors"] {
  const mutual = MUTUAL.includes(type);
  const roles: Passage["actors"] = [
    { id: agent.id, role: mutual ? "participant" : "agent" },
    { id: target.id, role: mutual ? "participant" : "target" },
  ];
  return speaker ? [...roles, { id: speaker.id, role: "speaker" }] : roles;
}

function publishedEdtf({ zone }: Publisher, day: DayNumber, chance: Chance): string {
  if (zone === null) return formatDay(day);
  const two = (n: number) => String(n).padStart(2, "0");
  const offset = zone === 0 ? "Z" : `${zone < 0 ? "-" : "+"}${two(Math.abs(zone) / 60)}:00`;
  return `${formatDay(day)}T${two(5 + chance.below(18))}:${two(5 * chance.below(12))}${offset}`;
}
