/** Text as it stands in HTML and XML, also inside an attribute; signs that XML has not are left out. */
export function escapeMarkup(text: string): string {
  return text
    .replace(/[\p{Surrogate}\p{Cc}\ufffe\uffff]/gu, (sign) => (/[\t\n\r]/.test(sign) ? sign : ""))
    .replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
}

/** Text as it stands in Markdown, on one line: none of its signs has a meaning there. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>#|~!&]/g, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^[-+=]/, "\\$&");
}
