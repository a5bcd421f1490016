import { describe, expect, test } from "@jest/globals";
import { BULK_ANSWERS, LIST_ENTRIES } from "../../sandbox/cloudflare/bulk-answer.ts";
import { VERSION_BINDINGS } from "../../sandbox/cloudflare/versions.ts";
import { type Answer, type Interception, type RecordedRequest, startCloudflare } from "../../sandbox/cloudflare.ts";
import { codeFacts, refusalFacts } from "../../src/cloudflare/codes.ts";
import type { UnreadableContent } from "../../src/model/request/failure.ts";
import { unquoted } from "../../src/privacy/sanitize.ts";
import { fakeValue, patchStep, SCRIPT, type Step, type StepSetup, secretText, workerWith } from "../support/step.ts";

const VALUE = fakeValue("value");
const PLAIN = fakeValue("a plain-text variable");
const PAGE = "<!DOCTYPE html>\n<html><head><title>Error</title></head><body>::error::page</body></html>";
const UNKNOWN = "It is not known whether the change took effect. Running the step again is safe.";
const PATCH = "the patch of Worker my-worker";
const LIST = "the request for the secrets of Worker my-worker";

const isPatch = ({ method }: RecordedRequest): boolean => method === "PATCH";
const isGet = ({ method }: RecordedRequest): boolean => method === "GET";

/** The body of a success. */
const success = (result?: unknown): string => JSON.stringify({ success: true, errors: [], messages: [], result });

/** The good answer with another `result`. `undefined` leaves it out. */
function result(change: (result: Record<string, unknown>) => unknown): Interception {
  return {
    match: isPatch,
    transform: (answer: Answer) => {
      const body = answer.body as { result: Record<string, unknown> };
      return { ...answer, body: { ...body, result: change({ ...body.result }) } };
    },
  };
}

/** Lines of an error with what is known about the answer. The other lines are Cloudflare's words and the cf-ray. */
function unreadable(
  status: number,
  content: UnreadableContent,
  { words, what = PATCH }: { words: string; what?: string },
) {
  const facts = refusalFacts({ kind: "unreadable", status, content });
  return [`Could not read the answer to ${what}: HTTP ${status}, ${words}.`, ...explained(facts)];
}

function explained(facts: { cause: string; remedy: string } | undefined): string[] {
  return facts === undefined ? [] : [`Cause: ${facts.cause}`, `What to do: ${facts.remedy}`];
}

const refused = (status: number, ...says: string[]): string[] => [
  `Cloudflare refused ${PATCH}: HTTP ${status}.`,
  ...explained(refusalFacts({ kind: "refused", status, errors: [], omittedErrors: 0 })),
  ...(says.length === 0 ? ["Cloudflare gave no reason."] : says),
];
const silent = (why: string): string[] => [`No answer to ${PATCH}: ${why}`];

const HTML = { words: "an HTML page" };
const EMPTY = { words: "an empty body" };
const CUT_OFF = { words: "a body that is not a JSON object, or not all of one" };
const TOO_LARGE = { words: "a body that is too large for an answer of this API" };

type Unusable = [
  name: string,
  answer: Interception,
  code: number | string,
  lines: string[],
  inputs?: StepSetup["with"],
];

const UNUSABLE: Unusable[] = [
  ["a page with 502", { status: 502, body: PAGE }, 502, unreadable(502, "html", HTML)],
  ["520 with a word", { status: 520, body: "error code: 520" }, 520, unreadable(520, "not-json", CUT_OFF)],
  [
    "a challenge of the firewall",
    { status: 403, body: PAGE, headers: { "cf-mitigated": "challenge" } },
    403,
    unreadable(403, "challenge", { words: "a challenge page of Cloudflare's firewall" }),
  ],
  ["the login page of a proxy", { status: 200, body: PAGE }, "answer", unreadable(200, "html", HTML)],
  ["an empty body with 200", { body: "", apply: true }, "answer", unreadable(200, "empty", EMPTY)],
  ["an empty body with 500", { status: 500, body: " \n" }, 500, unreadable(500, "empty", EMPTY)],
  ["204", { status: 204, body: "" }, "answer", unreadable(204, "empty", EMPTY)],
  ["an empty body with 404", { status: 404, body: "" }, 404, unreadable(404, "empty", EMPTY)],
  [
    "JSON that is cut off",
    { body: '{"success":true,"errors":[],"result":{"API_K' },
    "answer",
    unreadable(200, "not-json", CUT_OFF),
  ],
  [
    "a content-length that is too small",
    { fault: "wrong-content-length" },
    "answer",
    unreadable(200, "not-json", CUT_OFF),
  ],
  ["an array", { body: '[{"success":true}]' }, "answer", unreadable(200, "not-json", CUT_OFF)],
  ["a string", { body: '"success"' }, "answer", unreadable(200, "not-json", CUT_OFF)],
  ...[1, 20].map(
    (megabytes): Unusable => [
      `more than ${megabytes} MiB of an answer`,
      { body: success("x".repeat(megabytes * 1024 * 1024)) },
      "answer",
      unreadable(200, "too-large", TOO_LARGE),
    ],
  ),
  [
    "the connection reset before the change",
    { fault: "reset" },
    "connection",
    silent("the connection broke (ECONNRESET)."),
  ],
  [
    "the connection reset after the change",
    { fault: "reset", apply: true },
    "connection",
    silent("the connection broke (ECONNRESET)."),
  ],
  ["half of a body", { fault: "half-body" }, "connection", silent("the connection broke (UND_ERR_SOCKET).")],
  ...(
    [
      ["no answer until the timeout", { fault: "hang", apply: true }, "1"],
      ["a body that drips longer than the timeout", { fault: "slow-drip" }, "0.5"],
    ] as const
  ).map(
    ([name, answer, timeout]): Unusable => [
      name,
      answer,
      "timeout",
      silent(
        `the time limit of ${timeout} s is over (timeout). See https://www.cloudflarestatus.com, or raise timeout.`,
      ),
      { timeout },
    ],
  ),
  ["errors: null", { status: 400, body: '{"success":false,"errors":null,"result":null}' }, 400, refused(400)],
  [
    "{code, error}",
    { status: 400, body: '{"code":10007,"error":"No."}' },
    10007,
    [
      `Cloudflare refused ${PATCH}: code 10007 (HTTP 400).`,
      ...explained(codeFacts(10007)),
      'Cloudflare says: code 10007, "No."',
    ],
  ],
  [
    "errors that are strings, numbers and empty objects",
    { status: 418, body: '{"success":false,"errors":["a word",7,null,{},{"code":"10007","message":8}]}' },
    418,
    refused(418, 'Cloudflare says: "a word"', ...Array.from({ length: 4 }, () => "Cloudflare says: no message")),
  ],
  ["200 with success: false", { body: '{"success":false,"errors":[],"result":null}' }, 200, refused(200)],
  ["500 with success: true", { status: 500, body: success({}) }, 500, refused(500)],
  ["success that is not a boolean", { body: '{"success":"true","errors":[],"result":{}}' }, 200, refused(200)],
];

describe("answers that cannot be used", () => {
  test.concurrent.each(UNUSABLE)("%s", async (_name, answer, code, lines, inputs) => {
    const step = await patchStep({
      with: { secrets: "API_KEY", ...inputs },
      env: { API_KEY: VALUE },
      interceptions: [answer],
    });
    const { fault, status = 200, apply = fault !== undefined && fault !== "reset" } = answer;
    const isRefused = status >= 400 && status < 500;
    const message = step.error ?? "";
    const end = isRefused ? "Nothing was changed." : UNKNOWN;
    expect(message.split("\n").filter((line) => line !== "cf-ray: <ray>")).toEqual([...lines, end]);
    expect(step.run.exitCode).toBe(1);
    expect(step.requests[0]?.applied).toBe(apply);
    const left = isRefused ? { notApplied: ["API_KEY"], notKnown: [] } : { notApplied: [], notKnown: ["API_KEY"] };
    const nothing = { set: [], deleted: [], ...left, names: [], attempts: 1, requests: 1 };
    expect(step.results).toEqual([{ script: "my-worker", status: "failed", ...nothing, error: { code, message } }]);
    expect(step.run.outputs.changed).toBe("false");
  });
});

describe("a redirect is not followed", () => {
  test.concurrent.each([
    [301, ""],
    [302, PAGE],
    [307, success({ API_KEY: { type: "secret_text" } })],
    [308, ""],
  ])("%i to another host, with the body %j", async (status, body) => {
    const elsewhere = await startCloudflare({ workers: [{ script: SCRIPT }] });
    try {
      const step = await patchStep({
        with: { secrets: "API_KEY" },
        env: { API_KEY: VALUE },
        interceptions: [{ times: 5, status, headers: { location: `${elsewhere.url}/accounts` }, body }],
      });
      expect(step.error?.split("\n")).toEqual([
        ...unreadable(status, "redirect", { words: "a redirect" }),
        "cf-ray: <ray>",
        UNKNOWN,
      ]);
      expect([elsewhere.requests.length, step.requests.length]).toEqual([0, 1]);
    } finally {
      await elsewhere.close();
    }
  });
});

const WORKER = workerWith(secretText("OLD", fakeValue("old")), secretText("KEPT", fakeValue("kept")), {
  name: "MODE",
  type: "plain_text",
  text: PLAIN,
});

/** Sets API_KEY and deletes OLD. The plain-text variable of the Worker must not be seen. */
function patchAndDelete(setup: StepSetup): Promise<Step> {
  return patchStep({
    workers: WORKER,
    values: [PLAIN],
    ...setup,
    with: { secrets: "API_KEY", delete: "OLD", ...setup.with },
    env: { API_KEY: VALUE },
  });
}

/** What the requests were for. */
function asked({ requests }: Step): string[] {
  return requests.map(({ method, path }) => `${method} ${path.split("/").at(-1)}`);
}

type Proof = { name: string; answers: Interception[]; requests?: number; names?: string[] };

/** Results that are not a map of the Worker's bindings, or one that cannot be true: the list decides. */
const SETTLED: [name: string, change: (result: Record<string, unknown>) => unknown][] = [
  ["without result", () => undefined],
  ["with result: null", () => null],
  ["with a list as result", () => []],
  ["that has no binding at all", () => ({})],
  ["that lacks the secret", ({ API_KEY: _, ...others }) => others],
  ["in which the name has no type", (all) => ({ ...all, API_KEY: VALUE })],
  ["with null for what is gone", (all) => ({ ...all, OLD: null })],
  [
    "in which what was to be deleted has the type of another binding",
    (all) => ({ ...all, OLD: { type: "secret_blob" } }),
  ],
  [
    "of 2,001 bindings",
    () => Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`N${at}`, { type: "secret_text" }])),
  ],
  ["with a name of 257 characters", (all) => ({ ...all, ["A".repeat(257)]: { type: "secret_text" } })],
  ["with values of secrets outside of bindings", (all) => ({ ...all, WORD: VALUE })],
];

const GOOD: Proof[] = [
  { name: "with the values of plain-text variables in it", answers: [] },
  ...SETTLED.map(([name, change]) => ({
    name: `${name}, settled by the list`,
    answers: [result(change)],
    requests: 2,
  })),
  {
    name: "with the values of secrets in it, against all promises",
    answers: [
      result((all) => ({ ...all, API_KEY: secretText("API_KEY", VALUE), ODD: { type: "plain_text", text: VALUE } })),
    ],
  },
  {
    name: "with secrets that nobody declared",
    answers: [result((all) => ({ ...all, THEIRS: { type: "secret_text" }, AKEY: { type: "secret_key" } }))],
    names: ["AKEY", "API_KEY", "KEPT", "THEIRS"],
  },
];

describe("an answer that proves the patch", () => {
  test.concurrent.each(GOOD)("$name", async ({ answers, requests = 1, names = ["API_KEY", "KEPT"] }) => {
    const step = await patchAndDelete({ interceptions: answers });
    expect(step.error).toBeUndefined();
    expect(asked(step)).toEqual(["PATCH secrets-bulk", "GET secrets"].slice(0, requests));
    const fate = { set: ["API_KEY"], deleted: ["OLD"], notApplied: [], notKnown: [] };
    expect(step.results).toEqual([{ script: "my-worker", status: "patched", ...fate, names, attempts: 1, requests }]);
    expect(step.run.outputs["secret-names"]).toBe(names.join("\n"));
  });
});

type Doubt = Proof & { lines: string[]; set?: string[]; deleted?: string[] };

const UNPROVED = `Cloudflare accepted ${PATCH}, but it could not be proved that it took effect.`;
const DIFFERS = `Cloudflare accepted ${PATCH}, but the Worker is not as declared:`;
const RAY = "cf-ray: <ray>";

/** The list that has to prove the patch is of no use. */
const UNLISTED: [name: string, answer: Interception, lines: string[]][] = [
  [
    "is refused",
    { status: 403, body: '{"success":false,"errors":[{"code":10000,"message":"No."}]}' },
    [
      `Cloudflare refused ${LIST}: code 10000 (HTTP 403).`,
      ...explained(codeFacts(10000)),
      'Cloudflare says: code 10000, "No."',
      RAY,
    ],
  ],
  ["gets no answer", { fault: "reset" }, [`No answer to ${LIST}: the connection broke (ECONNRESET).`]],
  ["is a page", { status: 502, body: PAGE }, [...unreadable(502, "html", { ...HTML, what: LIST }), RAY]],
  ...[{}, null, [7], [{ name: 7 }], ["API_KEY"]].map((listed): (typeof UNLISTED)[number] => [
    `is ${JSON.stringify(listed)}`,
    { body: success(listed) },
    [...unreadable(200, "no-list", { words: "no usable list of names and types", what: LIST }), RAY],
  ]),
  ...(
    [
      ["has 2,001 bindings", Array.from({ length: 2001 }, (_, at) => ({ name: `N${at}`, type: "secret_text" }))],
      ["has a name of 257 characters", [{ name: "A".repeat(257), type: "secret_text" }]],
      ["has more than 1 MiB", [{ name: "API_KEY", type: "x".repeat(1024 * 1024) }]],
    ] as const
  ).map(([name, listed]): (typeof UNLISTED)[number] => [
    name,
    { body: success(listed) },
    [...unreadable(200, "too-large", { ...TOO_LARGE, what: LIST }), RAY],
  ]),
];

const NOT_PROVED: Doubt[] = [
  ...UNLISTED.map(([name, answer, lines]) => ({
    name: `without result, and the list ${name}`,
    answers: [result(() => undefined), { ...answer, match: isGet }],
    requests: 2,
    names: [],
    set: [],
    deleted: [],
    lines: [UNPROVED, ...lines],
  })),
  {
    name: "without result, and the list lacks the secret",
    answers: [result(() => undefined), { body: success([{ name: "KEPT", type: "secret_text" }]), match: isGet }],
    requests: 2,
    names: ["KEPT"],
    set: [],
    lines: [DIFFERS, "- API_KEY is not on the Worker."],
  },
  {
    name: "in which the name has another type",
    answers: [result((all) => ({ ...all, API_KEY: { type: "plain_text", text: VALUE } }))],
    names: ["KEPT"],
    set: [],
    lines: [DIFFERS, '- API_KEY should have the type secret_text, but has "plain_text".'],
  },
  {
    name: "in which what was to be deleted is still there",
    answers: [result((all) => ({ ...all, OLD: { type: "secret_text" } }))],
    names: ["API_KEY", "KEPT", "OLD"],
    deleted: [],
    lines: [DIFFERS, "- OLD is still on the Worker."],
  },
  {
    name: "in which nothing is as declared",
    answers: [result(() => ({ OLD: { type: "secret_key" }, API_KEY: { type: "secret_key" } }))],
    names: ["API_KEY", "OLD"],
    set: [],
    deleted: [],
    lines: [
      DIFFERS,
      '- API_KEY should have the type secret_text, but has "secret_key".',
      "- OLD is still on the Worker.",
    ],
  },
];

describe("an answer that does not prove the patch fails the step", () => {
  test.concurrent.each(NOT_PROVED)("$name", async (doubt) => {
    const { answers, requests = 1, names, set = ["API_KEY"], deleted = ["OLD"], lines } = doubt;
    const step = await patchAndDelete({ interceptions: answers });
    const message = step.error ?? "";
    expect(message.split("\n").slice(0, lines.length)).toEqual(lines);
    expect(step.run.exitCode).toBe(1);
    const left = ["API_KEY", "OLD"].filter((name) => ![...set, ...deleted].includes(name));
    const fate = lines[0] === DIFFERS ? { notApplied: left, notKnown: [] } : { notApplied: [], notKnown: left };
    const outcome = { script: "my-worker", status: "failed", set, deleted, ...fate, names, attempts: 1, requests };
    expect(step.results).toEqual([{ ...outcome, error: { code: "unverified", message } }]);
    expect(step.run.outputs.changed).toBe(String(set.length + deleted.length > 0));
  });
});

const BULK = Object.keys(BULK_ANSWERS) as (keyof typeof BULK_ANSWERS)[];
const ENTRIES = Object.keys(LIST_ENTRIES) as (keyof typeof LIST_ENTRIES)[];

/** Every success of secrets-bulk that was seen or may come, and for one that settles nothing, every list. */
const LIES = [
  ...BULK.map((bulkAnswer) => ({ bulkAnswer, listEntries: "whole" as const })),
  ...ENTRIES.slice(1).map((listEntries) => ({ bulkAnswer: "empty" as const, listEntries })),
].flatMap((rules) => [
  { name: "delete", inputs: { secrets: "" }, rules },
  { name: "prune", inputs: { delete: "", prune: "true", keep: "KEPT" }, rules },
]);

describe("no deletion is believed without a complete list", () => {
  test.concurrent.each(LIES)("$name, by an answer that changed nothing: $rules", async ({ inputs, rules }) => {
    const step = await patchAndDelete({
      with: inputs,
      rules: { ...rules, inert: true, includePlainTextInResult: false },
    });
    expect(step.run.exitCode).toBe(1);
    expect(step.cloudflare.secrets(SCRIPT).map(({ name }) => name)).toContain("OLD");
    expect(step.results).toEqual([expect.objectContaining({ status: "failed", deleted: [] })]);
    expect(step.run.outputs.changed).toBe("false");
  });

  test.concurrent.each(ENTRIES)("10056 drops only what no entry of the list has: %s", async (listEntries) => {
    const step = await patchAndDelete({ with: { delete: "GONE\nOLD" }, rules: { listEntries } });
    expect(step.error).toBeUndefined();
    expect(step.log).toContain("Not on the Worker, so nothing to delete: GONE.");
    expect(step.log).toContain("Deleted: OLD");
    expect(step.cloudflare.secrets(SCRIPT).map(({ name }) => name)).toEqual(["API_KEY", "KEPT"]);
  });
});

describe("a deletion that was made is settled by the list, unless the answer is unreadable", () => {
  const listed = BULK.filter((bulkAnswer) => !["with errors", "202"].includes(bulkAnswer));

  test.concurrent.each(listed)("answer %s", async (bulkAnswer) => {
    const step = await patchAndDelete({ with: { secrets: "" }, rules: { bulkAnswer } });
    expect(step.error).toBeUndefined();
    expect(step.run.outputs).toMatchObject({ "deleted-names": "OLD", "secret-names": "KEPT", changed: "true" });
  });

  test.concurrent.each(["with errors", "202"] as const)(
    "answer %s, which a second attempt settles",
    async (bulkAnswer) => {
      const step = await patchAndDelete({ with: { secrets: "", "max-attempts": "2" }, rules: { bulkAnswer } });
      expect(asked(step)).toEqual(["PATCH secrets-bulk", "PATCH secrets-bulk", "GET secrets"]);
      expect(step.error).toBeUndefined();
      expect(step.run.outputs).toMatchObject({ "deleted-names": "OLD", changed: "true" });
    },
  );
});

describe("a staged deletion is settled by the latest version", () => {
  const lying: Interception = { match: isPatch, apply: false };
  const shapes = Object.keys(VERSION_BINDINGS) as (keyof typeof VERSION_BINDINGS)[];

  test.concurrent.each(shapes)("that shows its bindings as %s", async (versionBindings) => {
    const step = await patchAndDelete({ with: { deploy: "false" }, rules: { versionBindings } });
    const latest = step.cloudflare.worker(SCRIPT)?.versions.at(-1);
    expect([...(latest?.bindings.keys() ?? [])].sort()).toEqual(["API_KEY", "KEPT", "MODE"]);
    expect(step.run.outputs["version-id"]).toBe(latest?.id);
    expect(step.run.exitCode).toBe(versionBindings === "none" ? 1 : 0);
  });

  test.concurrent.each([
    ["has no bindings", {}],
    ["has an empty list", { bindings: [] }],
    ["has an empty map", { env: {} }],
    ["has bindings without a type", { bindings: [{ name: "API_KEY" }, { name: "KEPT" }] }],
    ["lacks the new secret", { bindings: [{ name: "KEPT", type: "secret_text" }] }],
  ])("whose answer %s, and nothing was changed", async (_name, view) => {
    const id = "01234567-89ab-cdef-0123-456789abcdef";
    const step = await patchAndDelete({
      with: { deploy: "false" },
      interceptions: [{ ...lying, body: success({ id, ...view }) }],
    });
    expect(asked(step)).toEqual(["PATCH latest?deploy=false", "GET latest"]);
    expect(step.error).toContain("- OLD is still on the Worker.");
    expect(step.run.outputs).toMatchObject({
      "set-names": "",
      "deleted-names": "",
      changed: "false",
      "version-id": id,
    });
  });
});

const ODD_NAMES = [
  ["a workflow command", "::error::x", '": :error: :x"'],
  ["the older form of a command", "##[error]x", '"## [error]x"'],
  [
    "line breaks and a command",
    "A\n::set-output name=x::y\r##[add-path]/x",
    '"A\\u{a}: :set-output name=x: :y\\u{d}## [add-path]/x"',
  ],
  ["HTML", "<img src=x onerror=alert(1)>", '"<img src=x onerror=alert(1)>"'],
  ["Markdown", "`| **x** | [y](z)", '"`| **x** | [y](z)"'],
  ["two names in one", "A, B", '"A, B"'],
  ["the value of a secret", VALUE, '"***"'],
  ["a value with text around it", `A_${VALUE}_B`, '"A_***_B"'],
  ["right-to-left override and zero-width space", "A\u202eB\u200bC", '"A\\u{202e}B\\u{200b}C"'],
  ["an endless name", "A".repeat(256), `"${"A".repeat(128)}… (cut)"`],
] as const;

describe("a name from the server in the answer", () => {
  test.concurrent.each(ODD_NAMES)("that is %s", async (_, name, shown) => {
    const step = await patchAndDelete({
      interceptions: [result((all) => ({ ...all, [name]: { type: "secret_text" } }))],
    });
    expect(step.error).toBeUndefined();
    expect(step.run.outputs["secret-names"]?.split("\n")).toEqual(["API_KEY", "KEPT", unquoted(shown)].sort());
    const cell = shown.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
    expect(step.run.summary).toContain(`<code>${cell}</code>`);
  });
});
