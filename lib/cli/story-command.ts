import { userInfo } from "node:os";
import { parseArgs } from "node:util";
import type { TypedStory } from "../correcting/tell-story";
import { withStore } from "./with-store";

const HELP = `dateline story list [--json]
dateline story show STORY [--json]
dateline story make NAME [--about WORDS]
dateline story change STORY NAME [--about WORDS]
dateline story delete STORY
dateline story add STORY EVENT [--caption WORDS]
dateline story caption ITEM WORDS
dateline story move ITEM PLACES          towards the end; as -1: towards the beginning
dateline story drop ITEM                 takes an event out of a story
  --by NAME     who says so (you, unless it is given)
STORY is an id or an address that ends in one (\`list\` tells them), ITEM the id of what stands in a story (\`show\` tells them).
A story is a view, too: dateline export FORMAT --story STORY.
`;

const OPTIONS = {
  about: { type: "string" },
  caption: { type: "string" },
  by: { type: "string" },
  json: { type: "boolean" },
} as const;

/** What each action takes, in order. */
const TAKES: Readonly<Record<string, readonly (keyof TypedStory)[]>> = {
  make: ["name"],
  change: ["story", "name"],
  delete: ["story"],
  add: ["story", "event"],
  caption: ["item", "caption"],
  move: ["item", "places"],
  drop: ["item"],
};

/** `dateline story`: events in an order and with captions of their own. Exit code 0 done, 1 there is no such thing, 2 a wrong call. */
export async function storyCommand(args: readonly string[]): Promise<number> {
  const call = parse(args);
  if (!call) {
    process.stderr.write(HELP);
    return 2;
  }
  return withStore(async () => {
    if (call.action === "list") return await list(call.json);
    if (call.action === "show") return await show(call.given[0] ?? "", call.json);
    return await act(call);
  });
}

interface Call {
  readonly action: string;
  readonly given: readonly string[];
  readonly about: string | undefined;
  readonly caption: string;
  readonly by: string;
  readonly json: boolean;
}

function parse(args: readonly string[]): Call | null {
  // what begins with a minus and a figure is a number of places, no option
  const places = args.findIndex((arg) => /^-\d+$/.test(arg));
  const plain = places < 0 ? args : args.toSpliced(places, 1);
  try {
    const { values, positionals } = parseArgs({ args: [...plain], options: OPTIONS, allowPositionals: true });
    const [action = "", ...given] = places < 0 ? positionals : [...positionals, args[places] ?? ""];
    const wanted = action === "list" ? 0 : action === "show" ? 1 : TAKES[action]?.length;
    if (given.length !== wanted) return null;
    const { about, caption = "", by = userInfo().username, json = false } = values;
    return { action, given, about, caption, by, json };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // an unknown option
    return null;
  }
}

async function act({ action, given, about, caption, by }: Call): Promise<number> {
  const [{ storyId, tellStory }, { queryStory }] = await Promise.all([
    import("../correcting/tell-story"),
    import("../store/stories"),
  ]);
  const fields = Object.fromEntries((TAKES[action] ?? []).map((name, i) => [name, given[i] ?? ""]));
  const nothing = { story: "", name: "", event: "", item: "", places: "", was: null };
  // a new name alone leaves the words as they are
  const kept = about ?? (action === "change" ? ((await queryStory(storyId(fields.story ?? "")))?.about ?? "") : "");
  const answer = await tellStory({ ...nothing, action, about: kept, caption, ...fields }, by);
  const done = answer.status === 200;
  const id = answer.item ?? answer.story;
  (done ? process.stdout : process.stderr).write(`${done && id ? `${id}: saved` : answer.message}\n`);
  return done ? 0 : 1;
}

async function list(asJson: boolean): Promise<number> {
  const { listStories } = await import("../store/stories");
  for (const story of (await listStories()).stories)
    process.stdout.write(
      asJson
        ? `${JSON.stringify(story)}\n`
        : `${story.id}  ${story.name} (${story.events} ${story.events === 1 ? "event" : "events"}, ${story.by})\n`,
    );
  return 0;
}

async function show(id: string, asJson: boolean): Promise<number> {
  const [{ storyId }, { queryStory }] = await Promise.all([
    import("../correcting/tell-story"),
    import("../store/stories"),
  ]);
  const story = await queryStory(storyId(id));
  if (!story) {
    process.stderr.write("There is no such story.\n");
    return 1;
  }
  if (asJson) {
    process.stdout.write(`${JSON.stringify(story)}\n`);
    return 0;
  }
  process.stdout.write(`${story.name}\n${story.about ? `${story.about}\n` : ""}`);
  for (const { id: item, title, event, caption } of story.items)
    process.stdout.write(
      `${item}  ${event?.when?.edtf ?? ""}  ${title} (${event?.id ?? "no longer there"})\n${caption ? `      ${caption}\n` : ""}`,
    );
  return 0;
}
