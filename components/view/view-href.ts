export {
  actorHref,
  articleHref,
  eventHref,
  passageHref,
  placeHref,
  storyHref,
  viewHref,
} from "../../lib/links/page-links";
