// News agencies as they sign a dateline: "MOSCOW (Reuters) -", "PRAGUE (AP) —", "SEOUL, June 5 (Yonhap) --".
const AGENCIES: Readonly<Record<string, string>> = {
  AA: "Anadolu Agency",
  AAP: "AAP",
  AFP: "AFP",
  ANI: "ANI",
  ANSA: "ANSA",
  AP: "AP",
  "ASSOCIATED PRESS": "AP",
  "THE ASSOCIATED PRESS": "AP",
  BELGA: "Belga",
  BLOOMBERG: "Bloomberg",
  CNN: "CNN",
  CP: "The Canadian Press",
  "THE CANADIAN PRESS": "The Canadian Press",
  DPA: "dpa",
  EFE: "EFE",
  IANS: "IANS",
  INTERFAX: "Interfax",
  IPS: "IPS",
  JTA: "JTA",
  KYODO: "Kyodo",
  PA: "PA",
  PTI: "PTI",
  REUTERS: "Reuters",
  TASS: "TASS",
  UKRINFORM: "Ukrinform",
  UPI: "UPI",
  XINHUA: "Xinhua",
  YONHAP: "Yonhap",
};

const SIGNED =
  /^([\p{Lu}][\p{L} .,'’/-]{1,60}?)(?:, ?[A-Z][a-z]{2,8}\.? \d{1,2})? ?\(([\p{L} .]{2,30})\)\s?(?:--|[-–—:])/u;
const UNSIGNED = /^[\p{Lu}][\p{Lu} .'’/-]{2,40}(?:, [\p{Lu}][\p{L} .]{1,25})? (?:--|[–—]) ?(?=[\p{L}\p{N}“"'‘])/u;

/** The place and the agency that a paragraph's dateline names; null if it opens with none. */
export function agencyDateline(paragraph: string): { agency: string | null } | null {
  const opening = paragraph.slice(0, 140);
  const signed = SIGNED.exec(opening);
  const agency = AGENCIES[(signed?.[2] ?? "").toUpperCase()];
  if (agency) return { agency };
  return UNSIGNED.test(opening) ? { agency: null } : null;
}
