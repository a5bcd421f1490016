import { afterEach } from "@jest/globals";
import {
  ACCOUNT_ID,
  API_TOKEN,
  type Binding,
  type Cloudflare,
  type CloudflareOptions,
  startCloudflare,
} from "../../../sandbox/cloudflare.ts";

export const OTHER_ACCOUNT = "fedcba9876543210fedcba9876543210";
export const SCRIPT = `/accounts/${ACCOUNT_ID}/workers/scripts/api`;
export const BULK = `${SCRIPT}/secrets-bulk`;
export const DISPATCH = `/accounts/${ACCOUNT_ID}/workers/dispatch/namespaces/tenants/scripts/api`;
export const LATEST = `/accounts/${ACCOUNT_ID}/workers/workers/api/versions/latest`;
export const BEARER = { authorization: `Bearer ${API_TOKEN}` };
export const MERGE_PATCH = { "content-type": "application/merge-patch+json" };
const JSON_TYPE = { "content-type": "application/json" };

export const TOKEN: Binding = { name: "TOKEN", type: "secret_text", text: "old-token" };
export const REGION: Binding = { name: "REGION", type: "plain_text", text: "eu" };
export const CACHE: Binding = { name: "CACHE", type: "kv_namespace", namespace_id: "b8c1" };

const open = new Set<Cloudflare>();

afterEach(async () => {
  for (const cloudflare of open) await cloudflare.close();
  open.clear();
});

/** With one Worker `api` that has a secret, a variable and a namespace, unless the options say otherwise. */
export async function start(options: CloudflareOptions = {}): Promise<Cloudflare> {
  const cloudflare = await startCloudflare({
    workers: [{ script: "api", bindings: [TOKEN, REGION, CACHE] }],
    ...options,
  });
  open.add(cloudflare);
  return cloudflare;
}

type Sent = { method?: string; headers?: Record<string, string>; body?: string | Uint8Array<ArrayBuffer> | FormData };

export async function call(cloudflare: Cloudflare, path: string, sent: Sent = {}) {
  const { method = "GET", headers = BEARER, body = null } = sent;
  const response = await fetch(cloudflare.url + path, { method, headers, body });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parse(text) };
}

// biome-ignore lint/suspicious/noExplicitAny: an answer is looked into field by field
function parse(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A request with a JSON body. */
export function send(cloudflare: Cloudflare, method: string, { path, body }: { path: string; body: unknown }) {
  const type = method === "PATCH" ? MERGE_PATCH : JSON_TYPE;
  return call(cloudflare, path, { method, headers: { ...BEARER, ...type }, body: JSON.stringify(body) });
}

export function patch(cloudflare: Cloudflare, secrets: unknown, { path = BULK, ...rest }: PatchOptions = {}) {
  return send(cloudflare, "PATCH", { path, body: { secrets, ...rest } });
}

type PatchOptions = { path?: string; version_tags?: unknown };

export function stage(cloudflare: Cloudflare, body: unknown, query = "?deploy=false") {
  return send(cloudflare, "PATCH", { path: LATEST + query, body });
}

/** An entry of a patch. */
export function text(name: string, value = "a"): Record<string, Binding> {
  return { [name]: { name, type: "secret_text", text: value } };
}

export function texts(count: number, value?: string): Record<string, Binding> {
  return Object.assign({}, ...Array.from({ length: count }, (_, index) => text(`S${index}`, value)));
}

/** An entry of a patch with a key; `more` goes over its fields. */
export function hmac(name: string, more: Record<string, unknown> = {}) {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = { type: "secret_key", algorithm, format: "raw", usages: ["sign"], key_base64: "c2VjcmV0" };
  return { [name]: { name, ...key, ...more } };
}

export function codes(answer: { json: { errors: { code: number }[] } }): number[] {
  return answer.json.errors.map((error) => error.code);
}

/** Status and codes in one. */
export function verdict(answer: { status: number; json: { errors: { code: number }[] } }): number[] {
  return [answer.status, ...codes(answer)];
}

/** Names of the secrets that the Worker `api` runs with. */
export function names(cloudflare: Cloudflare): string[] {
  return cloudflare.secrets("api").map(({ name }) => name);
}

/** What must not move when a request is refused. */
export function stateOf(cloudflare: Cloudflare): unknown {
  const worker = cloudflare.worker("api");
  return { bindings: [...(worker?.bindings ?? [])], versions: worker?.versions.length };
}
