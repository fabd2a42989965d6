/** Past tense and past participle of irregular verbs common in news, by form. "past" forms are never participles. */
const ONLY_PAST =
  "began became came did drove fell flew forgave froze gave went grew knew rode rang rose ran saw sang sank spoke stole swore swam took threw woke wore wrote broke chose drew drank ate forgot hid overthrew overtook overcame undertook withdrew shook showed proved was were strove beat arose";
const ONLY_PARTICIPLE =
  "begun become done driven fallen flown forgiven frozen given gone grown known ridden rung risen run seen sung sunk spoken stolen sworn swum taken thrown woken worn written broken chosen drawn drunk eaten forgotten hidden overthrown overtaken overcome undertaken withdrawn shaken shown proven been striven beaten arisen";
const BOTH =
  "said met held told led left lost won made put set cut hit shot fought sent spent built bought brought caught dealt felt found fled got had heard hurt kept laid lent let meant paid quit read sat sold shut slept split spread stood struck stuck sought taught thought understood wound bent bet bid bled bound bred burst cast clung cost crept dug fed flung ground hung knelt leant lit rid shed shone slid slung spat spun stung swept swung wept rebuilt resold retold upheld withheld broadcast forecast upset offset reset beset overran outran mistook rethought wed";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

export const PAST_FORMS = words(ONLY_PAST);
export const PARTICIPLE_FORMS = words(ONLY_PARTICIPLE);
export const PAST_OR_PARTICIPLE = words(BOTH);
