import { describeEdtf } from "../describe/dates";
import { publisherOf } from "../describe/publisher";
import { namesSpeaker, statusLabel } from "../describe/status";
import type { EventRecord, PassageRecord } from "./schemas";

/** "The Gazette, published 16 May 2025". */
export function creditOf({ article }: PassageRecord): string {
  const { publisher, source, published } = article;
  const name = publisherOf({ publisher, url: source });
  return published ? `${name}, published ${describeEdtf(published)}` : `${name}, date of publication not known`;
}

/** What is told of an event's standing: "Claimed, according to the ministry"; empty for what is simply told as having happened. */
export function standingOf({ status, passages }: EventRecord): string {
  if (status === "occurred") return "";
  const speaker = passages.find((passage) => passage.status === status)?.speaker?.name;
  return namesSpeaker(status) && speaker ? `${statusLabel(status)}, according to ${speaker}` : statusLabel(status);
}

/** A quote on one line. */
export const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
