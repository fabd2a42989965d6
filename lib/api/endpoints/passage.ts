import { z } from "zod";
import { FORMATS } from "../../export/formats";
import { ANNOTATION_CONTEXT, annotation } from "../../export/formats/annotations";
import { eventRecord, passageRecord } from "../../export/record";
import { codePointSpan, queryPassage } from "../../store/query-passage";
import { endpoint } from "../endpoint";
import { passageInEvent } from "./events";

export const getPassage = endpoint({
  path: "/passages/{id}",
  summary: "One passage",
  description: "A passage with the event it reports; `as=annotation` gives it as a W3C Web Annotation (JSON-LD).",
  pathParams: { id: "Its id." },
  takesView: false,
  params: z.object({
    as: z.enum(["record", "annotation"]).default("record").meta({ description: "The form it is given in." }),
  }),
  response: passageInEvent,
  otherwise: { 404: "There is no such passage: it may be gone since the article was read anew." },
  async answer({ path, params, origin }) {
    const found = await queryPassage(path.id ?? "");
    if (!found) return { kind: "problem", status: 404, detail: "No passage of an event has this id." };
    const { id, url, title } = eventRecord({ ...found.event, reports: [] }, origin);
    const record = passageRecord(found.passage, origin);
    if (params.as === "record") return { kind: "json", value: { ...record, event: { id, url, title } } };
    const made = annotation({ url, title }, record, codePointSpan(found.text, found.passage));
    return {
      kind: "json",
      value: { "@context": ANNOTATION_CONTEXT, ...made },
      mediaType: FORMATS.annotations.mediaType,
    };
  },
});
