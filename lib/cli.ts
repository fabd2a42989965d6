const HELP = `dateline COMMAND

  read                       reads records (JSON lines on stdin) and writes what was found in them (JSON lines on stdout); stores nothing
  merge                      merges what \`read\` wrote into events (JSON lines to JSON lines)
  ingest WHAT...             reads addresses (https://...), files, folders and - (the standard input) into the database; run twice = nothing new
         --map text=COLUMN,published=COLUMN   which columns of a table hold what
         --published DATE        the day of publication of what bears none, as 2025-05-15; kept when it is read again without it
         --reader model          the language model that is set up reads (README.md); read takes it too; else the reader on this machine
         --estimate              only says what the model would take; --most-tokens N: how much it may take
         --json                  what was done as JSON; exit code 0 all read, 3 some not, 1 none
  feeds add ADDRESS|FILE.opml...   follows feeds; also: feeds list, feeds remove ADDRESS..., feeds poll (asks all now; --due: those that are due)
  watch                      asks the feeds when they are due and reads what is new, until it is ended
  work                       reads what was added in the web app and waits (the server does this by itself)
  worker                     the same, until it is ended (SIGTERM): any number, on any machines that reach the database
  columns                    packs many events for servers, beside the database (the server does this by itself)
  correct EVENT FIELD VALUE  corrects an event; also: --undo, --list (\`dateline correct\` alone says how)
  mark EVENT star|tag|note   puts a star, tag or note on an event; also: --off, --list
  story make|add|show|...    stories: events in an order and with captions of their own (\`dateline story\` alone says how)
  review [KIND] [--limit N] [--json]   what is doubtful and matters, weightiest first
  people add NAME [ROLE]     says who may write, and under which name; also: list, remove, log
  backup FILE                copies the database as it is now, also while it is used
  restore FILE               puts a copy in the database's place; what was there is kept beside it
  forget ID|ADDRESS... --by NAME --reason WORDS   deletes articles on request, with what only they report; they are not stored again
  prune [--queue DAYS] [--articles-before DATE]   lets go of what became of things read before, of articles published before
  doctor [--fix]             looks whether all that is stored holds together; exit code 1 if something does not
  copy FROM TO               copies a whole database into an empty one: file:... or postgresql://..., either way
  events [filters] [--json]  lists what is stored
         --from DATE --to DATE   days, as 2025-05-15
         --actor NAME --place NAME --type TYPE   may be given several times
         --q WORDS               full-text search
         --story ID --tag TAG --starred   what somebody has chosen
         --limit N               at most N (200)
  export FORMAT [FILE]       writes events with their quotes and sources: csv, json, geojson, ics, markdown ...; \`dateline export\` lists the formats
         the filters of \`events\`, or --view "QUERY", the query string of a page; without FILE to the standard output
  import FILE                takes in what \`export archive\` wrote elsewhere: the same articles, corrections and events, with the same ids

  --help                     this text; after a command, more about it

The database is DATABASE_URL, else data/dateline.db in the project's folder. Many articles are read on all cores, or on DATELINE_WORKERS threads.`;

/** The \`dateline\` command: returns the exit code. */
export async function cli(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  if (!command || command === "--help" || command === "-h" || command === "help" || rest.includes("--help")) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  try {
    return await run(command, rest);
  } catch (error) {
    const [{ engine }, { databaseUrl, withoutPassword }] = await Promise.all([
      import("./store/sql"),
      import("./store/database-url"),
    ]);
    const why = engine.explain(error);
    if (why === null) throw error;
    process.stderr.write(`dateline ${command}: ${why} (${withoutPassword(databaseUrl())})\n`);
    return 1;
  }
}

async function run(command: string, rest: readonly string[]): Promise<number> {
  switch (command) {
    case "read":
      return (await import("./cli/read-command")).readCommand(rest);
    case "merge":
      return (await import("./cli/merge-command")).mergeCommand();
    case "ingest":
      return (await import("./cli/ingest-command")).ingestCommand(rest);
    case "feeds":
      return (await import("./cli/feeds-command")).feedsCommand(rest);
    case "watch":
      return (await import("./cli/feeds-command")).watchCommand();
    case "work":
      return (await import("./cli/work-command")).workCommand();
    case "worker":
      return (await import("./cli/worker-command")).workerCommand();
    case "correct":
      return (await import("./cli/correct-command")).correctCommand(rest);
    case "mark":
      return (await import("./cli/mark-command")).markCommand(rest);
    case "story":
      return (await import("./cli/story-command")).storyCommand(rest);
    case "review":
      return (await import("./cli/review-command")).reviewCommand(rest);
    case "people":
      return (await import("./cli/people-command")).peopleCommand(rest);
    case "backup":
      return (await import("./cli/backup-command")).backupCommand(rest);
    case "restore":
      return (await import("./cli/backup-command")).restoreCommand(rest);
    case "columns":
      return (await import("./cli/columns-command")).columnsCommand();
    case "forget":
      return (await import("./cli/forget-command")).forgetCommand(rest);
    case "prune":
      return (await import("./cli/forget-command")).pruneCommand(rest);
    case "doctor":
      return (await import("./cli/doctor-command")).doctorCommand(rest);
    case "copy":
      return (await import("./cli/copy-command")).copyCommand(rest);
    case "events":
      return (await import("./cli/events-command")).eventsCommand(rest);
    case "import":
      return (await import("./cli/import-command")).importCommand(rest);
    case "export":
      return (await import("./cli/export-command")).exportCommand(rest);
    default:
      process.stderr.write(`dateline: there is no command "${command}". Try: dateline --help\n`);
      return 2;
  }
}
