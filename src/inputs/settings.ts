import { InputError } from "../errors.ts";
import type { Ports } from "../ports.ts";
import { masksOf } from "../secrets/masks.ts";
import type { Declaration } from "../secrets/patch.ts";
import { isBindingName } from "../secrets/secret.ts";
import type { Credentials, Worker } from "../worker.ts";
import { readCredentials } from "./credentials.ts";
import { type Findings, noFindings, notesOf } from "./findings.ts";
import { type Inputs, inputsOf, unknownInputs } from "./inputs.ts";
import { importFault } from "./key-import.ts";
import { readSecretKeys } from "./secret-keys.ts";
import { type Declared, type OnEmpty, readSecrets } from "./secrets-input.ts";
import { readVersionTags } from "./version-tags.ts";
import { readBaseUrl, readWorker } from "./worker.ts";

/** What the workflow said, typed and checked. Nothing below reads an input or the environment. */
export type Settings = {
  readonly worker: Worker;
  readonly declaration: Declaration;
  readonly credentials: Credentials;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  /** For one request. */
  readonly timeoutSeconds: number;
  /** Of one request. */
  readonly maxAttempts: number;
  /** For the whole step. */
  readonly deadlineSeconds: number;
  /** Lines that the log should say. */
  readonly notes: readonly string[];
  /** Every value that must not be seen. */
  readonly sensitive: readonly string[];
};

const ON_EMPTY = ["error", "skip", "set"] as const;

/**
 * Reads, masks and checks everything, in this order. All values are masked before the first await.
 *
 * @throws InputError with all problems, before anything is sent.
 */
export async function readSettings({ core, env }: Pick<Ports, "core" | "env">): Promise<Settings> {
  const inputs = inputsOf({ core, env });
  const findings = noFindings();
  const { problems } = findings;
  problems.push(...unknownInputs(env));
  const { credentials, sensitive } = readCredentials(inputs, problems);
  findings.sensitive.push(...sensitive);
  const context = { inputs, findings, onEmpty: readOnEmpty(inputs, problems), credentials: sensitive };
  const worker = readWorker(inputs, problems);
  const declared = [...readSecrets(context), ...readSecretKeys(context)];
  const settings = {
    worker,
    declaration: declarationOf(declared, { inputs, findings }),
    baseUrl: readBaseUrl(inputs, problems),
    timeoutSeconds: readSeconds("timeout", { inputs, problems }),
    maxAttempts: readMaxAttempts(inputs, problems),
    deadlineSeconds: readSeconds("deadline", { inputs, problems }),
    notes: notesOf(findings),
    sensitive: findings.sensitive,
  };
  for (const mask of new Set(findings.sensitive.flatMap(masksOf))) core.setSecret(mask);
  problems.push(...(await importProblems(declared)));
  if (problems.length > 0 || credentials === undefined) throw new InputError(problems);
  return { ...settings, credentials };
}

function declarationOf(
  declared: readonly Declared[],
  { inputs, findings }: { inputs: Inputs; findings: Findings },
): Declaration {
  const { problems } = findings;
  const deletions = inputs.list("delete").filter(({ text, line }) => {
    const isName = isBindingName(text);
    if (!isName)
      problems.push(`delete, line ${line}: this is not the name of a secret (not shown). Give one name a line.`);
    return isName;
  });
  problems.push(
    ...repeatedNames([
      ...declared.map(({ secret, place }) => ({ name: secret.name, place })),
      ...deletions.map(({ text, line }) => ({ name: text, place: `delete, line ${line}` })),
    ]),
  );
  if (declared.length + deletions.length === 0 && problems.length === 0) {
    problems.push(["Nothing to do: secrets, secret-keys and delete name no secret.", ...notesOf(findings)].join(" "));
  }
  return {
    set: declared.map(({ secret }) => secret),
    delete: deletions.map(({ text }) => text),
    versionTags: readVersionTags(inputs, problems),
  };
}

function repeatedNames(places: readonly { name: string; place: string }[]): string[] {
  return [...Map.groupBy(places, ({ name }) => name)]
    .filter(([, group]) => group.length > 1)
    .map(([name, group]) => `${name} is given ${group.length} times: ${group.map(({ place }) => place).join("; ")}.`);
}

async function importProblems(declared: readonly Declared[]): Promise<string[]> {
  const faults = await Promise.all(
    declared.map(async ({ secret, place }) => {
      const fault = secret.type === "secret_key" ? await importFault(secret) : undefined;
      return fault === undefined ? [] : [`${place}, ${secret.name}: ${fault}.`];
    }),
  );
  return faults.flat();
}

function readOnEmpty(inputs: Inputs, problems: string[]): OnEmpty {
  const word = inputs.text("on-empty") ?? "error";
  const known = ON_EMPTY.find((candidate) => candidate === word);
  if (known === undefined) problems.push("on-empty is an unknown word. Give one of error, skip, set.");
  return known ?? "error";
}

/** The longest is what GitHub gives a job: six hours. */
const SECONDS = { timeout: { usual: 30, longest: 600 }, deadline: { usual: 900, longest: 21_600 } } as const;

function readSeconds(name: keyof typeof SECONDS, { inputs, problems }: { inputs: Inputs; problems: string[] }): number {
  const { usual, longest } = SECONDS[name];
  const text = inputs.text(name) ?? String(usual);
  const seconds = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (seconds > 0 && seconds <= longest) return seconds;
  problems.push(`${name} is not a number of seconds. Give one that is greater than 0 and at most ${longest}.`);
  return usual;
}

const MOST_ATTEMPTS = 20;

function readMaxAttempts(inputs: Inputs, problems: string[]): number {
  const text = inputs.text("max-attempts") ?? "5";
  const attempts = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (attempts >= 1 && attempts <= MOST_ATTEMPTS) return attempts;
  problems.push(`max-attempts is not a number of attempts. Give a whole one from 1 to ${MOST_ATTEMPTS}.`);
  return 5;
}
