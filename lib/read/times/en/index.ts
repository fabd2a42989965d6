import type { TimeRule } from "../time-value";
import { clockTimes } from "./clock-times";
import { dates } from "./dates";
import { dayParts } from "./day-parts";
import { durations } from "./durations";
import { holidays } from "./holidays";
import { notTimes } from "./not-times";
import { periods } from "./periods";
import { references } from "./references";
import { relative } from "./relative";
import { sets } from "./sets";
import { shifts } from "./shifts";
import { weekdays } from "./weekdays";
import { weeks } from "./weeks";
import { years } from "./years";

/** Every rule of English, in order: among matches of one length the first wins. */
export const english: readonly TimeRule[] = [
  ...notTimes,
  ...dates,
  ...years,
  ...clockTimes,
  ...holidays,
  ...weeks,
  ...weekdays,
  ...periods,
  ...relative,
  ...dayParts,
  ...shifts,
  ...sets,
  ...durations,
  ...references,
];
