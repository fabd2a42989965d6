import type {
  Actor,
  ActorMention,
  Article,
  Difference,
  Place,
  PlaceMention,
  Reading,
  Span,
  TimeMention,
} from "../domain";
import { findActors } from "./actors/find-actors";
import { modelNames } from "./actors/model-names";
import { gendersOf } from "./actors/pronouns";
import { findStateWords } from "./actors/state-words";
import { assemble, type Told } from "./events/assemble";
import { toAct } from "./events/sentence/act";
import type { Found } from "./events/sentence/sentence-reading";
import { dateMentions } from "./events/when/date-mentions";
import type { Knowledge } from "./knowledge";
import { isKnownName } from "./known-name";
import { reads, unreadReading } from "./language";
import { findPlaces } from "./places/find-places";
import { besideOwn } from "./proposed/beside-own";
import { leftOut } from "./proposed/left-out";
import type { Proposal, ProposedEvent } from "./proposed/proposal";
import { proposedActs } from "./proposed/proposed-acts";
import { withoutSmallNames } from "./proposed/small-names";
import { readWords } from "./read-words";
import { Tree } from "./text/tree";
import { joinRanges } from "./times/join-ranges";
import { namesLaw } from "./times/names-law";
import { unreadSpans } from "./times/unread";

/** What was found in an article, and what it tells. */
export interface Tales {
  readonly found: Found;
  readonly times: readonly TimeMention[];
  readonly told: readonly Told[];
  /** In what our own reader differs from another, where another proposed what is told, and all that it would have told. */
  readonly differences: readonly Difference[];
  readonly own: readonly Told[];
}

/**
 * Reads one article: its times, places, actors and the passages that report events. Pure: the same article and knowledge give the
 * same reading on any machine, in any time zone. An article in a language we do not read is left unread, with a problem. Throws only if an
 * invariant of ours breaks. Where another reader proposes its events, these are read, and no others.
 */
export async function read(article: Article, knowledge: Knowledge, proposal: Proposal | null = null): Promise<Reading> {
  const unread = unreadReading(article);
  if (unread) return unread;
  if (!proposal) return readingOf(article, knowledge, await tell(article, knowledge));
  const { readBy, problems } = proposal;
  const events = withoutSmallNames(proposal.events, article.text, (word) => isKnownName(word, knowledge));
  const tales = await tell(article, knowledge, events);
  const untold = events.length - new Set(tales.told.map(({ proposed }) => proposed)).size;
  const untitled = events.filter(({ title }, i) => title !== proposal.events[i]?.title).length;
  const left = leftOut(article, untold, untitled);
  const reading = readingOf(article, knowledge, tales);
  return { ...reading, readBy, problems: left ? [...problems, left] : problems, differences: tales.differences };
}

/** What `tell` found and told, as a reading. */
export function readingOf(article: Article, knowledge: Knowledge, { found, times, told, own }: Tales): Reading {
  const all = [...told, ...own];
  return {
    article,
    times,
    placeMentions: found.places,
    actorMentions: found.actors,
    passages: told.map((t) => t.passage),
    actors: actorsOf(found, all),
    places: placesOf(found, all, knowledge),
    problems: [],
  };
}

/** All that is found in an article in a language we read, and what it tells: what is `proposed`, where that is given. */
export async function tell(
  article: Article,
  knowledge: Knowledge,
  proposed: readonly ProposedEvent[] | null = null,
): Promise<Tales> {
  const words = await findWords(article, knowledge);
  const { tree } = words.found;
  const own = assemble(article, words.found);
  const { told, differences } = proposed
    ? besideOwn(
        assemble(article, { ...words.found, acts: proposedActs(proposed, words.found.acts, tree) }),
        own.map(({ passage }) => passage),
      )
    : { told: own, differences: [] };
  for (const { passage } of told) checkQuote(article, passage);
  return { ...words, told, differences, own: proposed ? own : [] };
}

/** When each of the given mentions of events happened, as EDTF. Those that nothing dates are left out. */
export async function dateEvents(
  article: Article,
  knowledge: Knowledge,
  mentions: readonly Span[],
): Promise<(Span & { edtf: string })[]> {
  if (!reads(article.language)) return [];
  const { found } = await findWords(article, knowledge, mentions);
  return dateMentions(article, found, mentions);
}

async function findWords(
  article: Article,
  knowledge: Knowledge,
  mentions: readonly Span[] = [],
): Promise<{ found: Found; times: readonly TimeMention[] }> {
  const { text, published } = article;
  const { sentences, quotes, times, tokens, scores } = await readWords(article, knowledge, mentions);
  const places = findPlaces(text, sentences, tokens, knowledge.places);
  const { labels } = await knowledge.model();
  const names = modelNames(tokens, scores, labels);
  const actors = findActors(text, sentences, tokens, places, names, knowledge.actors, published);
  const states = findStateWords(text, tokens, actors, knowledge.actors);
  return {
    found: {
      ...{ sentences, quotes, scores, names, actors, states },
      acts: scores.acts.map((act) => toAct(act, labels)),
      genders: gendersOf(actors, knowledge.actors),
      isThing: (lemma) => knowledge.actors.isThing(lemma),
      isPlaceNoun: (lemma) => knowledge.places.nouns.has(lemma),
      country: (code) => knowledge.places.area(code),
      capital: (code) => knowledge.places.townOf(knowledge.actors.countryOf(code)?.capitals[0] ?? "", code),
      tree: new Tree(tokens),
      times: joinRanges(text, times).filter((time) => !namesLaw(text, time)),
      unread: unreadSpans(text, times),
      places: outsideTimes(outsidePeople(places, actors), times),
    },
    times,
  };
}

/** Every actor named, and those without a name that take part in a passage. */
function actorsOf(found: Found, told: readonly Told[]): Actor[] {
  const actors = new Map<string, Actor>(found.actors.map((m) => [m.actor.id, m.actor]));
  for (const { roles } of told) for (const { mention } of roles) actors.set(mention.actor.id, mention.actor);
  return [...actors.values()];
}

/** Every place named, with those it lies in: a filter for a country finds its towns. */
function placesOf(found: Found, told: readonly Told[], knowledge: Knowledge): Place[] {
  const places = new Map<string, Place>();
  const located = told.flatMap(({ located }) => (located ? [located.place] : []));
  for (const { place } of [...found.places, ...located]) {
    if (!place) continue;
    for (const id of [place.id, ...place.parents]) {
      const known = id === place.id ? place : knowledge.places.place(id);
      if (known) places.set(id, known);
    }
  }
  return [...places.values()];
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

/** Places that are no word of a date: the "BC" of "146 BC". Both lists are in text order. */
function outsideTimes(places: readonly PlaceMention[], times: readonly TimeMention[]): PlaceMention[] {
  const dates = times.filter((time) => /^BC|^\d/.test(time.value));
  let next = 0;
  return places.filter((place) => {
    while (next < dates.length && (dates[next] as TimeMention).end <= place.start) next++;
    return (dates[next]?.start ?? Number.POSITIVE_INFINITY) > place.start;
  });
}

function checkQuote(article: Article, passage: Span & { id: string; quote: string }): void {
  if (passage.quote === article.text.slice(passage.start, passage.end)) return;
  throw new Error(`passage ${passage.id}: its quote is not the text at ${passage.start}-${passage.end}`);
}
