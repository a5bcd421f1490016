import type { Dispatcher } from "undici";
import { API_TOKEN } from "../../sandbox/cloudflare.ts";
import { Client, type ClientOptions } from "../../src/cloudflare/client.ts";
import { virtualClock } from "./fake-ports.ts";

export type ClientSetup = Partial<ClientOptions> & {
  readonly baseUrl: string;
  readonly dispatcher: Dispatcher;
  readonly redact: ClientOptions["redact"];
  readonly token?: string | undefined;
  readonly timeoutSeconds?: number | undefined;
  readonly cancelled?: AbortSignal | undefined;
};

/** A client of one emulator, whose waits take no time and who tries each request once unless told otherwise. */
export function clientFor({
  baseUrl,
  dispatcher,
  token = API_TOKEN,
  timeoutSeconds = 20,
  cancelled = new AbortController().signal,
  ...options
}: ClientSetup): Client {
  return new Client({
    connection: { dispatcher, credentials: { kind: "token", token }, baseUrl, timeoutSeconds, cancelled },
    clock: virtualClock(),
    maxAttempts: 1,
    deadlineSeconds: 900,
    tell: () => {},
    ...options,
  });
}
