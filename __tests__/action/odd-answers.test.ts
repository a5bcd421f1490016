import { describe, expect, test } from "@jest/globals";
import { type Answer, type Interception, startCloudflare } from "../../sandbox/cloudflare.ts";
import { fakeValue, patchStep, SCRIPT, type StepSetup, secretText } from "../support/step.ts";

const VALUE = fakeValue("value");
const PLAIN = fakeValue("a plain-text variable");
const PAGE = "<!DOCTYPE html>\n<html><head><title>Error</title></head><body>::error::page</body></html>";
const UNKNOWN = "Whether the change took effect is not known. Running the step again is safe.";
const INTERNAL = [
  "Cause: Cloudflare, or something on the way to it, had an internal error.",
  "What to do: Run the step again; if it stays, see https://www.cloudflarestatus.com.",
];
const REFUSED = "Cloudflare refused the patch of Worker my-worker:";
const UNREADABLE = "The answer to the patch of Worker my-worker cannot be read:";
const RAY = "cf-ray: <ray>";
const CUT_OFF = "no JSON object, or one that is cut off";
const UNPROVED = "Cloudflare accepted the patch of Worker my-worker, but that it took effect could not be proved.\n";
const DIFFERS = "Cloudflare accepted the patch of Worker my-worker, but its answer is not the declared state:";
const AGAIN = "Run the step again, which is safe. If it stays, look at the Worker in the dashboard.";

type Case = StepSetup & {
  name: string;
  answer: Interception;
  code: number | string;
  lines: string[];
  applied?: boolean;
};

/** The good answer with another `result`. `undefined` leaves it out. */
function result(change: (result: Record<string, unknown>) => unknown): Interception {
  return {
    transform: (answer: Answer) => {
      const body = answer.body as { result: Record<string, unknown> };
      return { ...answer, body: { ...body, result: change({ ...body.result }) } };
    },
  };
}

const UNUSABLE: Case[] = [
  {
    name: "a page with 502",
    answer: { status: 502, body: PAGE },
    code: 502,
    lines: [`${UNREADABLE} HTTP 502, an HTML page.`, ...INTERNAL, RAY],
  },
  {
    name: "520 with a word",
    answer: { status: 520, body: "error code: 520" },
    code: 520,
    lines: [`${UNREADABLE} HTTP 520, ${CUT_OFF}.`, ...INTERNAL, RAY],
  },
  {
    name: "a challenge of the firewall",
    answer: { status: 403, body: PAGE, headers: { "cf-mitigated": "challenge" } },
    code: 403,
    lines: [
      `${UNREADABLE} HTTP 403, a challenge page of Cloudflare's firewall.`,
      "Cause: The firewall in front of the API took the runner for a bot.",
      "What to do: Run the step again; on a self-hosted runner, check the reputation of its IP address.",
      RAY,
    ],
  },
  {
    name: "the login page of a proxy",
    answer: { status: 200, body: PAGE },
    code: "answer",
    lines: [
      `${UNREADABLE} HTTP 200, an HTML page.`,
      "Cause: Something other than Cloudflare's API answered, such as a proxy or a login page.",
      "What to do: Check api-base-url and the proxy of the runner.",
      RAY,
    ],
  },
  {
    name: "an empty body with 200",
    answer: { body: "", apply: true },
    code: "answer",
    applied: true,
    lines: [`${UNREADABLE} HTTP 200, an empty body.`, RAY],
  },
  {
    name: "an empty body with 500",
    answer: { status: 500, body: " \n" },
    code: 500,
    lines: [`${UNREADABLE} HTTP 500, an empty body.`, ...INTERNAL, RAY],
  },
  {
    name: "204",
    answer: { status: 204, body: "" },
    code: "answer",
    lines: [`${UNREADABLE} HTTP 204, an empty body.`, RAY],
  },
  {
    name: "an empty body with 404",
    answer: { status: 404, body: "" },
    code: 404,
    lines: [`${UNREADABLE} HTTP 404, an empty body.`, RAY],
  },
  {
    name: "JSON that is cut off",
    answer: { body: '{"success":true,"errors":[],"result":{"API_K' },
    code: "answer",
    lines: [`${UNREADABLE} HTTP 200, ${CUT_OFF}.`, RAY],
  },
  {
    name: "a content-length that is too small",
    answer: { fault: "wrong-content-length" },
    code: "answer",
    applied: true,
    lines: [`${UNREADABLE} HTTP 200, ${CUT_OFF}.`, RAY],
  },
  {
    name: "an array",
    answer: { body: '[{"success":true}]' },
    code: "answer",
    lines: [`${UNREADABLE} HTTP 200, ${CUT_OFF}.`, RAY],
  },
  {
    name: "a string",
    answer: { body: '"success"' },
    code: "answer",
    lines: [`${UNREADABLE} HTTP 200, ${CUT_OFF}.`, RAY],
  },
  {
    name: "20 MB of an answer",
    answer: { body: `{"success":true,"result":"${"x".repeat(20 * 1024 * 1024)}"}` },
    code: "answer",
    lines: [`${UNREADABLE} HTTP 200, ${CUT_OFF}.`, RAY],
  },
  {
    name: "the connection reset before the change",
    answer: { fault: "reset" },
    code: "connection",
    lines: ["No answer to the patch of Worker my-worker: the connection broke (ECONNRESET)."],
  },
  {
    name: "the connection reset after the change",
    answer: { fault: "reset", apply: true },
    code: "connection",
    applied: true,
    lines: ["No answer to the patch of Worker my-worker: the connection broke (ECONNRESET)."],
  },
  {
    name: "half of a body",
    answer: { fault: "half-body" },
    code: "connection",
    applied: true,
    lines: ["No answer to the patch of Worker my-worker: the connection broke (UND_ERR_SOCKET)."],
  },
  {
    name: "no answer until the timeout",
    answer: { fault: "hang", apply: true },
    with: { timeout: "1" },
    code: "timeout",
    applied: true,
    lines: [
      "No answer to the patch of Worker my-worker: no answer within 1 s. See https://www.cloudflarestatus.com, " +
        "or raise timeout.",
    ],
  },
  {
    name: "a body that drips longer than the timeout",
    answer: { fault: "slow-drip" },
    with: { timeout: "0.5" },
    code: "timeout",
    applied: true,
    lines: [
      "No answer to the patch of Worker my-worker: no answer within 0.5 s. See " +
        "https://www.cloudflarestatus.com, or raise timeout.",
    ],
  },
  {
    name: "errors: null",
    answer: { status: 400, body: '{"success":false,"errors":null,"messages":null,"result":null}' },
    code: 400,
    lines: [`${REFUSED} HTTP 400.`, "Cloudflare gave no reason.", RAY],
  },
  {
    name: "{code, error}",
    answer: { status: 400, body: '{"code":10007,"error":"This Worker does not exist."}' },
    code: 10007,
    lines: [
      `${REFUSED} code 10007 (HTTP 400).`,
      "Cause: There is no Worker of this name on this account (or in this dispatch namespace).",
      "What to do: Deploy the Worker first, or correct account-id or script-name: with wrangler environments it is " +
        "<name>-<environment>. This action never creates a Worker.",
      'Cloudflare says: code 10007, "This Worker does not exist."',
      RAY,
    ],
  },
  {
    name: "errors that are strings, numbers and empty objects",
    answer: { status: 418, body: '{"success":false,"errors":["a word",7,null,{},{"code":"10007","message":8}]}' },
    code: 418,
    lines: [
      `${REFUSED} HTTP 418.`,
      'Cloudflare says: "a word"',
      ...Array.from({ length: 4 }, () => "Cloudflare says: no message"),
      RAY,
    ],
  },
  {
    name: "200 with success: false",
    answer: { body: '{"success":false,"errors":[],"messages":[],"result":null}' },
    code: 200,
    lines: [`${REFUSED} HTTP 200.`, "Cloudflare gave no reason.", RAY],
  },
  {
    name: "500 with success: true",
    answer: { status: 500, body: '{"success":true,"errors":[],"messages":[],"result":{}}' },
    code: 500,
    lines: [`${REFUSED} HTTP 500.`, ...INTERNAL, "Cloudflare gave no reason.", RAY],
  },
  {
    name: "success that is no boolean",
    answer: { body: '{"success":"true","errors":[],"result":{}}' },
    code: 200,
    lines: [`${REFUSED} HTTP 200.`, "Cloudflare gave no reason.", RAY],
  },
];

describe("answers that cannot be used", () => {
  test.concurrent.each(UNUSABLE)("$name", async ({ name: _, answer, code, lines, applied = false, ...setup }) => {
    const step = await patchStep({
      ...setup,
      with: { secrets: "API_KEY", ...setup.with },
      env: { API_KEY: VALUE },
      interceptions: [answer],
    });
    const isRefused = answer.fault === undefined && (answer.status ?? 200) >= 400 && (answer.status ?? 200) < 500;
    const message = [...lines, isRefused ? "Nothing was changed." : UNKNOWN].join("\n");
    expect(step.error).toBe(message);
    expect(step.run.exitCode).toBe(1);
    expect(step.requests.map((request) => request.applied)).toEqual([applied]);
    const left = isRefused ? { notApplied: ["API_KEY"], notKnown: [] } : { notApplied: [], notKnown: ["API_KEY"] };
    const nothing = { set: [], deleted: [], ...left, names: [], attempts: 1, requests: 1 };
    const error = { code, message };
    expect(step.results).toEqual([{ script: "my-worker", status: "failed", ...nothing, error }]);
    expect(step.run.outputs.changed).toBe("false");
  });
});

describe("a redirect is not followed", () => {
  test.concurrent.each([301, 302, 307, 308])("%i to another host", async (status) => {
    const elsewhere = await startCloudflare({ workers: [{ script: SCRIPT }] });
    try {
      const location = `${elsewhere.url}/accounts`;
      const step = await patchStep({
        with: { secrets: "API_KEY" },
        env: { API_KEY: VALUE },
        interceptions: [{ times: 5, status, headers: { location }, body: "" }],
      });
      expect(step.error).toBe(
        [
          `${UNREADABLE} HTTP ${status}, a redirect, which is not followed because the credentials would go with it.`,
          "Cause: The address of the API is not this one.",
          "What to do: Check api-base-url.",
          RAY,
          "Nothing was changed.",
        ].join("\n"),
      );
      expect(elsewhere.requests).toEqual([]);
      expect(step.requests).toHaveLength(1);
    } finally {
      await elsewhere.close();
    }
  });
});

const WORKER = {
  script: SCRIPT,
  bindings: [
    secretText("OLD", fakeValue("old")),
    secretText("KEPT", fakeValue("kept")),
    { name: "MODE", type: "plain_text" as const, text: PLAIN },
  ],
};

/** Sets API_KEY and deletes OLD. The plain-text variable of the Worker must not be seen. */
function patchAndDelete(setup: StepSetup) {
  return patchStep({
    workers: [WORKER],
    values: [PLAIN],
    ...setup,
    with: { secrets: "API_KEY", delete: "OLD" },
    env: { API_KEY: VALUE },
  });
}

type Proof = { name: string; answers: Interception[]; requests?: number; names?: string[] };

const GOOD: Proof[] = [
  { name: "with the values of plain-text variables in it", answers: [] },
  { name: "without result, settled by the list", answers: [result(() => undefined)], requests: 2 },
  { name: "with result: null, settled by the list", answers: [result(() => null)], requests: 2 },
  { name: "with a list as result, settled by the list", answers: [result(() => [])], requests: 2 },
  { name: "with null for what is gone", answers: [result((all) => ({ ...all, OLD: null }))] },
  {
    name: "with the values of secrets in it, against all promises",
    answers: [result((all) => ({ ...all, API_KEY: secretText("API_KEY", VALUE), ODD: { text: VALUE }, WORD: VALUE }))],
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
    expect(step.requests.map(({ method, path }) => `${method} ${path.split("/").at(-1)}`)).toEqual(
      ["PATCH secrets-bulk", "GET secrets"].slice(0, requests),
    );
    const outcome = {
      script: "my-worker",
      status: "patched",
      set: ["API_KEY"],
      deleted: ["OLD"],
      notApplied: [],
      notKnown: [],
      names,
    };
    expect(step.results).toEqual([{ ...outcome, attempts: 1, requests }]);
    expect(step.run.outputs["secret-names"]).toBe(names.join("\n"));
  });

  test("the list is asked for without a body, with the same credentials", async () => {
    const step = await patchAndDelete({ rules: { omitResult: true } });
    const { method, path, headers, body } = step.requests[1] ?? {};
    expect({ method, path: path?.split("/").slice(-2).join("/") }).toEqual({
      method: "GET",
      path: "my-worker/secrets",
    });
    expect(headers).toEqual({
      host: expect.any(String),
      connection: "keep-alive",
      "user-agent": step.requests[0]?.headers["user-agent"],
      accept: "application/json",
      authorization: step.requests[0]?.headers.authorization,
    });
    expect(body).toHaveLength(0);
  });
});

type Doubt = Proof & { lines: string[]; set?: string[]; deleted?: string[]; code?: string };

const NOT_PROVED: Doubt[] = [
  {
    name: "without result, and the list is refused",
    answers: [
      result(() => undefined),
      { status: 403, body: '{"success":false,"errors":[{"code":10000,"message":"No."}]}' },
    ],
    requests: 2,
    names: [],
    set: [],
    deleted: [],
    lines: [
      `${UNPROVED}Cloudflare refused the list of secrets of Worker my-worker: code 10000 (HTTP 403).`,
      "Cause: The token was rejected: it is expired, revoked, lacks a permission, or is for another account.",
      "What to do: Check that the token has not expired, is for the account of account-id, and has the permission Workers Scripts: Edit.",
      'Cloudflare says: code 10000, "No."',
      RAY,
    ],
  },
  {
    name: "without result, and the list gets no answer",
    answers: [result(() => undefined), { fault: "reset" }],
    requests: 2,
    names: [],
    set: [],
    deleted: [],
    lines: [`${UNPROVED}No answer to the list of secrets of Worker my-worker: the connection broke (ECONNRESET).`],
  },
  {
    name: "without result, and the list is a page",
    answers: [result(() => undefined), { status: 502, body: PAGE }],
    requests: 2,
    names: [],
    set: [],
    deleted: [],
    lines: [
      `${UNPROVED}The answer to the list of secrets of Worker my-worker cannot be read: HTTP 502, an HTML page.`,
      ...INTERNAL,
      RAY,
    ],
  },
  ...[{}, null, [7], [{ name: 7 }], ["API_KEY"]].map((listed) => ({
    name: `without result, and the list is ${JSON.stringify(listed)}`,
    answers: [result(() => undefined), { body: JSON.stringify({ success: true, result: listed }) }],
    requests: 2,
    names: [],
    set: [],
    deleted: [],
    lines: [
      `${UNPROVED}The answer that should list the secrets is no list of bindings. Run the step again, which is safe.`,
    ],
  })),
  {
    name: "without result, and the list lacks the secret",
    answers: [result(() => undefined), { body: '{"success":true,"result":[{"name":"KEPT","type":"secret_text"}]}' }],
    requests: 2,
    names: ["KEPT"],
    set: [],
    lines: [DIFFERS, "- API_KEY is not on the Worker.", AGAIN],
  },
  {
    name: "that lacks the secret",
    answers: [result(({ API_KEY: _, ...others }) => others)],
    names: ["KEPT"],
    set: [],
    lines: [DIFFERS, "- API_KEY is not on the Worker.", AGAIN],
  },
  {
    name: "that has no binding at all",
    answers: [result(() => ({}))],
    names: [],
    set: [],
    lines: [DIFFERS, "- API_KEY is not on the Worker.", AGAIN],
  },
  {
    name: "in which the name has another type",
    answers: [result((all) => ({ ...all, API_KEY: { type: "plain_text", text: VALUE } }))],
    names: ["KEPT"],
    set: [],
    lines: [DIFFERS, "- API_KEY is not a secret_text but a plain_text.", AGAIN],
  },
  {
    name: "in which the name has no type",
    answers: [result((all) => ({ ...all, API_KEY: VALUE }))],
    names: ["KEPT"],
    set: [],
    lines: [DIFFERS, "- API_KEY is not a secret_text but another kind of binding.", AGAIN],
  },
  {
    name: "in which what was to be deleted is still there",
    answers: [result((all) => ({ ...all, OLD: { type: "secret_text" } }))],
    names: ["API_KEY", "KEPT", "OLD"],
    deleted: [],
    lines: [DIFFERS, "- OLD is still on the Worker.", AGAIN],
  },
  {
    name: "in which nothing is as declared",
    answers: [result(() => ({ OLD: { type: "secret_key" }, API_KEY: { type: "secret_key" } }))],
    names: ["API_KEY", "OLD"],
    set: [],
    deleted: [],
    lines: [DIFFERS, "- API_KEY is not a secret_text but a secret_key.", "- OLD is still on the Worker.", AGAIN],
  },
];

describe("an answer that does not prove the patch fails the step", () => {
  test.concurrent.each(NOT_PROVED)("$name", async (doubt) => {
    const { answers, requests = 1, names, set = ["API_KEY"], deleted = ["OLD"], lines } = doubt;
    const step = await patchAndDelete({ interceptions: answers });
    expect(step.error).toBe(lines.join("\n"));
    expect(step.run.exitCode).toBe(1);
    const left = ["API_KEY", "OLD"].filter((name) => ![...set, ...deleted].includes(name));
    const fate = lines[0] === DIFFERS ? { notApplied: left, notKnown: [] } : { notApplied: [], notKnown: left };
    const outcome = { script: "my-worker", status: "failed", set, deleted, ...fate, names, attempts: 1, requests };
    expect(step.results).toEqual([{ ...outcome, error: { code: "unverified", message: lines.join("\n") } }]);
    expect(step.run.outputs.changed).toBe(String(set.length + deleted.length > 0));
  });
});

const ODD_NAMES = [
  ["a workflow command", "::error::x", ": :error: :x"],
  ["the older form of a command", "##[error]x", "## [error]x"],
  [
    "line breaks and a command",
    "A\n::set-output name=x::y\r##[add-path]/x",
    "A\\u{a}: :set-output name=x: :y\\u{d}## [add-path]/x",
  ],
  ["HTML", "<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"],
  ["Markdown", "`| **x** | [y](z)", "`| **x** | [y](z)"],
  ["the value of a secret", VALUE, "***"],
  ["a value with text around it", `A_${VALUE}_B`, "A_***_B"],
  ["right-to-left override and zero-width space", "A\u202eB\u200bC", "A\\u{202e}B\\u{200b}C"],
  ["an endless name", "A".repeat(2000), `${"A".repeat(128)}… (cut)`],
] as const;

describe("a name of the server's in the answer", () => {
  test.concurrent.each(ODD_NAMES)("that is %s", async (_, name, shown) => {
    const step = await patchAndDelete({
      interceptions: [result((all) => ({ ...all, [name]: { type: "secret_text" } }))],
    });
    expect(step.error).toBeUndefined();
    expect(step.run.outputs["secret-names"]?.split("\n")).toEqual(["API_KEY", "KEPT", shown].sort());
    const cell = shown.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
    expect(step.run.summary).toContain(`<code>${cell}</code>`);
  });
});
