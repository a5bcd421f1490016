import { isLoopback } from "../loopback.ts";
import type { Worker } from "../worker.ts";
import type { Findings } from "./findings.ts";
import type { Inputs } from "./inputs.ts";
import type { ConfigValue, WranglerConfig } from "./wrangler-config.ts";

const DEFAULT_BASE_URL = "https://api.cloudflare.com/client/v4";

/** The API's own pattern for `script_name`. */
const SCRIPT_NAME = /^[a-z0-9_][a-z0-9-_]*$/;
const NAMESPACE_NAME = /^[A-Za-z0-9_][A-Za-z0-9-_]*$/;

type WorkerContext = {
  readonly findings: Findings;
  /** What the wrangler configuration says; the inputs win. */
  readonly config: WranglerConfig | undefined;
};

export function readWorker(inputs: Inputs, { findings, config }: WorkerContext): Worker {
  return {
    accountId: readAccountId(inputs, { findings, config }),
    script: readScriptName(inputs, { findings, config }),
    dispatchNamespace: readNamespace(inputs, findings.problems),
  };
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
    problems.push(
      "account-id is empty, and so is the variable CLOUDFLARE_ACCOUNT_ID. Give the Account ID from the overview page " +
        "of Workers in the Cloudflare dashboard.",
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

function readScriptName(inputs: Inputs, { findings, config }: WorkerContext): string {
  const names = inputs.list("script-name");
  const [input] = names;
  const { problems, notes } = findings;
  if (names.length > 1) {
    problems.push(`script-name holds ${names.length} names. Give one Worker a step, or use a matrix.`);
    return input?.text ?? "";
  }
  const { value: name, from } = input === undefined ? (config?.name ?? {}) : { value: input.text, from: "script-name" };
  if (name === undefined) {
    if (isRefused(inputs, { config, value: config?.name })) return "";
    const missing =
      config === undefined ? "script-name is empty" : `script-name is empty, and ${config.file} has no name`;
    problems.push(`${missing}. Give the name of the Worker.`);
    return "";
  }
  if (!SCRIPT_NAME.test(name)) {
    problems.push(
      `${from} is not a Worker's name: it may hold lower-case letters, digits, - and _, and begins with a letter, ` +
        "a digit or _.",
    );
  } else if (config !== undefined) {
    const wins = input !== undefined && config.name !== undefined;
    notes.push(`Worker ${name}: ${wins ? `script-name, which wins over ${config.file}` : from}.`);
  }
  return name;
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
