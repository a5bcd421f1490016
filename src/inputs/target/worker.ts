import { isLoopback } from "../../http/loopback.ts";
import type { Worker } from "../../model/worker.ts";
import type { Findings } from "../reading/findings.ts";
import { type Inputs, listLines } from "../reading/inputs.ts";
import { fileProblem, shownPath, type Workspace } from "../reading/workspace.ts";
import type { ConfigValue, WranglerConfig } from "./wrangler-config.ts";

const DEFAULT_BASE_URL = "https://api.cloudflare.com/client/v4";

/** The API's own pattern for `script_name`. */
const SCRIPT_NAME = /^[a-z0-9_][a-z0-9-_]*$/;
const NAMESPACE_NAME = /^[A-Za-z0-9_][A-Za-z0-9-_]*$/;

type WorkerContext = {
  readonly findings: Findings;
  readonly workspace: Workspace;
  /** What the wrangler configuration says; the inputs win. */
  readonly config: WranglerConfig | undefined;
};

/** The Workers of the run, each once, in the order of the inputs. All are in one account and, if in any, one namespace. */
export function readWorkers(inputs: Inputs, context: WorkerContext): Worker[] {
  const accountId = readAccountId(inputs, context);
  const scripts = readScriptNames(inputs, context);
  const dispatchNamespace = readNamespace(inputs, context.findings.problems);
  return scripts.map((script) => ({ accountId, script, dispatchNamespace }));
}

/** The text found is not shown: what stands here by mistake is often the token. */
function readAccountId(inputs: Inputs, { findings: { problems }, config }: WorkerContext): string {
  const sources = [
    { id: inputs.text("account-id"), where: "account-id" },
    { id: inputs.variable("CLOUDFLARE_ACCOUNT_ID")?.trim(), where: "The variable CLOUDFLARE_ACCOUNT_ID" },
    { id: config?.accountId?.value, where: config?.accountId?.from ?? "" },
  ];
  const { id, where } = sources.find((source) => source.id !== undefined && source.id !== "") ?? {};
  if (id === undefined) {
    if (isRefused(inputs, { config, value: config?.accountId })) return "";
    const empty =
      config === undefined
        ? "account-id is empty, and so is the variable CLOUDFLARE_ACCOUNT_ID"
        : `account-id is empty, so is the variable CLOUDFLARE_ACCOUNT_ID, and ${config.file} has no account_id`;
    problems.push(
      `${empty}. Give the Account ID from the overview page of Workers in the Cloudflare dashboard. An expression such ` +
        "as vars.CLOUDFLARE_ACCOUNT_ID is empty where the id is stored as a secret, under another name, or in an " +
        "environment that the job does not name.",
    );
    return "";
  }
  if (!/^[0-9a-f]{32}$/i.test(id)) {
    problems.push(
      `${where} is not 32 hexadecimal characters. Copy the Account ID from the overview page of Workers in the ` +
        "Cloudflare dashboard; it is neither the account's name nor a token nor a zone's name.",
    );
  }
  return id;
}

/** Whether the configuration should have given a value and could not, which has been said. */
function isRefused(
  inputs: Inputs,
  { config, value }: { config: WranglerConfig | undefined; value: ConfigValue | undefined },
): boolean {
  const isUnread = config === undefined && inputs.text("wrangler-config") !== undefined;
  return isUnread || (value !== undefined && value.value === undefined);
}

function readScriptNames(inputs: Inputs, context: WorkerContext): string[] {
  const { problems, notes } = context.findings;
  const given = [
    ...inputs.list("script-name").map((line) => ({ ...line, input: "script-name" })),
    ...fileNames(inputs, context),
  ];
  if (given.length === 0) return configName(inputs, context);
  const bad = given.filter(({ text }) => !SCRIPT_NAME.test(text));
  for (const [input, lines] of Map.groupBy(bad, ({ input: from }) => from)) {
    const sentence = notScriptNames(input, { lines: lines.map(({ line }) => line), only: given.length === 1 });
    problems.push(`${sentence} It is the name in wrangler's configuration or in the dashboard, and no address.`);
  }
  const names = [...new Set(given.map(({ text }) => text))];
  if (bad.length > 0) return names;
  if (names.length < given.length) {
    notes.push(`Named more than once, and run once: ${given.length - names.length} of ${given.length} lines left out.`);
  }
  const { config } = context;
  if (config !== undefined) {
    const wins = config.name === undefined ? "" : `, which wins over ${config.file}`;
    const subject = names.length === 1 ? `Worker ${names[0]}` : `${names.length} Workers`;
    notes.push(`${subject}: ${[...new Set(given.map(({ input }) => input))].join(" and ")}${wins}.`);
  }
  return names;
}

type ScriptLine = { readonly text: string; readonly line: number; readonly input: string };

function fileNames(inputs: Inputs, { findings, workspace }: WorkerContext): ScriptLine[] {
  const path = inputs.text("script-names-file");
  if (path === undefined) return [];
  const input = `script-names-file "${shownPath(path)}"`;
  const reading = workspace.read(path);
  if ("fault" in reading) {
    findings.problems.push(fileProblem(reading, { path, place: input, hidden: "script-names-file (not shown)" }));
    return [];
  }
  if (reading.isOutside) findings.notes.push(`Reading ${shownPath(path)}, which is outside the workspace.`);
  const lines = listLines(reading.text);
  if (lines.length === 0) findings.problems.push(`${input} holds no name. Give the name of a Worker on each line.`);
  return lines.map((line) => ({ ...line, input }));
}

/** A list of the wrong kind is a thousand lines, and none of them news after the first ones. */
const MOST_LINES = 20;

/** What stands in place of a name is not shown: by mistake it is a secret. */
function notScriptNames(input: string, { lines, only }: { lines: readonly number[]; only: boolean }): string {
  const rest = lines.length - MOST_LINES;
  const shown = `${lines.slice(0, MOST_LINES).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
  const rule = "it may hold lower-case letters, digits, - and _, and begins with a letter, a digit or _.";
  if (only) return `${input} is not a Worker's name: ${rule}`;
  return lines.length === 1
    ? `${input}, line ${shown}: this is not a Worker's name (not shown): ${rule}`
    : `${input}, lines ${shown}: these are not Workers' names (not shown). A name ${rule.replace("it may", "may")}`;
}

function configName(inputs: Inputs, { findings, config }: WorkerContext): string[] {
  const { problems, notes } = findings;
  const { value: name, from } = config?.name ?? {};
  if (name === undefined) {
    const isTold = inputs.text("script-names-file") !== undefined || isRefused(inputs, { config, value: config?.name });
    if (!isTold) {
      problems.push(
        config === undefined
          ? "script-name is empty. Give the name of the Worker. Or name a file that has it: wrangler-config, or script-names-file for many."
          : `script-name is empty, and ${config.file} has no name. Give the name of the Worker in one of the two.`,
      );
    }
    return [];
  }
  if (SCRIPT_NAME.test(name)) notes.push(`Worker ${name}: ${from}.`);
  else problems.push(notScriptNames(from ?? "", { lines: [], only: true }));
  return [name];
}

function readNamespace(inputs: Inputs, problems: string[]): string | undefined {
  const namespace = inputs.text("dispatch-namespace");
  if (namespace !== undefined && !NAMESPACE_NAME.test(namespace)) {
    problems.push(
      "dispatch-namespace is not a namespace's name: it may hold letters, digits, - and _, and begins with a letter, " +
        "a digit or _.",
    );
  }
  return namespace;
}

/**
 * The API's address without a slash at its end. It is never shown: a password may stand in it.
 * `http:` is for a loopback host alone, because the token travels in a header.
 */
export function readBaseUrl(inputs: Inputs, problems: string[]): string {
  const input = inputs.text("api-base-url");
  const text = input ?? (inputs.variable("CLOUDFLARE_API_BASE_URL")?.trim() || DEFAULT_BASE_URL);
  const where = input === undefined ? "The variable CLOUDFLARE_API_BASE_URL" : "api-base-url";
  const url = URL.parse(text);
  if (url === null || !["https:", "http:"].includes(url.protocol)) {
    problems.push(`${where} is not an address that begins with https://. An example: ${DEFAULT_BASE_URL}`);
  } else if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    problems.push(`${where} begins with http://, which would send the credentials unencrypted. Write https://.`);
  } else if (url.username !== "" || url.password !== "" || /[?#]/.test(text)) {
    problems.push(`${where} holds a user, a password, a query or a fragment. Give the bare address.`);
  }
  return text.replace(/\/+$/, "");
}
