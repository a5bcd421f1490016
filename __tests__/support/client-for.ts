import { API_TOKEN } from "../../sandbox/cloudflare.ts";
import { Client, type ClientOptions } from "../../src/cloudflare/client.ts";
import { redactor } from "../../src/privacy/redaction.ts";
import { serverNames } from "../../src/privacy/server-names.ts";
import { virtualClock } from "./virtual-clock.ts";

/** A client of one emulator, whose waits take no time and which tries each request once unless told otherwise. */
export function clientFor(options: Partial<ClientOptions> & Pick<ClientOptions, "baseUrl" | "dispatcher">): Client {
  const redact = options.redact ?? redactor([API_TOKEN]);
  return new Client({
    credentials: { kind: "token", token: API_TOKEN },
    timeoutSeconds: 20,
    maxAttempts: 1,
    deadlineSeconds: 900,
    clock: virtualClock(),
    cancelled: new AbortController().signal,
    redact,
    displayName: serverNames({ declared: [], redact }),
    onEvent: () => {},
    ...options,
  });
}
