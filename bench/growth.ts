import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import * as core from "@actions/core";
import { ACCOUNT_ID, API_TOKEN } from "../sandbox/cloudflare.ts";
import { Inputs } from "../src/inputs/reading/inputs.ts";
import { librariesFor, loadLibraries } from "../src/inputs/reading/libraries.ts";
import { readSettings } from "../src/inputs/settings.ts";
import { secretsPatch } from "../src/model/patch.ts";
import { redactor } from "../src/privacy/redaction.ts";
import { SensitiveValues } from "../src/privacy/sensitive.ts";
import { median } from "./measured-process.ts";

type Environment = Record<string, string>;

const KILOBYTE = 1024;
const LOADS: readonly { name: string; full: number; environmentOf: (size: number) => Environment }[] = [
  { name: "100 secrets of 5 KB", full: 100, environmentOf: (count) => named(count, 5 * KILOBYTE) },
  { name: "1,000 names in a JSON object", full: 1000, environmentOf: inJson },
  { name: "a value of 48 KB", full: 48 * KILOBYTE, environmentOf: (size) => named(1, size) },
];

/** Milliseconds by phase. */
type Phases = {
  readonly "parse and make masks": number;
  readonly serialise: number;
  readonly "look through an answer": number;
};

export type Growth = { readonly load: string; readonly phase: string; readonly ms: readonly [number, number, number] };

/** What a step does with its secrets, at a quarter, a half and the whole of each load: linear work grows as 1 : 2 : 4. */
export async function growthOf(runs: number): Promise<Growth[]> {
  const rows: Growth[] = [];
  for (const { name, full, environmentOf } of LOADS) {
    const quarter = await phasesOf(environmentOf(full / 4), runs);
    const half = await phasesOf(environmentOf(full / 2), runs);
    const whole = await phasesOf(environmentOf(full), runs);
    for (const phase of Object.keys(whole) as (keyof Phases)[]) {
      rows.push({ load: name, phase, ms: [quarter[phase], half[phase], whole[phase]] });
    }
  }
  return rows;
}

async function phasesOf(environment: Environment, runs: number): Promise<Phases> {
  const measured: Phases[] = [];
  for (let run = 0; run < runs; run += 1) measured.push(await phases(environment));
  const medianOf = (phase: keyof Phases): number => median(measured.map((one) => one[phase]));
  return {
    "parse and make masks": medianOf("parse and make masks"),
    serialise: medianOf("serialise"),
    "look through an answer": medianOf("look through an answer"),
  };
}

async function phases(environment: Environment): Promise<Phases> {
  const env = {
    "INPUT_API-TOKEN": API_TOKEN,
    "INPUT_ACCOUNT-ID": ACCOUNT_ID,
    "INPUT_SCRIPT-NAME": "api",
    ...environment,
  };
  const getInput = (name: string): string => (env as Environment)[`INPUT_${name.toUpperCase()}`] ?? "";
  const ports = { core: { ...core, getInput }, mask: () => {}, env, fs };
  const libraries = await loadLibraries(librariesFor(new Inputs(ports)));
  const sensitive = new SensitiveValues();
  const times = [performance.now()];
  const settings = readSettings({ ...ports, sensitive, libraries });
  times.push(performance.now());
  JSON.stringify(secretsPatch(settings.declaration));
  times.push(performance.now());
  redactor(sensitive)("A name that somebody else has set: OTHER_TOKEN");
  times.push(performance.now());
  const [parsed = 0, serialised = 0, redacted = 0] = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  return { "parse and make masks": parsed, serialise: serialised, "look through an answer": redacted };
}

function randomValue(bytes: number): string {
  return randomBytes(bytes).toString("base64").slice(0, bytes);
}

function named(count: number, bytes: number): Environment {
  const values = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`SECRET_${index}`, randomValue(bytes)]),
  );
  return { INPUT_SECRETS: Object.keys(values).join("\n"), ...values };
}

function inJson(count: number): Environment {
  const entries = Array.from({ length: count }, (_, index) => [`SECRET_${index}`, randomValue(100)]);
  return { INPUT_SECRETS: JSON.stringify(Object.fromEntries(entries)) };
}
