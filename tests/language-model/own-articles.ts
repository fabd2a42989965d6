import type { ActorRole, Span } from "../../lib/domain";
import { type AnnotatedArticle, annotatedAnswer, type WordedEvent } from "./annotated-answer";
import type { Answer, Question } from "./model-server";

// Articles of our own writing with their events, annotated as the gold sets are. Nobody in them is real.

interface Told {
  readonly quote: string;
  readonly trigger: string;
  readonly type: WordedEvent["type"];
  readonly status?: WordedEvent["status"];
  readonly title: string;
  readonly actors: readonly (readonly [role: ActorRole, name: string, words: string | null])[];
  readonly place?: readonly [name: string, words: string];
  readonly date?: readonly [edtf: string, words: string | null];
}

export interface OwnArticle extends AnnotatedArticle {
  readonly id: string;
  readonly published: string;
}

function annotate(id: string, published: string, text: string, told: readonly Told[]): OwnArticle {
  const at = (words: string, from = 0): Span => {
    const start = text.indexOf(words, from);
    if (start < 0) throw new Error(`"${words}" does not stand in ${id}`);
    return { start, end: start + words.length };
  };
  const events = told.map(({ quote, trigger, type, status = "occurred", title, actors, place, date }): WordedEvent => {
    const { start, end } = at(quote);
    return {
      ...{ start, end, title, type, status, importance: "core" },
      trigger_span: at(trigger, start),
      date: date?.[0] ?? null,
      date_span: date?.[1] ? at(date[1]) : null,
      actors: actors.map(([role, name, words]) => ({ role, name, span: words === null ? null : at(words, start) })),
      place: place ? { name: place[0], span: at(place[1]) } : null,
    };
  });
  return { id, published, text, events };
}

export const OWN_ARTICLES: readonly OwnArticle[] = [
  annotate(
    "own-talks",
    "2024-05-02",
    `Envoys of Norway and Sweden met in Geneva on Tuesday. The talks broke down after an hour, and the Norwegian minister, Ann Holm, accused Sweden of delay.

She will fly to Oslo on 8 May. Sweden’s foreign ministry denied the charge.`,
    [
      {
        ...{ quote: "Envoys of Norway and Sweden met in Geneva on Tuesday", trigger: "met", type: "talks" },
        title: "Envoys of Norway and Sweden meet in Geneva",
        actors: [
          ["participant", "Norway", "Norway"],
          ["participant", "Sweden", "Sweden"],
        ],
        ...{ place: ["Geneva", "Geneva"], date: ["2024-04-30", "on Tuesday"] },
      },
      {
        ...{
          quote: "the Norwegian minister, Ann Holm, accused Sweden of delay",
          trigger: "accused",
          type: "statement",
        },
        title: "Ann Holm accuses Sweden of delay",
        actors: [
          ["speaker", "Ann Holm", "Ann Holm"],
          ["target", "Sweden", "Sweden"],
        ],
        date: ["2024-05-02", null],
      },
      {
        ...{ quote: "She will fly to Oslo on 8 May", trigger: "fly", type: "talks", status: "planned" },
        title: "Ann Holm to fly to Oslo",
        actors: [["agent", "Ann Holm", "She"]],
        ...{ place: ["Oslo", "Oslo"], date: ["2024-05-08", "on 8 May"] },
      },
      {
        ...{ quote: "Sweden’s foreign ministry denied the charge", trigger: "denied", type: "statement" },
        title: "Sweden denies the charge",
        actors: [["speaker", "Sweden", "Sweden"]],
        date: ["2024-05-02", null],
      },
    ],
  ),
  annotate(
    "own-court",
    "2024-06-20",
    `A court in Bergen jailed a Stavanger man for four years on Wednesday. Erik Dahl, 52, had robbed a bank in the town in March 2022.

A drone struck a fuel depot near Kharkiv overnight, killing two guards, the regional governor said.`,
    [
      {
        ...{
          quote: "A court in Bergen jailed a Stavanger man for four years on Wednesday",
          trigger: "jailed",
          type: "legal",
        },
        title: "Court in Bergen jails Erik Dahl for four years",
        actors: [
          ["agent", "court", "A court"],
          ["target", "Erik Dahl", "a Stavanger man"],
        ],
        ...{ place: ["Bergen", "Bergen"], date: ["2024-06-19", "on Wednesday"] },
      },
      {
        ...{
          quote: "Erik Dahl, 52, had robbed a bank in the town in March 2022",
          trigger: "robbed",
          type: "attack_civilians",
        },
        title: "Erik Dahl robs a bank",
        actors: [["agent", "Erik Dahl", "Erik Dahl"]],
        date: ["2022-03", "in March 2022"],
      },
      {
        ...{ quote: "A drone struck a fuel depot near Kharkiv overnight", trigger: "struck", type: "strike" },
        title: "Drone strikes fuel depot near Kharkiv",
        actors: [["speaker", "regional governor", "the regional governor"]],
        ...{ place: ["Kharkiv", "Kharkiv"], date: ["2024-06-20", "overnight"] },
      },
    ],
  ),
];

/** What a model that reads as the annotator did answers; no events of any other article. */
export function rightAnswer({ sentences, first, last }: Pick<Question, "sentences" | "first" | "last">): Answer {
  const answers = OWN_ARTICLES.map((article) => annotatedAnswer(article, sentences, first, last));
  return { text: JSON.stringify(answers.find((answer) => answer !== null) ?? { events: [] }) };
}
