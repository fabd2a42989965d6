export { actorHref, articleHref, eventHref, passageHref, placeHref, viewHref } from "../../lib/links/page-links";
