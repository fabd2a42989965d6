import { z } from "zod";
import {
  ACTOR_KINDS,
  ACTOR_ROLES,
  ALL_SUBTYPES,
  BASES,
  EVENT_TYPES,
  PLACE_KINDS,
  PRECISIONS,
  STATUSES,
} from "../domain";
import { PLOVER_CLASSES } from "../event-types";

// The one shape in which events leave the tool, as JSON: the API answers with it, files are written from it, and the reference is made of it.

const edtf = z.string().meta({ description: "A date in EDTF (ISO 8601-2).", examples: ["2025-05-15"] });
const instant = z.string().meta({ description: "An instant in UTC.", examples: ["2025-05-15T00:00:00Z"] });
const probability = z.number().min(0).max(1);

export const dateSchema = z
  .object({
    edtf,
    from: instant.nullable().meta({ description: "Start; null = open." }),
    to: instant.nullable().meta({ description: "End, not included; null = open." }),
    precision: z.enum(PRECISIONS),
    approximate: z.boolean(),
    basis: z.enum(BASES).meta({
      description:
        "stated: the words give it whole; resolved: counted from an anchor; inherited: from a neighbouring sentence; published: nothing but the day of publication is known.",
    }),
    words: z.string().nullable().meta({ description: "The words of the source that give it." }),
    anchor: edtf.nullable().meta({ description: "The date that the words are counted from." }),
    rule: z.string().nullable().meta({ description: "The rule that read the words." }),
    text: z.string().meta({ description: "The date in words, saying no more than is known." }),
    explanation: z.string().meta({ description: "How the date was reached." }),
  })
  .meta({ id: "Date", description: "A date, how exactly it is known, and how it was reached." });

export const placeSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(PLACE_KINDS),
    country: z.string().nullable().meta({ description: "ISO 3166-1 alpha-2." }),
    latitude: z.number().min(-90).max(90).nullable(),
    longitude: z.number().min(-180).max(180).nullable(),
  })
  .meta({
    id: "Place",
    description: "A place. The point of a country or region is not where an event in it happened.",
  });

export const eventActorSchema = z
  .object({ id: z.string(), name: z.string(), role: z.enum(ACTOR_ROLES) })
  .meta({ id: "EventActor", description: "Somebody who takes part in an event." });

export const articleRefSchema = z
  .object({
    id: z.string(),
    url: z.string().meta({ description: "Its page here, with every passage marked." }),
    title: z.string(),
    publisher: z.string().nullable(),
    author: z.string().nullable(),
    published: edtf.nullable(),
    retrieved: edtf.nullable(),
    source: z.string().nullable().meta({ description: "The address at its publisher." }),
    version: z.int().min(1).meta({ description: "1 = the oldest text known at its address." }),
  })
  .meta({ id: "ArticleReference", description: "The article that a passage stands in." });

export const passageSchema = z
  .object({
    id: z.string(),
    url: z.string().meta({ description: "Permalink: the article with this passage marked." }),
    quote: z.string().meta({ description: "The exact words: the article's text from start to end." }),
    start: z.int().min(0).meta({ description: "Offset in the article's text, in UTF-16 code units." }),
    end: z.int().min(1),
    source: z
      .string()
      .nullable()
      .meta({ description: "The publisher's page, scrolled to the quote by a text fragment." }),
    article: articleRefSchema,
    type: z.enum(EVENT_TYPES),
    subtype: z.enum(ALL_SUBTYPES).nullable(),
    plover: z.enum(PLOVER_CLASSES).nullable().meta({ description: "PLOVER's class of the act." }),
    status: z.enum(STATUSES),
    date: dateSchema.nullable(),
    speaker: z.object({ id: z.string(), name: z.string() }).nullable().meta({ description: "Who says so." }),
    confidence: probability,
    readBy: z
      .string()
      .nullable()
      .meta({ description: "The language model that read the article; null = Dateline's own reader did." }),
  })
  .meta({ id: "Passage", description: "A stretch of an article that reports an event." });

export const eventSchema = z
  .object({
    id: z.string(),
    url: z.string().meta({ description: "Permalink." }),
    title: z.string(),
    type: z.enum(EVENT_TYPES),
    subtype: z.enum(ALL_SUBTYPES).nullable(),
    status: z.enum(STATUSES),
    date: dateSchema.nullable(),
    place: placeSchema.nullable(),
    actors: z.array(eventActorSchema),
    sources: z.int().min(0).meta({ description: "Independent publishers." }),
    confidence: probability,
    importance: z.number().meta({ description: "What a summary would keep: higher = sooner." }),
    reported: edtf.nullable().meta({ description: "The earliest report." }),
    passages: z.array(passageSchema).meta({ description: "Founding passage first." }),
    caption: z.string().optional().meta({ description: "What is said of it in the story that was exported." }),
  })
  .meta({ id: "Event", description: "An event with all that it stands on." });

export const actorKindSchema = z.enum(ACTOR_KINDS);

export type DateRecord = z.infer<typeof dateSchema>;
export type PassageRecord = z.infer<typeof passageSchema>;
export type EventRecord = z.infer<typeof eventSchema>;
export type ArticleReference = z.infer<typeof articleRefSchema>;
