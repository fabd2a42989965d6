import type { EventTypeId } from "../../../lib/domain";

// The words of made-up news. Plain and few: enough that a search finds some of it, all of it or none.

const words = (text: string) => text.trim().split(/\s+/);
const lines = (text: string) => text.trim().split(/\s*\n\s*/);

export const FIRST_NAMES =
  words(`Ada Adrian Aisha Alan Alba Ali Amina Ana Andrei Anna Anton Asha Astrid Boris Bruno Carla Carlos Chen Clara
  Dalia Daniel Dario Dina Edita Elena Elias Emil Emma Erik Esther Eva Fatima Felix Filip Freya Gabriel Grace Hana Hassan Helena Henrik Hiro
  Hugo Ibrahim Ida Igor Ilse Imran Ines Irina Isaac Ivan Jana Jonas Jorge Josef Julia Kamal Karim Karin Kofi Lars Laura Layla Leila Leon
  Lidia Lin Lucia Luis Magda Malik Marco Maria Marta Mateo Mei Mina Miriam Mohan Nadia Naomi Nikola Nina Noor Olga Omar Oscar Pavel Petra
  Priya Rafael Rania Ravi Rosa Ruth Saida Samir Sara Sergei Silvia Simon Sofia Stefan Tamara Tariq Tomas Ursula Vera Victor Wanda Yara Yusuf
  Zara Zoltan`);
export const FAMILY_NAMES =
  words(`Abara Adeyo Albrecht Almeida Amado Andrade Arslan Bakari Balint Baranov Barros Becker Bello Berg Bianchi
  Bosman Brandt Carvalho Castellan Cermak Chandra Costa Dahl Danso Darwish Demir Dimitrov Dorn Duarte Eklund Farahani Faro Fischer Fonseca
  Forsberg Galvan Ganem Georgiev Haddad Halonen Hansen Harker Hartono Havel Hoang Horvat Ibarra Ilic Ivanova Jansen Joshi Kamara Kaplan Karimi
  Kaya Keller Khatri Kimura Kovac Kowal Kruger Kuznik Larsen Lazarov Lemaire Lindqvist Lopez Lukic Madani Malinov Mansour Marek Marin Mbeki
  Medeiros Mendes Mensah Mirza Molnar Moreau Mutua Nakata Nassar Navarro Nemeth Nowak Obi Okafor Olsen Onyango Orlov Osman Ozturk Palmer Pereira
  Petrov Popa Prasad Quist Rahimi Ramos Reyes Riva Rosen Saito Salazar Santos Sato Schmid Serrano Shah Silva Simic Sokol Soto Suarez Tanaka
  Tavares Tesfaye Toth Urban Vargas Vasquez Vidal Vogel Wagner Weiss Yamada Yilmaz Zaman Zelenka Ziegler`);
export const PARTY_WORDS = words(
  "Democratic National Workers Liberal People's Farmers Progressive Republican Civic Green Labour Unity Reform Patriotic Students Teachers Miners",
);
export const PAPER_NAMES = words(
  "Gazette Herald Courier Observer Tribune Chronicle Mail Post Journal Dispatch Monitor Standard Echo Record Sentinel Review Bulletin Register",
);

export const TOPICS = lines(`grain exports
  fishing rights
  the gas pipeline
  the new border crossing
  fuel prices
  the election calendar
  the release of detainees
  river water
  customs duties
  the ceasefire line
  teachers' pay
  the draft constitution
  the airport concession
  refugee returns
  power cuts
  landmines
  the vaccination campaign
  the railway to the coast
  mobile phone licences
  the copper mine
  school books
  the national budget
  prison conditions
  the peacekeeping mandate
  steel tariffs
  overflight rights
  the census
  bread subsidies
  the drought fund
  the port strike
  media freedom
  nuclear inspections
  the disputed island
  veterans' pensions
  cattle raids
  the cotton harvest
  hospital funding
  internet shutdowns
  land reform
  the dam upstream`);

export const DETAILS = lines(`officials said
  according to witnesses
  local media reported
  residents said by telephone
  a spokeswoman confirmed
  in what observers called a turning point
  despite earlier assurances
  after weeks of tension
  for the second time this month
  while rain hampered the work of reporters
  amid concern over {topic}
  in a dispute over {topic}
  hours before a debate on {topic}
  as negotiations on {topic} stalled
  leaving {number} people without shelter
  with {number} people affected
  a hospital source said {number} people were treated
  documents seen by reporters show
  without giving further details
  in the presence of foreign observers`);

export const FILLERS = lines(`Diplomats in the region were following the developments closely.
  Traffic was light in the centre, where most shops had closed early.
  Analysts said it was too early to tell what the consequences would be.
  The ministry did not answer a request for comment.
  It was not clear who had given the order.
  Similar scenes had been seen in the years before.
  Aid workers asked for safe passage.
  Opposition figures called for an independent inquiry.
  Prices of food and fuel have risen sharply.
  The figures could not be verified independently.
  Reporters were kept behind a cordon.
  Schools will stay closed until further notice.
  Both sides have accused each other of breaking earlier promises.
  The weather service warned of heavy rain.
  A statement was expected later.`);

/** Ways to tell of a type: `[past|base|gerund]` reports it, A does it, B is who it is done to, P is where. */
export const PHRASES: Readonly<
  Record<EventTypeId, readonly { readonly subtype: string | null; readonly text: string }[]>
> = {
  strike: [
    { subtype: "airstrike", text: "A [bombed|bomb|bombing] depots of B P" },
    { subtype: "shelling", text: "A [shelled|shell|shelling] positions of B P" },
    { subtype: "missile", text: "A [fired|fire|firing] missiles at B P" },
    { subtype: "drone", text: "A [struck|strike|striking] a convoy of B P with drones" },
  ],
  clash: [
    { subtype: "battle", text: "A [fought|fight|fighting] with B P" },
    { subtype: "ambush", text: "A [ambushed|ambush|ambushing] a patrol of B P" },
  ],
  attack_civilians: [
    { subtype: "killing", text: "A [attacked|attack|attacking] a market P and blamed B" },
    { subtype: "kidnapping", text: "A [abducted|abduct|abducting] workers of B P" },
  ],
  territory: [
    { subtype: "capture", text: "A [captured|capture|capturing] a village from B P" },
    { subtype: "withdrawal", text: "A [withdrew|withdraw|withdrawing] from lines held against B P" },
  ],
  military_move: [
    { subtype: "deployment", text: "A [deployed|deploy|deploying] troops against B P" },
    { subtype: "exercise", text: "A [held|hold|holding] an exercise with B P" },
  ],
  talks: [
    { subtype: "meeting", text: "A [met|meet|meeting] with B P over TOPIC" },
    { subtype: "negotiation", text: "A [negotiated|negotiate|negotiating] with B P about TOPIC" },
    { subtype: "visit", text: "A [visited|visit|visiting] B P to discuss TOPIC" },
  ],
  agreement: [
    { subtype: "treaty", text: "A [signed|sign|signing] an agreement with B P on TOPIC" },
    { subtype: "ceasefire", text: "A [agreed|agree|agreeing] a truce with B P" },
  ],
  release_exchange: [
    { subtype: "exchange", text: "A [exchanged|exchange|exchanging] prisoners with B P" },
    { subtype: "release", text: "A [freed|free|freeing] detainees of B P" },
  ],
  aid: [
    { subtype: "delivery", text: "A [delivered|deliver|delivering] food and medicine to B P" },
    { subtype: "funding", text: "A [pledged|pledge|pledging] money to B for TOPIC P" },
  ],
  sanction: [
    { subtype: "sanctions", text: "A [imposed|impose|imposing] sanctions on B over TOPIC P" },
    { subtype: "expulsion", text: "A [expelled|expel|expelling] envoys of B P" },
  ],
  statement: [
    { subtype: "condemnation", text: "A [condemned|condemn|condemning] B over TOPIC P" },
    { subtype: "demand", text: "A [urged|urge|urging] B to settle TOPIC P" },
    { subtype: "promise", text: "A [promised|promise|promising] B support on TOPIC P" },
    { subtype: "warning", text: "A [warned|warn|warning] B about TOPIC P" },
  ],
  protest: [
    { subtype: "demonstration", text: "A [marched|march|marching] against B P over TOPIC" },
    { subtype: "labour-strike", text: "A [walked|walk|walking] out P in a dispute with B over TOPIC" },
  ],
  legal: [
    { subtype: "arrest", text: "A [arrested|arrest|arresting] members of B P" },
    { subtype: "trial", text: "A [sued|sue|suing] B P over TOPIC" },
  ],
  politics: [
    { subtype: "election", text: "A [defeated|defeat|defeating] B at the polls P" },
    { subtype: "resignation", text: "A [resigned|resign|resigning] P after a row with B over TOPIC" },
    { subtype: "legislation", text: "A [passed|pass|passing] a law on TOPIC P against the votes of B" },
  ],
  cyber_info: [
    { subtype: "cyberattack", text: "A [hacked|hack|hacking] computers of B P" },
    { subtype: "censorship", text: "A [blocked|block|blocking] websites of B P" },
  ],
  disaster: [
    { subtype: "flood", text: "A [reported|report|reporting] floods P that cut off offices of B" },
    { subtype: "accident", text: "A [reported|report|reporting] an explosion at a plant of B P" },
  ],
  other: [{ subtype: null, text: "A [opened|open|opening] a bridge with B P" }],
};
