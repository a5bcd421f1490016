import type { InputName, Inputs } from "./inputs.ts";

/** The spellings of the YAML 1.2 core schema: what is anything else is no word to guess at. */
const SWITCHES: Readonly<Record<string, boolean>> = {
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false,
};

export function readSwitch(
  inputs: Inputs,
  { name, fallback, problems }: { name: InputName; fallback: boolean; problems: string[] },
): boolean {
  const word = inputs.text(name);
  if (word === undefined) return fallback;
  if (Object.hasOwn(SWITCHES, word)) return SWITCHES[word] ?? fallback;
  problems.push(`${name} is neither true nor false. Write one of the two.`);
  return fallback;
}
