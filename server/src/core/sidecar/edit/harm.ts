/** Thrown inside the editor and caught at its entrance: what was asked for cannot be written without harm. */
export class Harm extends Error {}

/** What was looked for, or no edit at all. */
export function need<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Harm();
  return value;
}
