// Words of the page, not of the story: general to English-language news sites. Every pattern is anchored or a plain search, so that
// reading stays linear; lines longer than LONGEST_LINE are never page furniture.
const LONGEST_LINE = 320;
const LONGEST_NOTICE = 160;

const END_MARKERS =
  /^(?:hashtags|tags|topics|comments?(?: \(\d+\))?|no comments yet\W*|leave a (?:comment|reply)|join the conversation|(?:related|recommended|similar|trending|more|latest|top|popular) (?:articles?|stories|news|posts?|topics?|content|reading|videos?)|recommended for you|you (?:may|might) also like|most (?:read|popular|viewed)|up next|read next|editor['’]?s picks?|around the web|from the web)\s*:?$/i;

const WHOLE_LINES =
  /^(?:advertisements?|adverts?|sponsored(?: content)?|promoted|story continues(?: below)?(?: advertisement)?|article continues(?: below| after)?\b.{0,40}|continue reading(?: the main story)?|scroll (?:down )?to continue.{0,40}|skip (?:to (?:main )?content|navigation|advert(?:isement)?)|share(?: this)?(?: (?:article|story|page|post))?(?: (?:on|via) [\w ,]{1,40})?|tweet|print|e-?mail|save|copy (?:link|url)|link copied!?|facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|flipboard|x|sign (?:in|up)|log ?in|subscribe(?: now)?|register|menu|search|home|back to top|loading\W*|close|read more\W*|see more\W*|show more\W*|load more\W*|view comments|listen(?: to (?:this )?article)?|\d{1,3} min(?:ute)?s? read|getty images|file photo|open image in gallery|image source.{0,60}|image caption|media caption|image copyright.{0,60}|image \d{1,3} of ?\/? ?\d{1,3}|caption|price at|buy now|highlights|sign in or create an account|thanks for signing up!?|[^\p{L}\p{N}]{1,40})\.?$/iu;

// Pointers to other stories: capitals before the colon, or words that say so. "Watch: he said ..." and "More bad news: ..." are text.
const POINTERS =
  /^(?:(?:MORE|READ(?: (?:MORE|ALSO|NEXT))?|ALSO READ|SEE ALSO|WATCH|LISTEN|PHOTOS|VIDEO|RELATED(?: [A-Z]+)?|DON['’]T MISS|MORE ON THIS|MORE FROM [A-Z .]{1,40})\s?[:|»>–—]|(?:[Rr]ead [Mm]ore|[Rr]ead [Aa]lso|[Aa]lso [Rr]ead|[Ss]ee [Aa]lso|Related(?: (?:[Aa]rticle|[Ss]tory|[Ss]tories|[Rr]eading|[Cc]overage))?|More on this|Recommended|Further reading|You may also like)\s?[:|»>–—])/;

// A picture's credit alone on its line. Where a caption or the story's first sentence runs on after it, the line is longer and stays.
const CREDITS =
  /^(?:(?:photo(?:graph)?s?|image|picture)(?: (?:credit|by|courtesy(?: of)?|source)s?)?\s?[:|] ?[^.!?]{2,60}|\(?(?:photo|image|picture)s? (?:by|courtesy(?: of)?) [^.!?]{2,100}\)|credit: ?(?:getty|reuters|ap|afp|epa|shutterstock|istock)\b.{0,40}|(?:\(c\) ?\d{4}|©|copyright (?:©|\(c\)|\d{4})).{0,120})$/i;

const NOTICES =
  /(?:\bprotected by recaptcha\b|\berror processing your request\b|\bplease enable (?:javascript|cookies)\b|\bjavascript is (?:disabled|required)\b|^(?:this (?:site|website)|we|our (?:site|website)) uses? (?:[\w-]+ ){0,3}cookies\b|\bcookie (?:policy|settings|preferences|notice)\b|\ball rights reserved\b|\bunsubscribe at any ?time\b|^you (?:may|can) unsubscribe\b|\b(?:sign(?:ing)? up|subscribing|subscribe|register) (?:[\w'’&.-]+ ){0,9}(?:newsletters?|inbox|e-?mails?|alerts|daily briefing|terms)\b|\b(?:sign up|subscribe) (?:[\w'’&.-]+ ){0,6}at our\b|^by (?:signing up|subscribing|submitting|clicking|registering|continuing)\b.{0,80}\b(?:agree|consent|accept)|^your (?:privacy|data)\b|\bprivacy policy and terms\b|\bterms of (?:use|service) apply\b|\bagree to (?:our|the) (?:terms|privacy)\b|^follow (?:us|our (?:page|channel)) on\b|^download (?:our|the) (?:[\w&]+ ){0,3}app\b|^(?:add|enter) your e-?mail\b|\bcheck your inbox\b|^support (?:our|local|independent|quality) journalism\b|^become a (?:member|subscriber)\b|^already a subscriber\b|^subscribe (?:now|today|here)\b|^create an account or sign in\b|^get (?:e-?mail updates|breaking news alerts|the latest .{0,40} inbox)\b|^(?:got|have) a (?:news )?(?:story|tip)\b|^for more stories like this\b|^(?:tell us|let us know) what you think\b|^join our [\w ]{1,40} to keep\b|^this slideshow requires\b|^click here (?:for more information|to (?:read|see|watch|subscribe|sign|join|follow))\b|^follow [\w.@]+(?: [\w.@]+)? on (?:twitter|x|instagram|facebook)\b|^(?:e-?mail|reach) (?:[\w.@]+ ){1,4}(?:at|on) \S+(?:@|\.com)|^(?:read|view) our (?:full )?(?:privacy|terms)\b|^ad ?block(?:er)? users\b|^this (?:article|post) (?:may )?contains? affiliate links\b|^this document is subject to copyright\b|\bmay not be (?:published|reproduced),? .{0,60}(?:broadcast|redistributed|rewritten|permission))/i;

// Whole paragraphs that ask for an address or a click, whatever their other sentences say.
const INVITATIONS =
  /^(?:(?:get|receive|sign up|subscribe|join|start your|want|stay|enter|never miss|don['’]t miss|be the first|keep up|catch up|like|love)\b.{0,160}\b(?:inbox|newsletters?|briefing|e-?mail(?:s| alerts)?|alerts|whatsapp|telegram channel|push notifications?)\b.{0,160}|like us on \w+\b.{0,100}|(?:[+-]\s?)?follow(?:ing)?|[-–—*\s]*advertisements?(?:[-–—*:\s]+.{0,40})?|(?:got|have) (?:a |any )?(?:news )?(?:story|stories|tip|tips|views?)\b[^.]{0,40}\?.{0,140}|loading (?:photo |video )?(?:gallery|comments|content|video|player)\b.{0,20}|to contact the (?:reporters?|editors?|authors?|writers?)\b.{0,200}|by (?:entering|providing|giving|leaving) your\b.{0,120}|(?:sign|log) in (?:now )?to (?:share|comment|read|continue|save|post|join)\b.{0,100}|(?:add (?:videos?|photos?)(?: or (?:videos?|photos?))?|be (?:the )?first to (?:contribute|comment|share)|be the first to know)\b.{0,80}|(?:you(?:['’]ve| have) (?:read|reached|used) (?:your|the|all)\b|choose a plan\b|(?:subscribe|register|sign in|log in|sign up) to (?:continue|keep|read)\b|to (?:continue|keep) reading\b|this (?:article|story|content) is (?:for|only for|available to|reserved for) (?:our )?(?:subscribers|members|paying)\b|already (?:a|have a) (?:subscriber|member|subscription)\b).{0,200}|(?:views?|shares?|reads?|comments?|likes?)\s?[:：]?\s?[\d.,]+k?|[\d.,]+k? (?:views?|shares?|reads?|comments?|likes?)|(?:[\w'’.-]+ ){0,3}staff (?:reporter|writer)s?|we (?:and our partners )?use cookies\b.{0,240}|(?:we|our) (?:and )?(?:our )?(?:\d{1,4} )?partners (?:use|store|process|and)\b.{0,240}|this (?:web)?site uses cookies\b.{0,240}|opinion|analysis|exclusive|breaking(?: news)?|updated?)$/i;

const SENTENCES =
  /^(?:error!?|sorry, there was an error.*|please try again.*|thank(?:s| you) for (?:signing up|subscribing|registering|reading)\b.*|want more (?:of|from|news|stories|like)\b.*|(?:@\w{0,30}\s?){1,20}.{0,200}|follow (?:him|her|them|us|me|@\w+|[A-Z]\w+ [A-Z]\w+) on (?:twitter|x|instagram|facebook|bluesky|threads|linkedin)\b.*|follow @.*|sign up (?:for|to|at|here|now)\b.*|subscribe (?:to|for|here|now)\b.*|click here\b.*|read (?:the original|more)\b.{0,160}|see (?:the )?original\b.*|got a (?:news )?tip\b.*|have a (?:news )?tip\b.*|contact (?:us|the (?:author|reporter|writer))\b.*|(?:e-?mail|reach|write to) (?:him|her|them|the author|the reporter) at\b.*|copyright .*|©.*)$/i;

const ORIGIN =
  /\b(?:originally|first) (?:appeared|published|ran) (?:on|in|at|by) (?:the )?([^\s.,;:!?|](?:[^,;:!?|\n]{0,78}[^\s.,;:!?|])?)(?=[.!]?$|, |; |[.!] )/i;
const ORIGIN_OPENING =
  /^(?:this|the|an?|that) (?:[\w'’-]+ ){0,4}(?:article|story|post|piece|report|column|version|essay|interview|content)\b/i;

/** Does a line close the story, so that what follows it on the page is not the story's? */
export function isEndMarker(line: string): boolean {
  return line.length < 80 && END_MARKERS.test(line);
}

/** Is a whole line page furniture: a button, a pointer to another story, a notice, a picture's credit? */
export function isBoilerplate(line: string): boolean {
  if (line.length > LONGEST_LINE) return false;
  if (
    WHOLE_LINES.test(line) ||
    INVITATIONS.test(line) ||
    POINTERS.test(line) ||
    CREDITS.test(line) ||
    isEndMarker(line)
  )
    return true;
  return lastSentences(line).every(
    ([start, end]) => end - start < LONGEST_NOTICE && NOTICES.test(line.slice(start, end)),
  );
}

/** Where a line says the story first appeared ("This story originally appeared in X."), null if it is not such a line. */
export function originalPublisher(line: string, title: string | null): string | null {
  if (line.length > LONGEST_LINE) return null;
  const found = ORIGIN.exec(line);
  if (!found?.[1]) return null;
  const before = line.slice(0, found.index).trim();
  const opens =
    before === "" || ORIGIN_OPENING.test(before) || (title !== null && before.startsWith(title.slice(0, 60)));
  return opens ? found[1].trim() : null;
}

/** What stands at the end of a body and is not of it. */
export interface Tail {
  /** Length of the body without it. */
  readonly length: number;
  /** The publisher it names as the story's first. */
  readonly publisher: string | null;
}

/** Finds the notices run on to the end of a body of one paragraph. One unknown sentence between two notices goes with them. */
export function findTail(body: string): Tail {
  const sentences = lastSentences(body);
  let length = body.length;
  let publisher: string | null = null;
  let unknown = 0;
  for (let i = sentences.length - 1; i >= 0 && unknown < 2; i--) {
    const [start, end] = sentences[i] as [number, number];
    const words = body.slice(start, end).trim();
    const origin = originalPublisher(words, null);
    publisher ??= origin;
    if (origin !== null || (words.length < LONGEST_LINE && (SENTENCES.test(words) || NOTICES.test(words)))) {
      length = start;
      unknown = 0;
    } else if (length === body.length) break;
    else unknown++;
  }
  return { length: body.slice(0, length).trimEnd().length, publisher };
}

const TAIL = 3000;

function lastSentences(body: string): [number, number][] {
  const from = Math.max(0, body.length - TAIL);
  const sentences: [number, number][] = [];
  let start = from;
  for (const stop of body.slice(from).matchAll(/[.!?]["'”’)]{0,2}\s+(?=[^\sa-z])/g)) {
    const end = from + stop.index + stop[0].length;
    sentences.push([start, end]);
    start = end;
  }
  if (start < body.length) sentences.push([start, body.length]);
  return from > 0 ? sentences.slice(1) : sentences;
}
