import { isRefusable, REFUSALS, type Refusable, type View } from "../../lib/view";

/** A list with a value added, or taken out if it was there. */
export function toggled<T>(list: readonly T[], value: T): readonly T[] {
  return list.includes(value) ? list.filter((item) => item !== value) : [...list, value];
}

/** What of a view is a list of values. */
export type ListField = { [Name in keyof View]: View[Name] extends readonly string[] ? Name : never }[keyof View];

/** A value of a filter asked for, or no longer; what is asked for is not left out. */
export function withToggled(view: View, field: ListField, value: string): Partial<View> {
  return {
    [field]: toggled<string>(view[field], value),
    ...(isRefusable(field) && without(view, REFUSALS[field], value)),
  };
}

/** A value of a filter left out, or no longer; what is left out is not asked for. */
export function withRefused(view: View, field: Refusable, value: string): Partial<View> {
  return { [REFUSALS[field]]: toggled<string>(view[REFUSALS[field]], value), ...without(view, field, value) };
}

function without(view: View, field: Refusable | (typeof REFUSALS)[Refusable], value: string): Partial<View> {
  const list: readonly string[] = view[field];
  return list.includes(value) ? { [field]: list.filter((item) => item !== value) } : {};
}
