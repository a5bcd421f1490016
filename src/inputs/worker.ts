import type { Worker } from "../worker.ts";
import type { Inputs } from "./inputs.ts";

const DEFAULT_BASE_URL = "https://api.cloudflare.com/client/v4";

/** The API's own pattern for `script_name`. */
const SCRIPT_NAME = /^[a-z0-9_][a-z0-9-_]*$/;
const NAMESPACE_NAME = /^[A-Za-z0-9_][A-Za-z0-9-_]*$/;

export function readWorker(inputs: Inputs, problems: string[]): Worker {
  return {
    accountId: readAccountId(inputs, problems),
    script: readScriptName(inputs, problems),
    dispatchNamespace: readNamespace(inputs, problems),
  };
}

/** The text found is not shown: what stands here by mistake is often the token. */
function readAccountId(inputs: Inputs, problems: string[]): string {
  const id = inputs.text("account-id") ?? inputs.variable("CLOUDFLARE_ACCOUNT_ID")?.trim() ?? "";
  const where = inputs.text("account-id") === undefined ? "The variable CLOUDFLARE_ACCOUNT_ID" : "account-id";
  if (id === "") {
    problems.push(
      "account-id is empty, and so is the variable CLOUDFLARE_ACCOUNT_ID. Give the Account ID from the overview page " +
        "of Workers in the Cloudflare dashboard.",
    );
  } else if (!/^[0-9a-f]{32}$/i.test(id)) {
    problems.push(
      `${where} is not 32 hexadecimal characters. Copy the Account ID from the overview page of Workers in the ` +
        "Cloudflare dashboard; it is neither the account's name nor a token nor a zone's name.",
    );
  }
  return id;
}

function readScriptName(inputs: Inputs, problems: string[]): string {
  const names = inputs.list("script-name");
  const [name] = names;
  if (name === undefined) problems.push("script-name is empty. Give the name of the Worker.");
  else if (names.length > 1) {
    problems.push(`script-name holds ${names.length} names. Give one Worker a step, or use a matrix.`);
  } else if (!SCRIPT_NAME.test(name.text)) {
    problems.push(
      "script-name is not a Worker's name: it may hold lower-case letters, digits, - and _, and begins with a letter, " +
        "a digit or _.",
    );
  }
  return name?.text ?? "";
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

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
