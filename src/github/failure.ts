import { isObject } from "../model/json.ts";
import type { Redact } from "../privacy/redaction.ts";
import { cleaned } from "../privacy/sanitize.ts";

/** Why there is no comment, in words that are ready to print. */
export class Unwritten extends Error {}

export function unreadable(): Unwritten {
  return new Unwritten("the answer of GitHub's API cannot be read. See https://www.githubstatus.com.");
}

/**
 * What went wrong, and what to do, as the end of a sentence. Errors of Octokit hold the request with its headers: of
 * them only the status, GitHub's own message and codes are taken.
 */
export function explain(error: unknown, redact: Redact): string {
  if (error instanceof Unwritten) return error.message;
  const { errors, response } = isObject(error) ? error : {};
  const [first] = Array.isArray(errors) ? errors : [];
  if (isObject(first)) return explainRefusal({ type: first.type, message: first.message, redact });
  if (!isObject(response)) return explainSilence(error);
  const { message } = isObject(response.data) ? response.data : {};
  return explainRefusal({ status: response.status, message, redact });
}

type Refusal = {
  /** of an answer of HTTP that is a refusal; those of GraphQL come with 200 */
  readonly status?: unknown;
  /** of an error of GraphQL */
  readonly type?: unknown;
  readonly message: unknown;
  readonly redact: Redact;
};

function explainRefusal({ status, type, message, redact }: Refusal): string {
  const text = typeof message === "string" ? message : "";
  const parts = [status === undefined ? "" : `HTTP ${status}`, text === "" ? "" : `"${cleaned(text, { redact })}"`];
  const said = parts.filter((part) => part !== "").join(", ") || "no reason";
  if (status === 429 || type === "RATE_LIMITED" || /rate limit/i.test(text)) {
    return `GitHub's rate limit is reached (${said}). The next run on the pull request writes it.`;
  }
  if (typeof status === "number" && status >= 500) {
    return `GitHub's API has a fault (${said}). See https://www.githubstatus.com.`;
  }
  if (status === 401) {
    return `GitHub does not know the token in github-token (${said}). Give github.token, or one that is still valid.`;
  }
  const lacksPermission =
    status === 404 || /^Resource not accessible|^Could not resolve to a (Repository|PullRequest) /.test(text);
  return lacksPermission ? permissionAdvice(said) : `GitHub refused it (${said}).`;
}

function permissionAdvice(said: string): string {
  return [
    `the token in github-token may not do that (${said}). Give the job this permission, beside those that it has:`,
    "permissions:",
    "  pull-requests: write",
    "On a pull request of a fork or of Dependabot the token is read-only whatever the job says. The plan is in the job " +
      "summary too.",
  ].join("\n");
}

/** By the codes alone: messages of Node and undici quote what they were given. */
function explainSilence(error: unknown): string {
  const names = causesOf(error);
  if (names.includes("TimeoutError")) return "GitHub's API gave no answer in time. See https://www.githubstatus.com.";
  const codes = names.filter((name) => /^[A-Z][A-Z0-9_]+$/.test(name));
  if (codes.length === 0) return unreadable().message;
  return `the connection to GitHub's API failed (${codes.join(", ")}). Check the network and the proxy of the runner.`;
}

/** Name and code of an error and of what caused it, outermost first. */
function causesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const code = "code" in error && typeof error.code === "string" ? [error.code] : [];
  return [error.name, ...code, ...causesOf(error.cause)];
}
