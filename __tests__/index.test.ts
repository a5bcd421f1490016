import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import { ACCOUNT_ID, API_TOKEN, type Cloudflare, type Interception, startCloudflare } from "../sandbox/cloudflare.ts";

const INDEX = join(import.meta.dirname, "..", "src", "index.ts");

/** In the step's process: raises signals, which on some platforms cannot be sent, and hands out a diagnostic report. */
const PRELOAD = `data:text/javascript,${encodeURIComponent(`
  process.on("message", (message) => {
    if (message === "report") process.send(Object.keys(process.report.getReport()));
    else process.emit(message);
  });
  process.channel.unref();
`)}`;

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** What the step has done, once it has ended. */
type Ended = { readonly code: number | null; readonly log: string; readonly outputs: string; readonly api: Cloudflare };

/** Runs src/index.ts to set a secret. `during` is called when its patch has arrived, and `interception` is how that is answered. */
async function run(interception: Interception, during: (step: ChildProcess) => void): Promise<Ended> {
  const api = await startCloudflare({ workers: [{ script: "api" }] });
  const folder = mkdtempSync(join(tmpdir(), "index-"));
  closing.push(
    () => api.close(),
    () => rmSync(folder, { recursive: true }),
  );
  const [output, summary] = ["output", "summary"].map((name) => join(folder, name));
  for (const file of [output, summary]) writeFileSync(file ?? "", "");
  const inputs = {
    "INPUT_API-TOKEN": API_TOKEN,
    "INPUT_ACCOUNT-ID": ACCOUNT_ID,
    "INPUT_SCRIPT-NAME": "api",
    "INPUT_API-BASE-URL": api.url,
    "INPUT_MAX-ATTEMPTS": "1",
    INPUT_SECRETS: "DB_PASSWORD",
    DB_PASSWORD: "correct-horse-battery-staple",
  };
  const env = { ...inputs, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary };
  const execArgv = ["--import", PRELOAD, "--disable-warning=ExperimentalWarning"];
  const step = fork(INDEX, { env, execArgv, silent: true });
  let log = "";
  step.stdout?.setEncoding("utf8").on("data", (text) => {
    log += text;
  });
  const match = (): boolean => {
    during(step);
    return true;
  };
  api.intercept({ match, ...interception });
  const [code] = await once(step, "close");
  return { code, log, outputs: readFileSync(output ?? "", "utf8"), api };
}

test.each(["SIGINT", "SIGTERM", "SIGBREAK"])("%s ends the step at once, with its outputs", async (signal) => {
  const { code, outputs, api } = await run({ fault: "hang" }, (step) => step.send(signal));
  expect(code).toBe(1);
  expect(outputs).toContain('"code":"cancelled"');
  expect(api.requests).toHaveLength(1);
});

/** The change is made, and answered a little later. */
const LATER: Interception = { transform: (answer) => answer, delayMs: 200 };

test("the masks come first in the log, and the rest follows them", async () => {
  const { log } = await run(LATER, () => {});
  const masks = [API_TOKEN, "correct-horse-battery-staple"].map((value) => `::add-mask::${value}`);
  const lines = log.split(/\r?\n/);
  expect(lines.slice(0, masks.length)).toEqual(masks);
  expect(lines).toContain("Set: DB_PASSWORD");
});

test("a log that nobody reads any more ends nothing", async () => {
  const { code, outputs, api } = await run(LATER, (step) => step.stdout?.destroy());
  expect(code).toBe(0);
  expect(outputs).toMatch(/^changed<<(.*)\ntrue\n\1$/m);
  expect(api.secrets("api")).toEqual([{ name: "DB_PASSWORD", type: "secret_text" }]);
});

test("a diagnostic report holds no variables", async () => {
  const reported = Promise.withResolvers<unknown>();
  await run(LATER, (step) => {
    step.once("message", reported.resolve);
    step.send("report");
  });
  const parts = await reported.promise;
  expect(parts).toContain("javascriptStack");
  expect(parts).not.toContain("environmentVariables");
});
