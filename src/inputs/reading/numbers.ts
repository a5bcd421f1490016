import type { InputName, Inputs } from "./inputs.ts";

/** Seconds greater than 0, with decimals or without. A problem gives the fallback, so that reading goes on. */
export function readSeconds(
  inputs: Inputs,
  { name, fallback, most, problems }: { name: InputName; fallback: number; most: number; problems: string[] },
): number {
  const text = inputs.text(name) ?? String(fallback);
  const seconds = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (seconds > 0 && seconds <= most) return seconds;
  problems.push(`${name} is not a number of seconds. Give one that is greater than 0 and at most ${most}.`);
  return fallback;
}

type WholeNumber = {
  readonly name: InputName;
  readonly fallback: number;
  readonly least: number;
  readonly most?: number;
  readonly problems: string[];
};

/** A whole number in decimal digits. A problem gives the fallback, so that reading goes on. */
export function readWholeNumber(inputs: Inputs, { name, fallback, least, most, problems }: WholeNumber): number {
  const text = inputs.text(name) ?? String(fallback);
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= (most ?? Number.MAX_SAFE_INTEGER)) return number;
  const range = most === undefined ? `from ${least} on` : `from ${least} to ${most}`;
  problems.push(`${name} is not a whole number ${range}. Give one, such as ${fallback}.`);
  return fallback;
}
