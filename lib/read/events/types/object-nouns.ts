/** Noun lists that several event types use as objects of their frames. Lemmas separated by blanks. */

/** What an authority lays on people, trade or movement, and later lifts. */
export const RESTRICTIONS =
  "restriction ban curfew lockdown blockade siege emergency state_of_emergency martial_law curb limit blackout moratorium closure prohibition measure";

/** What one state lays on another. */
export const SANCTION_NOUNS =
  "sanction tariff duty levy quota penalty penalty_tariff trade_barrier blacklist designation penalty asset_freeze travel_ban";

/** Money, goods and help that are given or withheld. */
export const AID_NOUNS =
  "aid assistance relief funding fund grant loan donation supply food medicine vaccine money subsidy package ammunition munition weapon weaponry arm equipment ventilator tent shelter donor_money bailout stimulus contribution financing ambulance generator fuel oxygen blanket ration wheat grain tank howitzer missile_system air_defence air_defense jet f-16 dose kit credit capital investment asylum refuge";

/** Units that make a number money. */
export const MONEY =
  "dollar euro pound yen yuan rouble ruble franc rupee dinar riyal dirham krona krone lira peso real won shekel million billion trillion eur usd";

/** Relations that are cut, frozen or restored. */
export const TIES =
  "tie relation relationship cooperation link diplomatic_tie contact trade flight air_link export import diplomatic_relation partnership membership visa train_service intelligence_sharing";

/** People who are held and let go. */
export const HELD =
  "prisoner detainee hostage captive inmate activist journalist protester protestor demonstrator dissident sailor soldier pow serviceman pilot militant rebel lawyer opponent politician worker student citizen national leader president minister blogger civilian diplomat tourist crew aide fighter bishop nun priest monk reporter editor suspect man woman people teenager girl boy child";

/** Armed people and what they move in. */
export const FORCES =
  "troop soldier force army brigade battalion division regiment unit reservist marine paratrooper warship destroyer frigate submarine carrier aircraft_carrier fleet navy squadron jet fighter_jet warplane bomber tank armour armor artillery missile battery helicopter garrison contingent guard reinforcement personnel military gendarme convoy column vessel ship aircraft plane air_defence air_defense patriot presence";

/** People sent to keep a peace or to help. */
export const PEACEKEEPERS =
  "peacekeeper peacekeeping_force peacekeeping_troop peacekeeping_mission peacekeeping blue_helmet monitor observer peacekeeping_contingent";
export const HELPERS =
  "medic doctor nurse rescuer rescue_team firefighter aid_worker medical_team relief_team relief_worker humanitarian_worker engineer search_team volunteer trainer instructor adviser advisor";

/** Ground that is taken or lost. */
export const GROUND =
  "town city village territory area region province district capital base airport airbase port bridge settlement hill island checkpoint outpost stronghold position border_crossing crossing neighbourhood neighborhood suburb enclave front highway headquarters field oilfield oil_field mosque plant factory street junction station dam peninsula parliament palace control";

/** Papers that two sides sign. */
export const ACCORDS =
  "agreement deal treaty accord pact memorandum memorandum_of_understanding mou contract protocol convention settlement compromise understanding framework truce ceasefire cease_fire armistice declaration communique";

/** What is asked for. */
export const REQUESTS =
  "request demand appeal proposal offer call plea petition motion invitation bid suggestion overture application resolution bill amendment plan ultimatum allegation accusation claim charge criticism report notion idea possibility result verdict ruling decision";
