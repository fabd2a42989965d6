/** What this is, for whoever finds it. */
export const DESCRIPTION = "A timeline of dated events read out of news articles, each with the sentence it stands on.";
