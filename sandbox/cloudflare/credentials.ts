import type { IncomingHttpHeaders } from "node:http";
import { apiError, Refusal } from "./envelope.ts";

/** `user` says whose rate limit it counts against; by default that of the one user who has everything. */
export type Token = { token: string; user?: string; accounts?: string[]; permission?: "edit" | "read" };
export type Key = { email: string; key: string };

/** Who asks. `accounts: undefined` means all. */
export type Caller = { user: string; email?: string; accounts?: string[]; permission: "edit" | "read" };

const OWNER = "owner";

/**
 * Finds the caller by the request's headers. `Authorization` goes before the legacy pair.
 * @throws Refusal 9106 (nothing given), 6003 with its chain (malformed), 10000 (unknown token), 9103 (unknown pair)
 */
export function authenticate(headers: IncomingHttpHeaders, known: { tokens: Token[]; keys: Key[] }): Caller {
  if (headers.authorization !== undefined) return byToken(headers.authorization, known.tokens);
  return byKey(headers, known.keys);
}

function byToken(header: string, tokens: Token[]): Caller {
  const token = /^Bearer (.*)$/i.exec(header)?.[1];
  const found = tokens.find((one) => one.token === token);
  if (found !== undefined) {
    return {
      user: found.user ?? OWNER,
      permission: found.permission ?? "edit",
      ...(found.accounts === undefined ? {} : { accounts: found.accounts }),
    };
  }
  // Tokens have 40 characters or more; the API calls "Bearer invalid" malformed, not unknown. The syntax is token68
  // (RFC 9110, section 11.2), which is what quotes, spaces and a doubled "Bearer" break.
  const wellFormed = token !== undefined && token.length >= 40 && /^[A-Za-z0-9._~+/-]+=*$/.test(token);
  if (!wellFormed) throw malformed(6111, "Authorization");
  throw new Refusal(401, apiError(10000, "Authentication error"));
}

function byKey(headers: IncomingHttpHeaders, keys: Key[]): Caller {
  const email = first(headers["x-auth-email"]);
  const key = first(headers["x-auth-key"]);
  if (email === undefined || key === undefined) {
    throw new Refusal(400, apiError(9106, "Missing X-Auth-Key, X-Auth-Email or Authorization headers"));
  }
  if (keys.some((one) => one.email === email && one.key === key)) return { user: OWNER, email, permission: "edit" };
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) throw malformed(6102, "X-Auth-Email");
  if (!/^[0-9a-z_]{32,}$/i.test(key)) throw malformed(6103, "X-Auth-Key");
  throw new Refusal(403, apiError(9103, "Unknown X-Auth-Key or X-Auth-Email"));
}

function malformed(code: number, header: string): Refusal {
  const chain = [apiError(code, `Invalid format for ${header} header`)];
  return new Refusal(400, apiError(6003, "Invalid request headers", { chain }));
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** @throws Refusal 403: 9109 for an account that the caller was not given, 10000 for a change with a read-only token */
export function authorize(caller: Caller, wanted: { account: string; write: boolean }): void {
  if (caller.accounts !== undefined && !caller.accounts.includes(wanted.account)) {
    throw new Refusal(403, apiError(9109, "Unauthorized to access requested resource"));
  }
  if (wanted.write && caller.permission !== "edit") throw new Refusal(403, apiError(10000, "Authentication error"));
}
