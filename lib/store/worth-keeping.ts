/** So many events take so long to read and to pack that it is done before anybody waits, and kept beside the database. */
export const WORTH_KEEPING = 50_000;
