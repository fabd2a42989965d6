import type { Endpoint } from "../endpoint";
import { getArticle, listArticles } from "./articles";
import { getFacets, getHistogram, listActors, listPlaces } from "./counts";
import { getEvent, listEvents, listPassages } from "./events";
import { exportView } from "./export";
import { getActor, getPlace } from "./names";
import { getPassage } from "./passage";
import { getStories, getStory } from "./stories";

/** All that the API answers, in the order of its reference. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...[listEvents, getEvent, getFacets, getHistogram, listPassages, getPassage, listArticles, getArticle],
  ...[listActors, getActor, listPlaces, getPlace, getStories, getStory, exportView],
];
