import { describe, expect, it } from "vitest";
import { languageOf } from "../../lib/ingest/language-of";
import { makeSource } from "../../lib/ingest/source";
import { toArticles } from "../../lib/ingest/to-articles";

const GERMAN =
  "Bei einem Luftangriff auf die Hafenstadt Odessa sind am Dienstag nach Angaben der Behörden mindestens drei Menschen getötet " +
  "und zwölf weitere verletzt worden. Die Feuerwehr brauchte mehrere Stunden, um die Brände zu löschen.";
const FRENCH =
  "Le président a reçu mardi à l'Élysée son homologue ukrainien pour évoquer la livraison de nouveaux systèmes de défense. Les deux " +
  "dirigeants ont signé un accord de coopération d'une durée de dix ans.";
const ENGLISH =
  "At least three people were killed and twelve were wounded in an air raid on the port on Tuesday, officials said. It took firefighters " +
  "several hours to put out the fires.";

describe("the text says its language, whatever the page declares", () => {
  it.each([
    ["de", GERMAN],
    ["fr", FRENCH],
    ["en", ENGLISH],
    ["uk", "Унаслідок нічної атаки на Харків загинули двоє людей, повідомив у вівторок голова обласної адміністрації."],
    ["ru", "В результате ночной атаки на Белгород погибли два человека, сообщил во вторник губернатор области."],
    [
      "es",
      "Al menos cinco personas murieron y otras veinte resultaron heridas el lunes en el incendio de una fábrica.",
    ],
    ["nl", "Bij een ontploffing in een flatgebouw zijn zeker vier mensen om het leven gekomen, zei de burgemeester."],
    ["ar", "أصيب ثلاثة أشخاص على الأقل يوم الثلاثاء عندما اصطدمت حافلة بشاحنة. وفتحت الشرطة تحقيقا في الحادث."],
    [
      "zh",
      "周二，一辆公共汽车在郊外与一辆卡车相撞，至少三人受伤。警方已对事故展开调查。政府将于九月提交预算草案，财政部长在会上表示。",
    ],
    ["de", "DER BUNDESTAG HAT AM DONNERSTAG NACH LANGER DEBATTE DEN HAUSHALT FÜR DAS KOMMENDE JAHR BESCHLOSSEN"],
  ])("%s: %s", (language, text) => {
    for (const declared of [null, "en", "de", "uk-UA"]) expect(languageOf(text, declared).split("-")[0]).toBe(language);
  });
});

describe("English stays English", () => {
  it.each([
    [
      "foreign words quoted",
      `“${FRENCH}” the mayor of Marseille told reporters. “C'est une honte,” he added, before he walked out.`,
    ],
    ["a quotation in another language that is longer than the story", `${ENGLISH}\n\n"${GERMAN}"`],
    [
      "foreign names",
      `${ENGLISH} Frank-Walter Steinmeier, Emmanuel Macron, Pedro Sánchez and Recep Tayyip Erdoğan sent condolences.`,
    ],
    ["a headline in capitals", "ZELENSKYY MEETS ERDOGAN IN ISTANBUL AS TALKS ON A TRUCE RESUME"],
    ["a notice in another language at the end", `${ENGLISH.repeat(4)}\n\n${FRENCH}`],
    ["lower case without punctuation", ENGLISH.toLowerCase().replace(/[.,]/g, "")],
  ])("%s", (_, text) => {
    expect(languageOf(text, null)).toBe("en");
    expect(languageOf(text, "fr")).toBe("en");
  });
});

describe("where the text does not tell, the label has a say, else it is English", () => {
  it.each([
    ["nothing", ""],
    ["few words", "Angriff auf Odessa"],
    ["names", "Emmanuel Macron, Olaf Scholz, Giorgia Meloni, Pedro Sánchez, Ursula von der Leyen, Volodymyr Zelenskyy"],
    [
      "a table of scores",
      "Arsenal 2 Chelsea 1\nReal Sociedad 1 Athletic Bilbao 1\nBayern München 4 Borussia Dortmund 0\nAjax 2 Feyenoord 0",
    ],
    ["figures", "DAX 18,234.12 +0.4% CAC 40 7,512.33 -0.2% FTSE 100 8,210.50 +0.1% Nikkei 225 38,500.10 +1.2%"],
    ["names among few words", "Bundeswehr, Luftwaffe and Deutsche Bahn in cyber drill near Frankfurt am Main"],
  ])("%s", (_, text) => {
    expect(languageOf(text, null)).toBe("en");
    expect(languageOf(text, "de")).toBe("de");
  });
});

describe("labels", () => {
  it.each([
    ["keeps a region that agrees", ENGLISH, "en_gb", "en-GB"],
    ["keeps a script that agrees", "", "zh-hans", "zh-Hans"],
    ["knows codes of three letters", "", "deu", "de"],
    ["takes no notice of what is no language", "", "Deutsch", "en"],
    ["takes no notice of what is malformed", "", "de_DE.UTF-8", "en"],
    [
      "leaves a language that cannot be told from its neighbour",
      "Sedikitnya tiga orang terluka pada hari Selasa ketika sebuah bus bertabrakan dengan truk di luar kota.",
      "id",
      "id",
    ],
  ])("%s", (_, text, declared, language) => expect(languageOf(text, declared)).toBe(language));
});

it("an article has the language of its text", () => {
  const [article] = toArticles(makeSource("x", { text: `Luftangriff auf Odessa\n${GERMAN}`, language: "en" })).articles;
  expect(article?.language).toBe("de");
});
