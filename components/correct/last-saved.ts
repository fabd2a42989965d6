/** Where it is kept that a correction was saved, until the page that shows it has said so. */
export const LAST_SAVED = "dateline-corrected";
