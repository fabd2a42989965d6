import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

// Who may import whom, as data. A name that ends in "/" stands for all below it, one that ends in "/*" for the files right in it.

interface Rule {
  readonly files: readonly string[];
  readonly may: readonly string[];
  readonly because: string;
}

const MODEL = ["mend-tree", "model", "runtime", "tokens", "tree", "windows"].map((name) => `lib/read/model/${name}.ts`);
/** All that is found in a text before its events. */
const FOUND = ["lib/read/text/", "lib/read/times/", "lib/read/places/", "lib/read/actors/", ...MODEL];
const FIELDS = [
  ...["choose", "lexicon", "status", "title", "type", "when", "where", "who"].map((name) => `lib/read/events/${name}/`),
  "lib/read/events/confidence.ts",
];

/** What may be drawn, and with what. */
const DRAWN = [
  "lib/corrections.ts",
  "lib/domain.ts",
  "lib/view/",
  "lib/time.ts",
  "lib/answers/",
  "lib/columns/",
  "lib/describe/",
  "lib/links/",
  "lib/export/formats.ts",
  "lib/export/csv.ts",
  "lib/export/markup.ts",
  "lib/publisher.ts",
  "react",
  "react-dom",
  "d3",
  "topojson-client",
  "topojson-specification",
  "geojson",
  "next/link",
];
const ANY_LENS = ["marks/", "paint/", "view/", "frame/", "ui/", "events/", "lenses/lens.ts"];

type Floors = Record<string, readonly [may: readonly string[], because: string]>;

/** Rules of parts of the page: what they may import of the others, beside the data they are handed. */
function drawnFrom(floors: Floors): Rule[] {
  return Object.entries(floors).map(([files, [may, because]]) => ({
    files: [files],
    may: [...DRAWN, ...may.map((name) => `components/${name}`)],
    because,
  }));
}

function inTimeline(rooms: Floors): Floors {
  const named = Object.entries(rooms).map(([room, [may, because]]) => {
    const own = may.map((name) => `lenses/timeline/${name}`);
    return [`components/lenses/timeline/${room}/`, [[...ANY_LENS, ...own], because]] as const;
  });
  return Object.fromEntries(named);
}

const RULES: readonly Rule[] = [
  { files: ["lib/domain.ts"], may: [], because: "the words that everything speaks stand on nothing" },
  {
    files: ["lib/event-types.ts"],
    may: ["lib/domain.ts"],
    because: "what an event type is, is said once, for reading, merging and drawing alike",
  },
  {
    files: ["lib/answers/"],
    may: ["lib/domain.ts"],
    because: "what goes to the browser is plain data and brings no code along",
  },
  {
    files: ["lib/time.ts"],
    may: ["lib/domain.ts", "date-fns", "@date-fns/utc", "edtf"],
    because: "the calendar depends on nothing but calendars",
  },
  {
    files: ["lib/corrections.ts"],
    may: ["lib/domain.ts", "lib/time.ts"],
    because: "which corrections hold and what they set is one rule for merging, storing and showing them",
  },
  {
    files: ["lib/serve/"],
    may: ["lib/log.ts", "lib/time.ts", "lib/store/", "node:"],
    because: "how a server fares is asked of it and of the store, whatever it shows",
  },
  {
    files: ["lib/log.ts"],
    may: ["lib/time.ts"],
    because: "whatever goes wrong can be said",
  },
  {
    files: ["lib/view/"],
    may: ["lib/domain.ts", "lib/time.ts"],
    because: "the URL is read on the server and in the browser",
  },
  {
    files: ["lib/columns/"],
    may: ["lib/domain.ts", "lib/time.ts", "lib/view/", "lib/answers/"],
    because: "what is in view is worked out by the same code on the server and in the browser",
  },
  {
    files: ["lib/describe/"],
    may: [
      "lib/answers/",
      "lib/corrections.ts",
      "lib/domain.ts",
      "lib/event-types.ts",
      "lib/publisher.ts",
      "lib/time.ts",
      "lib/view/",
    ],
    because: "words for values are used on the server and in the browser",
  },
  {
    files: ["lib/ingest/"],
    may: [
      "lib/domain.ts",
      "lib/article-id.ts",
      "lib/corrections.ts",
      "lib/publisher.ts",
      "lib/time.ts",
      "node:",
      "linkedom",
      "@mozilla/readability",
      "eld/",
      "unpdf",
    ],
    because: "bytes become articles whatever is read out of them and wherever they are kept",
  },
  {
    files: ["lib/fetch/"],
    may: ["lib/domain.ts", "lib/time.ts", "lib/ingest/", "node:"],
    because: "all that goes out to the network goes through one door, which checks where it leads",
  },
  {
    files: ["lib/picture/"],
    may: ["node:"],
    because: "how shapes become pixels is nothing of what they show",
  },
  {
    files: ["lib/intake/"],
    may: ["lib/log.ts", "lib/time.ts", "lib/store/", "lib/language-model/settings.ts", "node:"],
    because: "what comes in through the web is let in and stored here; a process of its own reads it",
  },
  {
    files: ["lib/read/sentences.ts", "lib/read/quotes.ts", "lib/read/language.ts"],
    may: ["lib/domain.ts"],
    because: "they cut or refuse a text before anything is known of its words",
  },
  {
    files: ["lib/read/text/"],
    may: ["lib/domain.ts"],
    because:
      "how a text is cut into words is what the model was trained on, and depends on nothing that is found later",
  },
  {
    files: ["lib/read/times/"],
    may: ["lib/domain.ts", "lib/time.ts", "lib/read/quotes.ts", "lib/read/text/"],
    because: "times are read by rules alone: the model is told where they stand",
  },
  {
    files: ["lib/read/places/"],
    may: ["lib/domain.ts", "lib/read/text/"],
    because: "a place is one whoever acts there, and the model is told which names are places'",
  },
  {
    files: MODEL,
    may: ["lib/domain.ts", "lib/read/text/"],
    because: "numbers in, numbers out: the model knows words, not what rules make of them",
  },
  {
    files: ["lib/read/actors/"],
    may: ["lib/domain.ts", "lib/time.ts", "lib/read/text/", ...MODEL],
    because: "who is named is settled before anything is told of them",
  },
  {
    files: ["lib/read/model/features.ts"],
    may: ["lib/read/actors/directory.ts", "lib/read/places/gazetteer.ts", "lib/read/places/normalise-name.ts"],
    because: "the model is told which lists hold a word, and of places and actors nothing else",
  },
  {
    files: ["lib/read/knowledge.ts"],
    may: ["lib/read/actors/directory.ts", "lib/read/places/gazetteer.ts", "lib/read/model/model.ts"],
    because: "it only says what reading is given",
  },
  {
    files: ["lib/read/read-words.ts"],
    may: [
      "lib/domain.ts",
      "lib/read/sentences.ts",
      "lib/read/quotes.ts",
      "lib/read/text/",
      "lib/read/times/",
      "lib/read/model/",
      "lib/read/knowledge.ts",
    ],
    because: "the model reads words before there are places and actors",
  },
  {
    files: ["lib/read/events/sentence/"],
    may: ["lib/domain.ts", "lib/time.ts", "lib/read/proposed/proposal.ts", ...FOUND],
    because: "a sentence with what was found in it is all that the fields of an event are read from",
  },
  {
    files: FIELDS,
    may: ["lib/domain.ts", "lib/event-types.ts", "lib/time.ts", ...FOUND, "lib/read/events/sentence/"],
    because: "a field is read from its sentence and not from how passages are put together",
  },
  {
    files: ["lib/read/proposed/"],
    may: ["lib/domain.ts", "lib/time.ts", "lib/read/text/", "lib/read/events/"],
    because: "what another reader proposes is words, which the rules for our own make events of",
  },
  {
    files: ["lib/read/events/assemble.ts"],
    may: [
      "lib/domain.ts",
      "lib/event-types.ts",
      "lib/time.ts",
      ...FOUND,
      "lib/read/events/sentence/",
      ...FIELDS,
      "lib/read/proposed/",
    ],
    because: "it alone joins the fields of an event",
  },
  {
    files: ["lib/read/known-name.ts"],
    may: ["lib/read/knowledge.ts", "lib/read/places/normalise-name.ts"],
    because: "it asks the lists, and no text",
  },
  {
    files: ["lib/read/read.ts"],
    may: ["lib/domain.ts", "lib/read/"],
    because: "reading is a pure function of an article and what we know, and this is where its parts follow each other",
  },
  {
    files: ["lib/article-id.ts"],
    may: ["lib/domain.ts", "node:crypto"],
    because: "an article's id is the same wherever it is made or checked",
  },
  {
    files: ["lib/publisher.ts"],
    may: [],
    because: "who published something is one rule for all who count or name publishers",
  },
  {
    files: ["lib/likeness.ts"],
    may: [],
    because: "what a copy is, is one rule for what is counted and for what is linked",
  },
  {
    files: ["lib/merge/"],
    may: [
      "lib/corrections.ts",
      "lib/domain.ts",
      "lib/event-types.ts",
      "lib/likeness.ts",
      "lib/publisher.ts",
      "lib/time.ts",
    ],
    because: "merging is a pure function of passages and corrections",
  },
  {
    files: ["lib/knowledge/"],
    may: ["lib/domain.ts", "lib/read/", "node:", "onnxruntime-node", "onnxruntime-web"],
    because: "it loads the names and the model from files, so that reading need not",
  },
  {
    files: ["lib/links/"],
    may: ["lib/domain.ts", "lib/view/"],
    because: "addresses are the same on a page, in a file and in a feed",
  },
  {
    files: ["lib/export/"],
    may: [
      ...["lib/domain.ts", "lib/event-types.ts", "lib/answers/", "lib/time.ts", "lib/publisher.ts", "lib/view/"],
      ...["lib/describe/", "lib/links/", "zod", "node:crypto"],
    ],
    because: "what leaves the tool is written from records alone, whoever asks for it and wherever they are kept",
  },
  {
    files: ["lib/store/"],
    may: [
      "lib/article-id.ts",
      "lib/corrections.ts",
      "lib/domain.ts",
      "lib/log.ts",
      "lib/links/",
      "lib/likeness.ts",
      "lib/publisher.ts",
      "lib/time.ts",
      "lib/view/",
      "lib/answers/",
      "lib/columns/",
      "@prisma/",
      "libsql",
      "pg",
      "node:",
    ],
    because: "it keeps and answers what it is given; how that came about is none of its business",
  },
  {
    files: ["lib/records.ts"],
    may: ["lib/domain.ts", "lib/time.ts", "lib/ingest/", "lib/merge/"],
    because: "lines of output are made of readings and read back for merging, without a database",
  },
  {
    files: ["lib/reading/"],
    may: [
      "lib/domain.ts",
      "lib/ingest/",
      "lib/language-model/asked.ts",
      "lib/read/",
      "lib/knowledge/",
      "lib/pipeline.ts",
      "lib/records.ts",
      "node:",
    ],
    because: "it reads many articles side by side, with all that reading needs and nothing of where they go",
  },
  {
    files: ["lib/api/"],
    may: [
      ...["lib/domain.ts", "lib/answers/", "lib/time.ts", "lib/view/", "lib/describe/", "lib/links/", "lib/export/"],
      ...["lib/store/", "zod"],
    ],
    because:
      "what programs may ask is said once, in schemas that check, answer and describe; how it is sent is the route's",
  },
  {
    files: ["lib/language-model/gate/", "lib/language-model/answer/", "lib/language-model/guide/"],
    may: ["lib/domain.ts", "lib/read/proposed/", "lib/language-model/answer/"],
    because: "what a model is asked and what is let through of its answers is a pure function of the article's text",
  },
  {
    files: ["lib/language-model/protocols/"],
    may: ["lib/language-model/answer/", "lib/language-model/settings.ts", "openai", "@anthropic-ai/sdk"],
    because: "a protocol carries a question and an answer, and knows nothing of articles",
  },
  {
    files: ["lib/language-model/*", "lib/language-model/asking/"],
    may: [
      "lib/domain.ts",
      "lib/read/language.ts",
      "lib/read/sentences.ts",
      "lib/read/proposed/",
      "lib/language-model/",
      "node:",
    ],
    because: "a model is asked about sentences and gives words; what they mean is read elsewhere",
  },
  {
    files: ["lib/pipeline.ts", "lib/cli.ts", "lib/cli/", "lib/correcting/"],
    may: ["lib/", "node:"],
    because: "they join the parts, and run without a browser or a web server",
  },
  ...drawnFrom({
    "components/marks/": [[], "what a mark is and is called is one thing for every lens, page and filter"],
    "components/paint/": [["marks/"], "what is drawn looks the same on a screen, in a file and in a link preview"],
    "components/view/": [[], "the view is read and changed by all, and knows none of them"],
    "components/frame/": [[], "when code runs is nothing of what it does"],
    "components/ui/": [["view/"], "these parts fit into any page"],
    "components/events/": [["frame/"], "events come to the page whoever draws them"],
    "components/filters/": [["marks/", "view/", "events/"], "filters change the view, and the lenses follow it"],
    "components/saved/": [["view/", "ui/"], "a saved view is a view"],
    "components/share/": [["view/", "ui/"], "what is handed on is addresses and files, whatever is drawn"],
    "components/reference/": [["ui/"], "the reference is text that it is handed"],
    "components/add/": [["ui/"], "adding knows nothing of what is shown elsewhere"],
    "components/palette/": [
      ["view/", "ui/", "events/", "filters/", "saved/"],
      "the palette does by words what others do by hand",
    ],
    "components/article/": [
      ["marks/", "view/", "ui/", "correct/"],
      "an article is text with passages, whatever events they belong to",
    ],
    "components/lenses/lens.ts": [
      ["marks/", "view/", "frame/", "events/"],
      "what a lens is handed is said before there is one",
    ],
    ...inTimeline({
      time: [[], "the window and its axis are numbers alone"],
      index: [["time/"], "what lies where in time does not depend on how it is drawn"],
      pack: [["index/", "time/"], "marks find their places before there is anything to paint on"],
      paint: [["index/", "time/"], "how a thing is painted is the same in lanes and down a column"],
      lanes: [["pack/", "paint/", "index/", "time/"], "the drawing in lanes does not know the one in a column"],
      column: [["pack/", "paint/", "index/", "time/"], "the drawing in a column does not know the one in lanes"],
      overview: [["index/", "time/"], "the strip below a drawing is drawn by itself"],
      stage: [["overview/", "paint/", "index/", "time/"], "hands and keys move any drawing"],
      save: [["stage/", "paint/", "index/", "time/"], "a picture is of whatever is drawn"],
    }),
    "components/lenses/timeline/*": [[...ANY_LENS, "lenses/timeline/"], "its parts meet at the door"],
    "components/lenses/list/": [ANY_LENS, "a lens does not know the others"],
    "components/lenses/table/": [[...ANY_LENS, "lenses/list/"], "a table is a list in columns, and scrolls as one"],
    "components/lenses/pairs/": [ANY_LENS, "a lens does not know the others"],
    "components/lenses/clocks/": [
      [...ANY_LENS, "lenses/timeline/time-strip.tsx"],
      "it stands under the strip of time and knows of the timeline nothing else",
    ],
    "components/lenses/map/": [
      [...ANY_LENS, "lenses/timeline/controls.tsx", "lenses/timeline/time-strip.tsx"],
      "a map has a strip of time below it and of the timeline nothing else",
    ],
    "components/lenses/with-strip.ts": [["lenses/clocks/", "lenses/map/"], "two lenses that are loaded together"],
    "components/lenses/index.ts": [["lenses/", "frame/"], "it lists the lenses"],
    "components/notes/": [
      ["view/", "ui/", "events/"],
      "what is kept with an event is said by forms, and shown by whatever shows the event",
    ],
    "components/story/": [["marks/", "view/", "ui/", "events/", "lenses/"], "a story draws its events with the lenses"],
    "components/correct/": [
      ["view/", "ui/", "lenses/map/point-picker.tsx"],
      "what is corrected is said by forms, and shown by whatever shows the event",
    ],
    "components/people/": [["ui/"], "who somebody is has nothing to do with what is shown"],
    "components/review/": [["view/", "ui/"], "what is to be looked at is a list, whatever it is of"],
    "components/event/": [
      ["marks/", "view/", "ui/", "frame/", "article/", "correct/", "notes/", "lenses/map/small-map.tsx"],
      "an open event is the same on its page and beside any lens",
    ],
    "components/name/": [
      ["marks/", "view/", "ui/", "events/", "article/", "correct/", "lenses/"],
      "a page of an actor or place draws its events with the lenses",
    ],
    "components/dashboard/": [[""], "here the parts of the first page meet"],
  }),
  ...drawnFrom({
    "components/card/": [
      ["marks/", "paint/", "lenses/timeline/"],
      "the picture of a link draws dates and counts as the timeline does, on the server, where colours are no style",
    ],
  }).map((rule) => ({ ...rule, may: [...rule.may, "lib/event-types.ts"] })),
  {
    files: ["app/"],
    may: [
      "lib/",
      "components/",
      "next",
      "next/",
      "react",
      "server-only",
      "@fontsource-variable/",
      "world-atlas/",
      "node:",
    ],
    because: "routes parse the request, call the library and draw",
  },
  {
    files: ["instrumentation.ts"],
    may: ["lib/store/", "lib/intake/", "lib/serve/", "lib/log.ts"],
    because: "it runs once, when the server starts",
  },
  {
    files: ["proxy.ts"],
    may: ["next/server", "app/embed-sites.ts", "lib/intake/reader.ts", "lib/store/query-event-number.ts"],
    because: "it runs before every request, and asks for no more than a status needs",
  },
];

const NEVER: readonly (Rule & { readonly except: readonly string[] })[] = [
  {
    files: ["@prisma/", "lib/store/client/", "lib/store/client-postgresql/", "libsql", "pg"],
    may: [],
    except: ["lib/store/"],
    because: "lib/store is the only owner of the database; others ask its functions",
  },
  {
    files: ["libsql", "@prisma/adapter-libsql"],
    may: [],
    except: ["lib/store/sql/sqlite.ts"],
    because: "another engine must not need SQLite's drivers",
  },
  {
    files: ["pg", "@prisma/adapter-pg", "lib/store/client-postgresql/"],
    may: [],
    except: ["lib/store/sql/postgresql.ts"],
    because: "what is not used is not loaded, and SQLite must not need PostgreSQL's driver",
  },
  {
    files: ["openai", "@anthropic-ai/sdk"],
    may: [],
    except: ["lib/language-model/protocols/"],
    because: "only where a model is set up are the programs loaded that can send text away",
  },
];

/** Folders with one door: nobody outside opens another of their files. */
const DOORS: readonly { readonly folder: string; readonly door: string; readonly because: string }[] = [
  {
    folder: "lib/view/",
    door: "lib/view/index.ts",
    because: "how a key is written in the URL is said in one table, and all else asks what a view is",
  },
  {
    folder: "lib/columns/wire/",
    door: "lib/columns/wire/index.ts",
    because: "how columns are packed is nobody's business but of what packs and unpacks them",
  },
  {
    folder: "lib/store/sql/",
    door: "lib/store/sql/index.ts",
    because: "queries ask the engine, whichever it is",
  },
];

const WORDS = [
  {
    pattern: /\bnew (?:UTC)?Date\b|\bDate\.(?:UTC|parse|now)\b|\bDate\(/,
    in: ["lib/", "components/", "app/", "proxy.ts"],
    except: ["lib/time.ts", "lib/export/offline/script.ts"],
    because:
      "only lib/time.ts may build a Date: everywhere else it would bring in the machine's time zone; the script of the offline page has nothing else, and counts in UTC",
  },
  {
    pattern: /\bprocess\.|\bMath\.random\b|\bperformance\.|\bcrypto\.|\bfetch\(|\bglobalThis\b/,
    in: ["lib/read/", "lib/merge/"],
    except: [],
    because: "the same article must give the same events on any machine at any time",
  },
  {
    pattern: /\bnow\(\)/,
    in: ["lib/read/", "lib/merge/", "lib/ingest/"],
    except: [],
    because: "dates come from articles, never from this machine's clock",
  },
  {
    pattern: /\(\?:www\\\.\)\?\(|\.hostname\b/,
    in: ["lib/", "components/", "app/"],
    except: ["lib/publisher.ts", "lib/fetch/"],
    because:
      "whose host it is decides who published an article, and merging must not count two where the page shows one",
  },
  {
    pattern: /json_(?:each|array|object|extract|group_\w+)\(|->>'\$\.|\bpragma\b|\browid\b|\bbegin immediate\b/i,
    in: ["lib/", "app/", "components/"],
    except: ["lib/store/sql/sqlite.ts"],
    because: "SQLite's own words stand in one file, beside which another engine can be put",
  },
  {
    pattern:
      /\bjson_(?:agg|build_array|to_recordset)\(|\bunnest\(|::(?:text|int|json|float8|boolean)\b|\bts(?:query|vector)\b|\bpg_\w+\(|\bilike\b|\bskip locked\b|->>'(?!\$)/i,
    in: ["lib/", "app/", "components/"],
    except: ["lib/store/sql/postgresql.ts"],
    because: "PostgreSQL's own words stand in one file",
  },
  {
    pattern: /\bdangerouslySetInnerHTML\b|\.innerHTML\b/,
    in: ["components/", "app/"],
    except: [],
    because: "text of articles reaches the page as text only",
  },
];

const root = path.resolve(import.meta.dirname, "..");
const files = ["lib", "components", "app", "proxy.ts", "instrumentation.ts"].flatMap(sourcesIn);
const imports = new Map(files.map((file) => [file, importsOf(file)]));

test("there are files to look at", () => {
  expect(files.length).toBeGreaterThan(50);
  expect(imports.get("lib/store/client.ts")).toContain("lib/store/sql/index.ts");
  expect(imports.get("lib/cli.ts")).toContain("lib/cli/read-command.ts"); // as a dynamic import
});

test("every file has exactly one rule", () => {
  const without = files.filter((file) => RULES.filter((rule) => isAmong(file, rule.files)).length !== 1);
  expect(without, "say in RULES who these may import, and why").toEqual([]);
});

test("every rule is of files that are there", () => {
  const named = RULES.flatMap((rule) => [...rule.files, ...rule.may.filter((name) => name.startsWith("lib/"))]);
  const idle = named.filter((name) => !files.some((file) => isAmong(file, [name])));
  expect(idle, "these were moved or removed: a rule that names them holds nothing").toEqual([]);
});

test.each(RULES.map((rule) => [rule.files.join(", "), rule] as const))("%s imports only what it may", (_, rule) => {
  const wrong: string[] = [];
  for (const file of files.filter((each) => isAmong(each, rule.files))) {
    for (const target of imports.get(file) ?? [])
      if (!isAmong(target, [...rule.files, ...rule.may])) wrong.push(`${file} imports ${target}`);
  }
  expect(wrong, `${rule.because}; it may import: ${rule.may.join(", ") || "nothing"}`).toEqual([]);
});

test.each(NEVER)("only $except imports $files", ({ files: targets, except, because }) => {
  const wrong: string[] = [];
  for (const [file, found] of imports) {
    if (isAmong(file, except)) continue;
    for (const target of found) if (isAmong(target, targets)) wrong.push(`${file} imports ${target}`);
  }
  expect(wrong, because).toEqual([]);
  const used = except.filter((each) =>
    [...imports].some(([file, found]) => isAmong(file, [each]) && found.some((target) => isAmong(target, targets))),
  );
  expect(used, "one that needs no exception has none").toEqual(except);
});

test.each(DOORS)("$folder is entered by $door alone", ({ folder, door, because }) => {
  const wrong: string[] = [];
  let entered = 0;
  for (const [file, found] of imports) {
    if (file.startsWith(folder)) continue;
    for (const target of found) {
      if (target === door) entered++;
      else if (target.startsWith(folder)) wrong.push(`${file} imports ${target}`);
    }
  }
  expect(wrong, because).toEqual([]);
  expect(entered, "nobody enters: the folder has moved").toBeGreaterThan(0);
});

test.each(WORDS)("$because", ({ pattern, in: where, except, because }) => {
  const wrong: string[] = [];
  for (const file of files.filter((each) => isAmong(each, where) && !isAmong(each, except))) {
    const lines = codeOf(file).split("\n");
    for (const [i, line] of lines.entries()) if (pattern.test(line)) wrong.push(`${file}:${i + 1} ${line.trim()}`);
  }
  expect(wrong, because).toEqual([]);
  const used = except.filter((each) => files.some((file) => isAmong(file, [each]) && pattern.test(codeOf(file))));
  expect(used, "one that needs no exception has none; else the pattern no longer finds what it is for").toEqual(except);
});

test("no import leads back to where it came from", () => {
  expect(findCycles(imports), "files that need each other are one file, or a third is missing").toEqual([]);
});

test("the search for cycles finds one", () => {
  const ring = new Map([
    ["a", ["b"]],
    ["b", ["c"]],
    ["c", ["b", "d"]],
    ["d", []],
  ]);
  expect(findCycles(ring)).toEqual(["b > c > b"]);
});

test("no two folders of components import each other", () => {
  expect(findMutual(foldersOf("components/")), "what both need belongs below them").toEqual([]);
});

test("the search for folders that import each other finds them, but not a folder and what stands in it", () => {
  const folders = new Map([
    ["a", ["b", "a/door"]],
    ["a/door", ["a"]],
    ["b", ["a"]],
    ["ab", ["a"]],
  ]);
  expect(findMutual(folders)).toEqual(["a <> b"]);
});

test("no file is named after nothing", () => {
  const vague = /^(?:utils?|helpers?|constants?|types?|common|misc|other-things|shared)$/;
  const wrong = files.filter((file) => vague.test(path.basename(file).replace(/\..*$/, "")));
  expect(wrong, "a file is named after its main export; such names collect whatever is left over").toEqual([]);
});

test("file names are kebab-case", () => {
  const wrong = files.filter((file) => !/^[a-z0-9-]+(?:\.module)?\.tsx?$/.test(path.basename(file)));
  expect(wrong, "names differ in case on some machines only").toEqual([]);
});

function sourcesIn(entry: string): string[] {
  const full = path.join(root, entry);
  if (!existsSync(full) || entry === "lib/store/client" || entry === "lib/store/client-postgresql") return [];
  if (statSync(full).isDirectory()) return readdirSync(full).flatMap((name) => sourcesIn(`${entry}/${name}`));
  return /\.tsx?$/.test(entry) ? [entry] : [];
}

function isAmong(name: string, list: readonly string[]): boolean {
  return list.some((each) => {
    if (each.endsWith("/*")) return `${path.posix.dirname(name)}/*` === each;
    return /[/:]$/.test(each) ? name.startsWith(each) : name === each;
  });
}

/** A file's code without its comments. */
function codeOf(file: string): string {
  const text = readFileSync(path.join(root, file), "utf8");
  return text.replace(/^\s*\/?\*.*$/gm, "").replace(/(^|\s)\/\/.*$/gm, "$1");
}

/** What a file imports, types too: paths from the root for our own files, names for packages. */
function importsOf(file: string): string[] {
  const code = codeOf(file);
  const statements =
    /^\s*(?:import|export)\s[\w\s{},*$]*\bfrom\s*"([^"]+)"|^\s*import\s*"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm;
  return [...code.matchAll(statements)].map(([, from, bare, dynamic]) => resolve(file, from ?? bare ?? dynamic ?? ""));
}

function resolve(file: string, name: string): string {
  if (!name.startsWith(".")) return name;
  const target = path.posix.join(path.posix.dirname(file), name);
  const candidates = [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`, `${target}/index.tsx`];
  return (
    candidates.find((each) => existsSync(path.join(root, each)) && statSync(path.join(root, each)).isFile()) ?? target
  );
}

function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const walk = (node: string, trail: readonly string[]) => {
    const at = trail.indexOf(node);
    if (at >= 0) cycles.push([...trail.slice(at), node].join(" > "));
    if (at >= 0 || done.has(node)) return;
    for (const next of graph.get(node) ?? []) walk(next, [...trail, node]);
    done.add(node);
  };
  for (const node of graph.keys()) walk(node, []);
  return cycles;
}

/** Which folders below a path the files of a folder import. */
function foldersOf(below: string): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const [file, found] of imports) {
    if (!file.startsWith(below)) continue;
    const targets = found.filter((target) => target.startsWith(below)).map((target) => path.posix.dirname(target));
    const own = path.posix.dirname(file);
    folders.set(own, [...(folders.get(own) ?? []), ...targets]);
  }
  return folders;
}

function findMutual(folders: ReadonlyMap<string, readonly string[]>): string[] {
  const contains = (a: string, b: string) => b.startsWith(`${a}/`);
  return [...folders].flatMap(([a, targets]) =>
    [...new Set(targets)]
      .filter((b) => a < b && !contains(a, b) && !contains(b, a) && folders.get(b)?.includes(a))
      .map((b) => `${a} <> ${b}`),
  );
}
