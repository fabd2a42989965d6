import { describe, expect, it } from "vitest";
import type { ActorMention } from "../../../lib/domain";
import { findActors, isNamed } from "../../../lib/read/actors/find-actors";
import { findPlaces } from "../../../lib/read/places/find-places";
import { when } from "../../../lib/time";
import { wordsAlone } from "../words-alone";
import { knowledge, wordsOf } from "../words-of";

const { actors: directory } = knowledge;

async function read(text: string, published: string | null = "2025-06-05"): Promise<ActorMention[]> {
  const { sentences, tokens, names } = await wordsOf(text, published);
  const date = published === null ? null : when(published, "published");
  return findActors(text, sentences, tokens, [], names, directory, date);
}

/** "words = id (form)" of every mention. */
async function told(text: string, published?: string | null): Promise<string[]> {
  return (await read(text, published)).map((m) => `${text.slice(m.start, m.end)} = ${m.actor.id} (${m.form})`);
}

describe("people", () => {
  it("takes titles off a name and finds the surname again", async () => {
    const found = await told("Kremlin aide Pavel Ostrogin led the team. Ostrogin said nothing.");
    expect(found).toContain("Pavel Ostrogin = p-pavel-ostrogin (name)");
    expect(found).toContain("Ostrogin = p-pavel-ostrogin (name)");
    expect(found).toContain("Kremlin = kremlin (name)");
  });

  it("gives a person the state that a title or an apposition tells", async () => {
    const country = async (text: string) => (await read(text)).find((m) => m.actor.kind === "person")?.actor.country;
    expect(await country("Turkish journalist Deniz Karaca was freed.")).toBe("TR");
    expect(await country("Oleg Mirnov, the head of Russia's space agency, resigned.")).toBe("RU");
    expect(await country("Oleg Mirnov arrived late.")).toBeNull();
  });

  it("keeps two people apart who only share a surname", async () => {
    const found = await told("John Hartwell and Jane Hartwell were charged. Hartwell denied it.");
    expect(found).toContain("John Hartwell = p-john-hartwell (name)");
    expect(found).toContain("Jane Hartwell = p-jane-hartwell (name)");
    expect(found).toContain("Hartwell = s-hartwell (name)");
  });

  it("lets a title's gender decide between namesakes", async () => {
    const found = await told("John Hartwell and Jane Hartwell were charged. Mrs Hartwell denied it.");
    expect(found).toContain("Hartwell = p-jane-hartwell (name)");
  });

  it("prefers the document's own bearer of a surname to a famous one", async () => {
    expect(await told("Melissa Trump, a baker, opened a shop. Trump said it was a dream.")).toContain(
      "Trump = p-melissa-trump (name)",
    );
  });

  it.each(["Zelensky", "Zelenskyy", "Zelenskiy", "Volodymyr Zelenskyy"])("reads %s as one man", async (name) => {
    expect(await told(`On Friday ${name} spoke to reporters.`)).toContain(`${name} = volodymyr-zelensky (name)`);
  });

  it("gives the same id to a name in other articles, whatever the spelling", async () => {
    const id = async (text: string) => (await read(text))[0]?.actor.id;
    expect(await id("Mohammed al-Tarifi said so.")).toBe(await id("Later Muhammad al-Tarifi, who fled, was found."));
  });

  it("does not take a name at the start of a sentence for granted", async () => {
    expect((await told("Fighting continued on Monday. Residents fled.")).filter((x) => x.endsWith("(name)"))).toEqual(
      [],
    );
  });
});

describe("parts of a name", () => {
  it.each([
    ['Luis "El Gato" Morales was held. Morales denied it.', ['Luis "El Gato" Morales', "Morales"]],
    ["Ludwig von und zu Hohenfels won.", ["Ludwig von und zu Hohenfels"]],
    ["Rain fell on Swede Lars Holm and Frenchman Luc Morel.", ["Lars Holm", "Luc Morel"]],
    ["Dana Holm, Ph.D., and Lee Park, M.D., left.", ["Dana Holm", "Lee Park"]],
  ])("%s", async (text, names) => {
    const found = await read(text);
    expect(found.filter(isNamed).map((m) => text.slice(m.start, m.end))).toEqual(names);
  });

  it("reads a title in capitals or a quoted song as no nickname", async () => {
    const text = 'Luis sang "El Gato" Monday. Luis left.';
    const found = (await read(text)).filter(isNamed).map((m) => m.actor.name);
    expect(found).not.toContain('Luis sang "El Gato" Monday');
    expect(found).not.toContain('Luis "El Gato" Monday');
  });

  it.each([
    ["Mohamad Ali Zein El Dine was elected. Mr Zein El Dine thanked them.", "Zein El Dine"],
    ["Mr van Horssen smiled. Pieter van Horssen runs the bank.", "van Horssen"],
    ["The choir is led by Teodoro Sousa Prata. Sousa Prata has sung since he was nine.", "Sousa Prata"],
  ])("an ending of a longer name is its bearer: %s", async (text, ending) => {
    const people = (await read(text)).filter((m) => m.actor.kind === "person" && m.form === "name");
    expect(new Set(people.map((m) => m.actor.id)).size).toBe(1);
    expect(people.some((m) => text.slice(m.start, m.end) === ending)).toBe(true);
  });

  it("leaves a first name and a surname to another member of the family", async () => {
    const found = await told("Maria Anna Hartwell was charged. Anna Hartwell was not.");
    expect(found).toContain("Anna Hartwell = p-anna-hartwell (name)");
  });
});

describe("namesakes", () => {
  it.each([
    "President Daniel Okoro dismissed Finance Minister Samuel Okoro. President Okoro said no more.",
    "Daniel Okoro, the president, dismissed Samuel Okoro, the finance minister. President Okoro said no more.",
  ])("a title tells the two apart: %s", async (text) => {
    expect(await told(text)).toContain("Okoro = p-daniel-okoro (name)");
  });

  it("without a title nobody knows which of the two it is", async () => {
    const text = "President Daniel Okoro dismissed Finance Minister Samuel Okoro. Okoro said no more.";
    expect(await told(text)).toContain("Okoro = s-okoro (name)");
  });

  it.each([
    ["Sydney Marsh, the mayor of Sydney, resigned.", "Sydney", false],
    ["Police in Jackson, Mississippi, held Lauren Jackson.", "Jackson", false],
    ["Sydney Marsh resigned. Friends of Sydney wept.", "Sydney", true],
  ])("a town that somebody is named like: %s", async (text, name, person) => {
    const { sentences, tokens, names } = await wordsOf(text, null);
    const places = findPlaces(text, sentences, tokens, knowledge.places);
    const at = name === "Jackson" ? text.indexOf(name) : text.lastIndexOf(name);
    const found = findActors(text, sentences, tokens, places, names, directory, null).find((m) => m.start === at);
    expect(found?.actor.kind === "person").toBe(person);
  });
});

describe("companies and teams", () => {
  it.each([
    ["Lowicz shares rose after the dairy named a new head.", "Lowicz", "company"],
    ["Investors sold shares in Poly-Fin.", "Poly-Fin", "company"],
    ["Insurer Lausanne Re pays more. Lausanne Re shares rose.", "Lausanne Re", "company"],
    ["Banca Piana, a lender in Turin, will close ten branches.", "Banca Piana", "company"],
    ["Ghent beat Bruges 2-1 on Saturday.", "Bruges", "organisation"],
    ["The day was long, and Ann Kell rose 3 places.", "Ann Kell", "person"],
  ])("%s", async (text, name, kind) => {
    const found = (await read(text)).filter((m) => text.slice(m.start, m.end) === name);
    expect(found.map((m) => m.actor.kind)).toContain(kind);
    expect(new Set(found.map((m) => m.actor.kind)).size).toBe(1);
  });

  it("a state named with its noun is no organisation", async () => {
    const text = "The Republic of Georgia objected, and the State of Georgia sued.";
    const { sentences, tokens, names } = await wordsOf(text, null);
    const places = findPlaces(text, sentences, tokens, knowledge.places);
    const found = findActors(text, sentences, tokens, places, names, directory, null).filter(isNamed);
    expect(found.map((m) => m.actor.name)).toEqual([]);
  });
});

describe("organisations", () => {
  it("takes 'of' into a name after the right heads and joins the acronym", async () => {
    const found = await told("The Institute of Glacier Studies (IGS) closed. Staff of the IGS left.");
    expect(found).toContain("Institute of Glacier Studies = o-institute-of-glacier-studies (name)");
    expect(found.filter((x) => x === "IGS = o-institute-of-glacier-studies (name)")).toHaveLength(2);
  });

  it("stops at a possessive of a state but not inside a people's army", async () => {
    expect(await told("It was seized by Bolivia's Customs Inspection Authority on Friday.")).toContain(
      "Customs Inspection Authority = o-bo-customs-inspection-authority (name)",
    );
    expect((await told("Units of the People's Salvation Army advanced.")).join()).toContain("People's Salvation Army");
  });

  it("is told by a noun beside the name", async () => {
    const kind = async (text: string, name: string) =>
      (await read(text)).find((m) => text.slice(m.start, m.end) === name)?.actor.kind;
    expect(await kind("The newspaper Vestkysten reported the deal.", "Vestkysten")).toBe("media");
    expect(await kind("Orvanta, a shipping company, went bankrupt.", "Orvanta")).toBe("company");
    expect(await kind("The village of Orvanta was flooded.", "Orvanta")).toBeUndefined();
  });

  it("takes a definite noun up again where only one can be meant", async () => {
    const found = await told("The Spanish Interior Ministry denied it. Later the ministry gave in.");
    expect(found).toContain("ministry = spain-interior-ministry (role)");
    const two = await told("The Spanish Interior Ministry and the French Interior Ministry met. The ministry gave in.");
    expect(two.join()).not.toContain("(role)");
  });

  it("keeps awards, wars and laws out", async () => {
    const text = "He won the Harwood Prize after the Falklands War and the Clean Water Act.";
    expect((await read(text)).filter(isNamed)).toEqual([]);
  });
});

describe("states", () => {
  it.each([
    ["Russian troops shelled the town.", "Russian troops = russia-armed-forces (demonym)"],
    ["Ukraine's foreign ministry denied it.", "Ukraine's foreign ministry = ukraine-foreign-ministry (demonym)"],
    ["Ukraine's Foreign Ministry denied it.", "Foreign Ministry = ukraine-foreign-ministry (name)"],
    ["US officials were silent.", "US officials = united-states-government (demonym)"],
    ["Ukrainian and Russian negotiators met.", "Ukrainian = ukraine-government (demonym)"],
    ["Iranians voted on Friday.", "Iranians = iran-people (demonym)"],
    ["The UK-France summit began.", "UK = united-kingdom (demonym)"],
  ])("%s", async (text, expected) => {
    expect(await told(text)).toContain(expected);
  });

  it("makes a capital an actor when it acts, and a place when it is one", async () => {
    expect(await told("Moscow said the talks had failed.")).toContain("Moscow = russia (name)");
    expect(await told("Kyiv again denied the claim.")).toContain("Kyiv = ukraine (name)");
    expect(await told("Two people died in Moscow on Friday.")).toEqual([]);
    expect(await told("The minister arrived in Istanbul, Turkey, on Monday.")).toEqual([]);
  });

  it("does not list states as names of organisations", async () => {
    expect((await read("France condemned the attack.")).map(isNamed)).toEqual([false]);
  });

  it("does not give one state's body to another", async () => {
    expect((await told("Ukraine's National Guard was sent in.")).join()).not.toContain("= national-guard (");
    expect(await told("The National Guard was sent in.")).toContain("National Guard = national-guard (name)");
  });
});

describe("roles", () => {
  it.each([
    ["2010-01-01", "nicolas-sarkozy"],
    ["2013-03-01", "francois-hollande"],
    ["2025-01-01", "emmanuel-macron"],
  ])("the French president on %s is %s", async (date, id) => {
    expect(await told("The French president spoke.", date)).toContain(`French president = ${id} (role)`);
  });

  it("names nobody without a date", async () => {
    expect(await told("The French president spoke.", null)).toContain("French president = france-president (role)");
  });

  it("leaves a former holder alone", async () => {
    expect((await told("The former French president spoke.")).join()).not.toContain("macron");
  });

  it("finds the antecedent of a bare office", async () => {
    const found = await told("Brazilian President Amaro Quintela resigned. The president cited his health.");
    expect(found).toContain("president = p-amaro-quintela (role)");
    expect(await told("The president cited his health.")).toEqual([]);
  });

  it("knows a president from a surname and a date", async () => {
    expect(await told("President Bush vetoed it.", "2006-05-01")).toContain("Bush = george-w-bush (name)");
    expect(await told("President Bush vetoed it.", "1990-05-01")).toContain("Bush = george-h-w-bush (name)");
  });
});

describe("words that mislead", () => {
  it("joins a quoted nickname to the name it stands in", async () => {
    const [mention] = await told('William "Buckshot" Harley pitched.');
    expect(mention).toMatch(/^William "Buckshot" Harley = p-/);
  });

  it("finds a club, not a town, in a report on sport", async () => {
    const report =
      "The midfielder scored two goals in the match. The coach praised the team after the final whistle. " +
      "In the league the striker signed with Wexbridge for the season. The goalkeeper saved a penalty in the cup.";
    expect((await told(report)).join()).toContain("Wexbridge = o-wexbridge (name)");
    expect((await told("In June he moved to Wexbridge on the coast.")).join()).not.toContain("o-wexbridge");
  });

  it("means a national team by a state that scores", async () => {
    const report =
      "Sweden beat Peru in the first match. The striker scored two goals and a penalty. The coach praised his team. " +
      "The goalkeeper saved a kick before the referee ended the game. Sweden lead the group with six points.";
    expect(await told(report)).toContain("Sweden = sweden-national-team (name)");
    expect(await told("Sweden recalled its ambassador.")).toContain("Sweden = sweden (name)");
  });

  it("keeps an office inside an organisation's name", async () => {
    expect(await told("He works at the Office of the President of Ukraine Andriy Yermak runs.")).toContain(
      "Office of the President of Ukraine = o-office-of-the-president-of-ukraine (name)",
    );
  });

  it("trusts no capital in a headline", async () => {
    expect((await told("Angry Farmers Block Roads Near Capital Again")).filter((x) => x.endsWith("(name)"))).toEqual(
      [],
    );
  });

  it("knows an organisation's office-holder by date", async () => {
    expect(await told("The NATO secretary general spoke.", "2020-01-01")).toContain(
      "secretary general = jens-stoltenberg (role)",
    );
  });
});

describe("pronouns", () => {
  it("refers to the one person it can", async () => {
    expect(await told("Maria Quintela resigned. She cited her health.")).toContain("She = p-maria-quintela (pronoun)");
  });

  it("stays silent when two are possible, or none of that gender, or inside a quotation", async () => {
    const pronouns = async (text: string) => (await read(text)).filter((m) => m.form === "pronoun");
    expect(await pronouns("Maria Quintela met Laura Hartwell. She was late.")).toEqual([]);
    expect(await pronouns("Maria Quintela resigned. He was late.")).toEqual([]);
    expect(await pronouns('Maria Quintela met the press. "She lied," a man shouted.')).toEqual([]);
  });
});

describe("every text", () => {
  const texts = [
    "",
    "\n\n",
    "THE PRESIDENT",
    "«Ćwierć» 🙂 al-Əhməd’s O’Neill & Sons, Inc.—U.S.-led",
    "President ".repeat(50),
    "Иван Иванов сказал.",
    "University of of the & Putin's's 's",
  ];
  it.each(texts)("gives exact, ordered spans without overlap: %j", async (text) => {
    let end = 0;
    for (const mention of await read(text)) {
      expect(mention.start).toBeGreaterThanOrEqual(end);
      expect(mention.end).toBeGreaterThan(mention.start);
      expect(mention.end).toBeLessThanOrEqual(text.length);
      expect(text.slice(mention.start, mention.end).trim()).toBe(text.slice(mention.start, mention.end));
      end = mention.end;
    }
  });

  it.each(["John Smith, the president, said he ", '"he ', "Hamas the group ", "University of ", "South Korea, "])(
    "takes time in proportion to its length: %j",
    (piece) => {
      const cost = (size: number) => {
        const text = piece.repeat(Math.ceil(size / piece.length));
        const { sentences, tokens, names } = wordsAlone(text);
        const start = process.cpuUsage().user;
        findActors(text, sentences, tokens, [], names, directory, null);
        return process.cpuUsage().user - start;
      };
      cost(20_000);
      // ten times the text: a quadratic reader would need a hundred times as long
      expect(cost(200_000)).toBeLessThan(40 * Math.max(cost(20_000), 5_000));
    },
    60_000,
  );
});
