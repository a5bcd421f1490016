import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ACCOUNT_ID } from "../../sandbox/cloudflare.ts";
import type { Outcome } from "../../src/model/outcome/outcome.ts";
import { eventSentence } from "../../src/report/words/events.ts";
import { codeOf, isFailed, messageOf } from "../../src/report/words/failure.ts";
import { outcomePhrases } from "../../src/report/words/outcome.ts";
import { plain } from "../../src/report/words/phrase.ts";
import { makeAuthority } from "../support/certificates.ts";
import {
  asMarkdown,
  type Fate,
  RESET_BEFORE_WRITE,
  ROWS,
  type Row,
  type State,
  valueNamed,
} from "../support/faults.ts";
import { SCRIPT, type Step, type StepSetup, ungatedStep } from "../support/step.ts";

// The rows are run a few at a time before the first test, since most of each is waiting.

const AT_ONCE = 4;
/** Only a hang takes this long, of all rows together. */
const ALL_ROWS_MS = 600_000;
const runs = new Map<Row, { step: Step; gate: () => void } | Error>();
const folder = mkdtempSync(join(tmpdir(), "faults-"));

beforeAll(async () => {
  const secure = await secureSetups();
  const left = [...ROWS];
  const work = async (): Promise<void> => {
    for (let row = left.shift(); row !== undefined; row = left.shift()) {
      const { rules, env, plain } = row.tls === undefined ? {} : secure[row.tls];
      const { setup } = row;
      const run = ungatedStep({
        ...setup,
        rules: { ...setup.rules, ...rules },
        env: { ...setup.env, ...env },
        plain: plain ?? [],
      });
      runs.set(row, await run.catch((error: Error) => error));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}, ALL_ROWS_MS);

afterAll(() => rmSync(folder, { recursive: true }));

async function secureSetups(): Promise<Record<"trusted" | "unknown", StepSetup>> {
  const [known, unknown] = [await makeAuthority("Known authority"), await makeAuthority("Unknown authority")];
  const file = join(folder, "known.pem");
  writeFileSync(file, known.pem);
  const trust = { env: { NODE_EXTRA_CA_CERTS: file }, plain: ["NODE_EXTRA_CA_CERTS"] };
  return {
    trusted: { ...trust, rules: { tls: await known.issue({}) } },
    unknown: { ...trust, rules: { tls: await unknown.issue({}) } },
  };
}

function runOf(row: Row): { step: Step; gate: () => void } {
  const run = runs.get(row);
  if (run === undefined || run instanceof Error) throw run ?? new Error("The row was not run.");
  return run;
}

function stepOf(row: Row): Step {
  return runOf(row).step;
}

/** How long a wait is, is a matter of chance, and what a reset is called, one of the platform. */
function told(text: string): string {
  return text
    .replace(/\bRetrying now\b/g, "Retrying in <s>")
    .replace(/\b\d+(\.\d)? (s|min)\b/g, "<s>")
    .replace(RESET_BEFORE_WRITE, "(ECONNRESET)");
}

/** What the step is to say of the Worker. */
function outcomeOf({ fate, absent = [], state, lists, attempts, requests, sent = requests, ...row }: Row): Outcome {
  const names = lists ? Object.keys(state).sort() : [];
  const { failure, status = failure === undefined ? "patched" : "failed" } = row;
  const counts = { attempts, requests: sent };
  return { script: SCRIPT, status, ...fate, absent, names, ...counts, ...(failure && { failure }) };
}

/** Without Cloudflare's own words, which `error-codes.test.ts` looks at. */
function ownWords(lines: readonly string[]): string[] {
  return lines.filter((line) => !/^(Cloudflare (says:|gave no reason)|cf-ray:)/.test(line));
}

function messageLines(outcome: Outcome): string[] {
  return isFailed(outcome) ? ownWords(told(messageOf(outcome)).split("\n")) : [];
}

function stateOf({ cloudflare }: Step): State {
  const bindings = [...(cloudflare.worker(SCRIPT)?.bindings.values() ?? [])];
  const secrets = bindings.flatMap((binding) => (binding.type === "secret_text" ? [binding] : []));
  return Object.fromEntries(
    secrets.map(({ name, text }) => {
      const kind = (["before", "new"] as const).find((candidate) => valueNamed(name, candidate) === text);
      if (kind === undefined) throw new Error(`${name} has a value that nobody gave it.`);
      return [name, kind];
    }),
  );
}

/** "set", "deleted" and so on by name, from the table of the job summary. */
function summaryOf({ run }: Step): Record<string, string> {
  const rows = run.summary.matchAll(/<tr><td><code>([^<]*)<\/code><\/td><td>.*?<\/td><td>([^<]*)<\/td><\/tr>/g);
  return Object.fromEntries([...rows].map(([, name, what]) => [name, what]));
}

const lines = (names: readonly string[]): string => [...names].sort().join("\n");

describe.each(ROWS)("$fault", (row) => {
  const { fate } = row;
  const outcome = outcomeOf(row);

  test("the log and the error", () => {
    const step = stepOf(row);
    const begin = step.log.findIndex((line) => line.startsWith(`Worker ${SCRIPT} in account ${ACCOUNT_ID}: `));
    const said = [...row.events.map((event) => eventSentence(event)), ...outcomePhrases(outcome).map(plain)];
    const [first, ...rest] = messageLines(outcome);
    const ofRunner = step.run.outcome === "cancelled" ? ["##[error]The operation was canceled."] : [];
    expect(ownWords(told(step.log.slice(begin + 1).join("\n")).split("\n"))).toEqual([
      ...said.map(told),
      ...(first === undefined ? [] : [`##[error]${first}`, ...rest]),
      ...ofRunner,
    ]);
    expect(ownWords(told(step.error ?? "").split("\n"))).toEqual(first === undefined ? [""] : [first, ...rest]);
    expect(step.run.exitCode).toBe(first === undefined ? 0 : 1);
  });

  test("the state of the Worker, and the number of requests", () => {
    const step = stepOf(row);
    expect(stateOf(step)).toEqual(row.state);
    expect(step.requests).toHaveLength(row.requests);
  });

  test("the outputs", () => {
    const { run, results } = stepOf(row);
    const { script, status, names, attempts, requests, absent } = outcome;
    expect(run.outputs).toMatchObject({
      "secret-names": lines(names),
      "set-names": lines(fate.set),
      "deleted-names": lines(fate.deleted),
      changed: String(fate.set.length + fate.deleted.length > absent.length),
    });
    const undeclared = names.filter((name) => !Object.values(fate).flat().includes(name));
    expect(run.outputs["undeclared-names"]).toBe(row.lists ? lines(undeclared) : undefined);
    const error = isFailed(outcome) && { error: { code: codeOf(outcome.failure), message: expect.any(String) } };
    expect(results).toEqual([{ script, status, ...fate, names, attempts, requests, ...error }]);
  });

  test("nothing leaks, and nothing is left behind", () => {
    runOf(row).gate();
  });

  test("what is said of each name is so, in the outputs and in the summary", () => {
    const step = stepOf(row);
    const [result] = step.results as [Fate];
    const state = stateOf(step);
    const before = new Map(step.cloudflare.worker(SCRIPT)?.versions[0]?.bindings);
    for (const name of result.set) expect([name, state[name]]).toEqual([name, "new"]);
    for (const name of result.deleted) expect([name, state[name]]).toEqual([name, undefined]);
    for (const name of result.notApplied) {
      const was = before.get(name)?.type === "secret_text" ? "before" : undefined;
      expect([name, state[name]]).toEqual([name, was]);
    }
    const shown = Object.entries(summaryOf(step)).map(([name, what]) => [
      name,
      what.replace("was not there", "deleted"),
    ]);
    const words = { set: "set", deleted: "deleted", notApplied: "not applied", notKnown: "not known" } as const;
    const expected = Object.entries(words).flatMap(([key, word]) =>
      fate[key as keyof Fate].map((name) => [name, word]),
    );
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(expected));
  });
});

test("the rows are many, each of another fault, and can be shown as a table", () => {
  expect(ROWS.length).toBeGreaterThanOrEqual(45);
  expect(new Set(ROWS.map(({ fault }) => fault)).size).toBe(ROWS.length);
  const table = asMarkdown(ROWS).split("\n");
  expect(table).toHaveLength(ROWS.length + 2);
  expect(new Set(table.map((line) => line.split(" | ").length))).toEqual(new Set([6]));
});
