import { Readable } from "node:stream";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Dispatcher } from "undici";
import { latestVersion } from "../../src/cloudflare/latest-version.ts";
import { secretsBulk } from "../../src/cloudflare/secrets-bulk.ts";
import { listBindings, listScripts, listSecrets, listVersions, readDeployments } from "../../src/cloudflare/state.ts";
import type { ReportedBinding } from "../../src/model/binding.ts";
import { FailureError } from "../../src/model/outcome/failure.ts";
import { redactor } from "../../src/privacy/redaction.ts";
import { failureLines } from "../../src/report/words/failure.ts";
import { clientFor } from "../support/client-for.ts";
import { fakeValue } from "../support/fake-secrets.ts";
import { anyText, expectCases, holds, SEED, words } from "../support/fuzz.ts";
import { aFailedOutcome, aWorker } from "../support/results.ts";

expectCases(4_000);

/** Values of several kinds; the last one may be the name of a Worker. */
const VALUES = [fakeValue("one"), `p@ss "w0rd" <&> ${fakeValue("two", 12)}\\`, fakeValue("three").toLowerCase()];
const redact = redactor(VALUES);

/** Forms in which a server may send a value back, and in which a reader would know it. */
const FORMS: readonly ((value: string) => string)[] = [
  (value) => value,
  (value) => Buffer.from(value).toString("base64").replace(/=+$/, ""),
  (value) => Buffer.from(value).toString("hex"),
  (value) => JSON.stringify(value).slice(1, -1),
  (value) => encodeURIComponent(value),
  (value) => [...value].reverse().join(""),
];
const INVISIBLE = ["", "\ufe0f", "\u200b", "\u3164"];

const echo = fc
  .tuple(fc.constantFrom(...VALUES), fc.constantFrom(...FORMS), fc.constantFrom(...INVISIBLE), fc.nat({ max: 20 }))
  .map(([value, form, between, from]) => [...form(value).slice(from)].join(between));
const text = fc.oneof(
  fc.constantFrom(
    "A",
    "secret_text",
    "secret_key",
    "plain_text",
    "",
    "10013",
    "\n::error::x",
    "##[error]",
    "__proto__",
  ),
  echo,
  fc.tuple(anyText, echo, anyText).map((parts) => parts.join(" ")),
  words,
  fc.constantFrom("x".repeat(300)),
);
const scalar = fc.oneof(text, fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
const some = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { maxLength: 4 });
const object = (fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 9, arbitrary: fc.record(fields, { requiredKeys: [] }) }, scalar);

const annotations = object({ "workers/message": text, "workers/tag": text });
const binding = object({ name: text, type: text, text, key_base64: text });
const byName = fc.dictionary(text, object({ type: text, name: text }), { maxKeys: 4 });
const version = object({ id: text, number: scalar, metadata: object({ source: text, created_on: text }), annotations });
const deployment = object({
  versions: some(object({ version_id: text, percentage: fc.double() })),
  created_on: text,
  source: text,
  annotations,
});
/** What the result of an answer is to hold, by what is asked. */
const RESULTS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  patch: byName,
  stage: object({ bindings: some(binding), id: text, env: byName }),
  secrets: some(binding),
  settings: object({ bindings: some(binding) }),
  version: object({ env: byName }),
  deployments: object({ deployments: some(deployment) }),
  versions: object({ items: some(version) }),
  scripts: some(object({ id: text })),
};
const anyResult = fc.oneof(
  ...Object.values(RESULTS),
  scalar,
  fc.constant(Array.from({ length: 2_001 }, (_, at) => ({ name: `N${at}`, type: "secret_text" }))),
);
const error = object({
  code: fc.oneof(scalar, fc.constantFrom(10007, 10013, 10053, 100160, 10056)),
  message: fc.oneof(text, fc.constant("exceeds the limit of 0 per request")),
  documentation_url: text,
  source: object({ pointer: text }),
});
const envelopeOf = (result: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  object({
    success: fc.oneof({ weight: 4, arbitrary: fc.constant<unknown>(true) }, fc.constant<unknown>(false), scalar),
    errors: fc.oneof({ weight: 2, arbitrary: fc.constant<unknown>([]) }, some(error), scalar),
    messages: some(text),
    result,
  });
const bodyOf = (question: string): fc.Arbitrary<string | Uint8Array> =>
  fc.oneof(
    { weight: 6, arbitrary: envelopeOf(RESULTS[question] ?? scalar).map((value) => JSON.stringify(value)) },
    { weight: 2, arbitrary: envelopeOf(anyResult).map((value) => JSON.stringify(value)) },
    text.map((page) => `<!doctype html>${page}`),
    text,
    fc.uint8Array({ maxLength: 60 }),
  );
const status = fc.oneof(
  { weight: 4, arbitrary: fc.constant(200) },
  fc.constantFrom(201, 202, 204, 301, 302, 400, 401, 403, 404, 409, 429, 500, 503),
  fc.integer({ min: 100, max: 999 }),
);
const headers = fc.record(
  {
    "cf-ray": text,
    "cf-mitigated": fc.oneof(fc.constant("challenge"), text),
    "retry-after": fc.oneof(fc.constantFrom("1", "-1", "1e9", "soon"), text),
    ratelimit: fc.oneof(fc.constant('"default";r=0;t=30'), text),
    location: text,
  },
  { requiredKeys: [] },
);
/** A question, and an answer to it. */
const exchange = fc
  .constantFrom(...Object.keys(RESULTS))
  .chain((question) => fc.record({ question: fc.constant(question), status, headers, body: bodyOf(question) }));

type Answer = { readonly status: number; readonly headers: object; readonly body: string | Uint8Array };

/** A server that gives one answer to all requests. */
function serverOf({ status, headers, body: content }: Answer): Dispatcher {
  const request = async () => ({ statusCode: status, headers, body: Readable.from([Buffer.from(content as string)]) });
  return { request } as unknown as Dispatcher;
}

const COUNT = () => ({ requests: 0, attempts: 0 });
const worker = aWorker();
type Client = ReturnType<typeof clientFor>;

const printed = (bindings: readonly ReportedBinding[] | undefined): unknown =>
  bindings?.map(({ displayName, type }) => [displayName, type]);

/** What is asked, and what of the answer may be printed. The keys are those of RESULTS. */
const QUESTIONS: Readonly<Record<string, (client: Client) => Promise<unknown>>> = {
  patch: async (client) => {
    const endpoint = secretsBulk(worker, client);
    const { result: found } = await client.call(endpoint.patch({ set: [], delete: ["A"], versionTags: {} }), COUNT());
    return printed(endpoint.report(found).bindings);
  },
  stage: async (client) => {
    const endpoint = latestVersion(worker, client);
    const { result: found } = await client.call(endpoint.patch({ set: [], delete: ["A"], versionTags: {} }), COUNT());
    const { bindings, versionId } = endpoint.report(found);
    return [printed(bindings), versionId];
  },
  secrets: async (client) => printed(await listSecrets({ client, worker, count: COUNT() })),
  settings: async (client) => printed(await listBindings({ client, worker, count: COUNT() })),
  version: async (client) => printed(await latestVersion(worker, client).list(COUNT())),
  deployments: (client) => readDeployments({ client, worker, count: COUNT() }),
  versions: (client) => listVersions({ client, worker, count: COUNT() }),
  scripts: (client) => listScripts({ client, accountId: worker.accountId, count: COUNT() }),
};

/** How much of a value may be read. */
const WINDOW = 8;

function partsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - WINDOW + 1) }, (_, at) => text.slice(at, at + WINDOW));
}

const PARTS = new Set(VALUES.flatMap((value) => FORMS.flatMap((form) => partsOf(form(value).toLowerCase()))));

const MOST_FACTS = 20_000;

test(`any answer gives facts without a value, or a FailureError with such facts, FC_SEED=${SEED}`, () =>
  holds({ runs: 4_000, of: [exchange] }, async ({ question, ...given }) => {
    const events: unknown[] = [];
    const client = clientFor({
      baseUrl: "http://127.0.0.1/client/v4",
      dispatcher: serverOf(given),
      redact,
      maxAttempts: 2,
      deadlineSeconds: 60,
      onEvent: (event) => events.push(event),
    });
    const facts = await QUESTIONS[question]?.(client).catch((thrown: unknown) => {
      expect(thrown).toBeInstanceOf(FailureError);
      const { failure } = thrown as FailureError;
      return [failure, failureLines({ ...aFailedOutcome(), failure })];
    });
    const said = JSON.stringify([facts, events]);
    expect(said.length).toBeLessThan(MOST_FACTS);
    // Invisible characters are shown as escapes, between which nobody reads on.
    const readable = said.replace(/\\\\u\{[0-9a-f]+\}/g, "").toLowerCase();
    expect(partsOf(readable).filter((part) => PARTS.has(part))).toEqual([]);
  }));
