import type { Actor, ActorMention, Article, Place, PlaceMention, Reading, Span, TimeMention } from "../domain";
import { findActors } from "./actors/find-actors";
import { assemble } from "./events/assemble";
import type { Found } from "./events/context";
import { dateMentions } from "./events/date-mentions";
import { findStateWords } from "./events/state-words";
import type { Knowledge } from "./knowledge";
import { findPlaces } from "./places/find-places";
import { findQuotes } from "./quotes";
import { segment } from "./sentences";
import { findTimes } from "./times/find-times";
import { joinRanges } from "./times/join-ranges";
import { tokenize } from "./tokens";

/**
 * Reads one article: its times, places, actors and the passages that report events. Pure: the same article and knowledge give the
 * same reading on any machine, in any time zone. Throws only if an invariant of ours breaks.
 */
export async function read(article: Article, knowledge: Knowledge): Promise<Reading> {
  const { found, times } = findNames(article, knowledge);
  const passages = assemble(article, found);
  const actors = new Map<string, Actor>(found.actors.map((m) => [m.actor.id, m.actor]));
  const acting = new Set(
    passages.flatMap((p) => [...p.actors.map((a) => a.id), ...(p.speakerId ? [p.speakerId] : [])]),
  );
  for (const { actor } of found.states) if (acting.has(actor.id)) actors.set(actor.id, actor);
  const places = new Map<string, Place>();
  for (const { place } of found.places) {
    if (!place) continue;
    for (const id of [place.id, ...place.parents]) {
      const known = id === place.id ? place : knowledge.places.place(id); // a filter for a country finds its towns
      if (known) places.set(id, known);
    }
  }
  for (const p of passages) checkQuote(article, p);
  return {
    article,
    times,
    placeMentions: found.places,
    actorMentions: found.actors,
    passages,
    actors: [...actors.values()],
    places: [...places.values()],
    problems: [],
  };
}

/** When each of the given mentions of events happened, as EDTF. Those that nothing dates are left out. */
export async function dateEvents(
  article: Article,
  knowledge: Knowledge,
  mentions: readonly Span[],
): Promise<(Span & { edtf: string })[]> {
  return dateMentions(article, findNames(article, knowledge).found, mentions);
}

function findNames(article: Article, knowledge: Knowledge): { found: Found; times: TimeMention[] } {
  const { text, published, zone } = article;
  const sentences = segment(text);
  const tokens = tokenize(text, sentences);
  const quotes = findQuotes(text, sentences);
  const times = findTimes(text, sentences, { published, zone, quotes });
  const places = findPlaces(text, sentences, tokens, knowledge.places);
  const actors = findActors(text, sentences, tokens, places, knowledge.actors, published);
  const states = findStateWords(text, tokens, actors, knowledge.actors);
  const located = outsidePeople(places, actors);
  return {
    found: { sentences, tokens, quotes, times: joinRanges(text, times), places: located, actors, states },
    times,
  };
}

/** Places that are no part of a person's name: "Paris Hilton". Both lists are in text order. */
function outsidePeople(places: readonly PlaceMention[], actors: readonly ActorMention[]): PlaceMention[] {
  const people = actors.filter((a) => a.actor.kind === "person" && a.form === "name");
  let next = 0;
  return places.filter((place) => {
    while (next < people.length && (people[next] as ActorMention).end <= place.start) next++;
    return place.end <= (people[next]?.start ?? Number.POSITIVE_INFINITY);
  });
}

function checkQuote(article: Article, passage: Span & { id: string; quote: string }): void {
  if (passage.quote === article.text.slice(passage.start, passage.end)) return;
  throw new Error(`passage ${passage.id}: its quote is not the text at ${passage.start}-${passage.end}`);
}
