import { afterEach } from "@jest/globals";
import { Agent } from "undici";
import {
  ACCOUNT_ID,
  API_TOKEN,
  type Cloudflare,
  type CloudflareOptions,
  type Interception,
  type RecordedRequest,
  startCloudflare,
} from "../../sandbox/cloudflare.ts";
import type { Client, ClientOptions } from "../../src/cloudflare/client.ts";
import type { RunEvent } from "../../src/model/request/event.ts";
import { redactor } from "../../src/privacy/redaction.ts";
import { serverNames } from "../../src/privacy/server-names.ts";
import "./one-realm.ts";
import { clientFor } from "./client-for.ts";

/** The value of {@link A}, which is redacted. */
export const VALUE = "s3cret-value";
export const A = { name: "A", type: "secret_text", text: VALUE } as const;

export const SCRIPT = `/client/v4/accounts/${ACCOUNT_ID}/workers/scripts/api`;
export const LATEST = `/client/v4/accounts/${ACCOUNT_ID}/workers/workers/api/versions/latest`;

const open: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

export type EmulatedSetup = Partial<Pick<ClientOptions, "timeoutSeconds" | "maxAttempts" | "redact" | "cancelled">> & {
  readonly options: CloudflareOptions;
  readonly interceptions?: readonly Interception[] | undefined;
  readonly declared?: readonly string[];
  readonly token?: string | undefined;
};

export type Emulated = { readonly api: Cloudflare; readonly client: Client; readonly events: RunEvent[] };

/** An emulator and a client of it, both closed after the test. `events` are those of the client; others may be added. */
export async function emulated(setup: EmulatedSetup): Promise<Emulated> {
  const { options, interceptions = [], declared = ["A"], token = API_TOKEN, ...rest } = setup;
  const api = await startCloudflare(options);
  for (const interception of interceptions) api.intercept(interception);
  const dispatcher = new Agent();
  open.push(
    () => api.close(),
    () => dispatcher.destroy(),
  );
  const events: RunEvent[] = [];
  const redact = redactor([VALUE, API_TOKEN]);
  const client = clientFor({
    baseUrl: api.url,
    dispatcher,
    credentials: { kind: "token", token },
    redact,
    displayName: serverNames({ declared, redact }),
    onEvent: (event) => void (event.kind === "request" || events.push(event)),
    ...rest,
  });
  return { api, client, events };
}

/** Method and path of each request, in their order. */
export function linesOf(requests: readonly RecordedRequest[]): string[] {
  return requests.map(({ method, path }) => `${method} ${path}`);
}

/** The body of a success. */
export function successBody(result?: unknown): string {
  return JSON.stringify({ success: true, errors: [], messages: [], result });
}

/** The body of a refusal with this code. */
export function refusalBody(code: number, message = "No."): string {
  return JSON.stringify({ success: false, errors: [{ code, message }], messages: [], result: null });
}

export const isPatch = ({ method }: RecordedRequest): boolean => method === "PATCH";

/** Requests that read this last segment of a path. */
export function reads(what: string): (request: RecordedRequest) => boolean {
  return ({ method, path }) => method === "GET" && path.endsWith(`/${what}`);
}

/** Makes the change and answers with another result, for one patch. */
export function answering(change: (result: Record<string, unknown>) => unknown): Interception {
  return {
    match: isPatch,
    transform: (answer) => {
      const body = answer.body as { result: Record<string, unknown> };
      return { ...answer, body: { ...body, result: change(body.result) } };
    },
  };
}
