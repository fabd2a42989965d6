/** Where it is kept that a correction was saved, until the page that shows it has said so. */
export const LAST_SAVED = "dateline-corrected";

/** Where it is kept what the server said of a name that was corrected, until the page that shows it has said so. */
export const LAST_SAID = "dateline-name-corrected";
