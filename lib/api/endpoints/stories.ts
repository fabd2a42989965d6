import { z } from "zod";
import { placeRecord } from "../../export/record";
import { placeSchema } from "../../export/schemas";
import { eventHref, storyHref } from "../../links/page-links";
import { listStories, queryStory } from "../../store/stories";
import { endpoint } from "../endpoint";

const storySchema = z
  .object({
    id: z.string(),
    url: z.string().meta({ description: "Its page." }),
    name: z.string(),
    about: z.string(),
    by: z.string().meta({ description: "Who made it." }),
    at: z.string().meta({ description: "When (EDTF)." }),
    events: z.int().min(0).meta({ description: "How many it has, those among them that are no more." }),
  })
  .meta({ id: "Story", description: "Events that somebody chose, in an order and with captions of their own." });

const itemSchema = z
  .object({
    caption: z.string(),
    title: z.string().meta({ description: "The event's title; of one that is no more what it was." }),
    event: z
      .object({
        ...{ id: z.string(), url: z.string(), date: z.string().nullable().meta({ description: "EDTF." }) },
        place: placeSchema.nullable(),
      })
      .nullable()
      .meta({ description: "The event, or the one it is part of now; null = it is no more." }),
    by: z.string().meta({ description: "Who added it." }),
    at: z.string().meta({ description: "When (EDTF)." }),
  })
  .meta({ id: "StoryItem", description: "An event in a story." });

export const getStories = endpoint({
  path: "/stories",
  summary: "Stories",
  description: "All stories, the newest first. With `story=ID` every view and export is of one story.",
  takesView: false,
  params: z.object({}),
  response: z.object({ data: z.array(storySchema) }),
  async answer({ origin }) {
    const { stories } = await listStories();
    return { kind: "json", value: { data: stories.map((story) => ({ ...story, url: origin + storyHref(story.id) })) } };
  },
});

export const getStory = endpoint({
  path: "/stories/{id}",
  summary: "One story",
  description: "A story with its captions, in its order.",
  pathParams: { id: "Its id." },
  takesView: false,
  params: z.object({}),
  response: storySchema.extend({ items: z.array(itemSchema) }),
  otherwise: { 404: "There is no such story." },
  async answer({ path, origin }) {
    const story = await queryStory(path.id ?? "");
    if (!story) return { kind: "problem", status: 404, detail: "There is no story with this id." };
    const items = story.items.map(({ caption, title, event, by, at }) => ({
      ...{ caption, title, by, at },
      event: event && {
        ...{ id: event.id, url: origin + eventHref(event.id), date: event.when?.edtf ?? null },
        place: event.place && placeRecord(event.place),
      },
    }));
    return { kind: "json", value: { ...story, url: origin + storyHref(story.id), items } };
  },
});
