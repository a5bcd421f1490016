import { isLoopback } from "../../http/loopback.ts";
import type { Context } from "../reading/context.ts";

const DEFAULT_BASE_URL = "https://api.cloudflare.com/client/v4";

/**
 * Reads the API's address, without a slash at its end. Only its host is ever shown, since a password may stand in it, and
 * whenever it is not the default: it may come from a variable that an earlier step has set. `http:` is for a loopback host
 * only, because the token travels in a header.
 */
export function readBaseUrl({ inputs, findings }: Context): string {
  const { value, from } = inputs.sourced("api-base-url") ?? { value: DEFAULT_BASE_URL, from: "" };
  const problem = problemOf(value);
  if (problem !== undefined) findings.problem(`${from} ${problem}`);
  const url = value.replace(/\/+$/, "");
  if (problem !== undefined || url === DEFAULT_BASE_URL) return DEFAULT_BASE_URL;
  findings.note(`Using the API at ${new URL(url).host} (${from}).`);
  return url;
}

function problemOf(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null || !["https:", "http:"].includes(url.protocol)) {
    return `must be an address that begins with https://, such as ${DEFAULT_BASE_URL}`;
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    return "must begin with https://: http:// would send the credentials unencrypted.";
  }
  if (url.username !== "" || url.password !== "" || /[?#]/.test(text)) {
    return "must not have a user, a password, a query or a fragment. Give the bare address.";
  }
  return undefined;
}
