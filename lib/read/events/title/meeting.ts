import type { Tree } from "../../text/tree";
import type { RoleMention } from "../who/who";

/** For so many sentences "the leaders" are those who met last. */
const REACH = 10;
/** And "they", where it is nobody else. */
const NEAR = 6;

const THEY = /^(?:they|(?:leader|president|minister|premier|side|interlocutor|politician|diplomat)s|parties)$/;

/** Words that say that they did meet: whom somebody invites he has not met. */
const MEETS =
  /^(?:meet|talk|speak|hold|sign|discuss|negotiate|confer|visit|receive|host|call|conversation|meeting|talks|summit|negotiation|agree|agreement|exchange|conclude)$/;

/** The two who met last, for a later "the leaders" or "the parties". */
export class Meeting {
  #names: string | null = null;
  #sentence = 0;

  /** Notes who takes part in talks, where it is two people with a name. */
  remember(roles: readonly RoleMention[], tree: Tree, word: number): void {
    if (!MEETS.test(tree.at(word).lemma)) return;
    const people = roles.filter(({ mention, role }) => mention.actor.kind === "person" && role !== "speaker");
    const names = [...new Set(people.map(({ mention }) => mention.actor.name))].filter((name) => /\S \S/.test(name));
    if (names.length !== 2) return;
    this.#names = names.join(" and ");
    this.#sentence = tree.at(word).sentence;
  }

  /** The names that a plural subject stands for; null where it is no such subject or nobody met. */
  namesAt(tree: Tree, word: number): string | null {
    const { lower, sentence, rel } = tree.at(word);
    const reach = lower === "they" ? NEAR : REACH;
    if (this.#names === null || sentence - this.#sentence > reach || sentence === this.#sentence) return null;
    return THEY.test(lower) && /^nsubj/.test(rel) ? this.#names : null;
  }
}
