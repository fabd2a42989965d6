const id = (name: string) => ({ "@id": name, "@type": "@id" });
const word = (name: string) => ({ "@id": name, "@type": "@vocab" });
const same = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, `oa:${name}`]));

/** The terms of http://www.w3.org/ns/anno.jsonld that Dateline writes, as the Web Annotation recommendation defines them. */
export const ANNOTATION_TERMS = {
  oa: "http://www.w3.org/ns/oa#",
  as: "https://www.w3.org/ns/activitystreams#",
  dc: "http://purl.org/dc/elements/1.1/",
  dcterms: "http://purl.org/dc/terms/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  id: "@id",
  type: "@type",
  ...same(
    "Annotation",
    "SpecificResource",
    "TextualBody",
    "FragmentSelector",
    "TextQuoteSelector",
    "TextPositionSelector",
  ),
  ...same("describing", "identifying", "linking"),
  AnnotationPage: "as:OrderedCollectionPage",
  items: { "@id": "as:items", "@type": "@id", "@container": "@list" },
  body: id("oa:hasBody"),
  target: id("oa:hasTarget"),
  source: id("oa:hasSource"),
  selector: id("oa:hasSelector"),
  motivation: word("oa:motivatedBy"),
  purpose: word("oa:hasPurpose"),
  conformsTo: id("dcterms:conformsTo"),
  exact: "oa:exact",
  prefix: "oa:prefix",
  suffix: "oa:suffix",
  start: { "@id": "oa:start", "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger" },
  end: { "@id": "oa:end", "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger" },
  value: "rdf:value",
  format: "dc:format",
};
