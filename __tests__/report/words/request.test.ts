import { describe, expect, test } from "@jest/globals";
import { CODES } from "../../../src/cloudflare/codes.ts";
import type { RequestFailure, RequestReason, UnreadableContent } from "../../../src/model/request/failure.ts";
import { lineText, plain } from "../../../src/report/words/phrase.ts";
import { briefOf, causeOf, purposePhrase, requestCode, requestLines } from "../../../src/report/words/request.ts";
import { aRefusal } from "../../support/results.ts";

const failed = (reason: RequestReason, rest: Partial<RequestFailure> = {}): RequestFailure => ({
  ...aRefusal(),
  reason,
  ...rest,
});
const unreadable = (content: UnreadableContent, status = 200): RequestFailure =>
  failed({ kind: "unreadable", status, content });
const said = (failure: RequestFailure): string[] => requestLines(failure).map(lineText);

describe("a refusal", () => {
  test("gives its cause, what to do, and Cloudflare's own words", () => {
    expect(said(aRefusal())).toEqual([
      "Cloudflare refused the patch of Worker api: code 10007 (HTTP 404).",
      expect.stringMatching(/^Cause: There is no Worker /),
      expect.stringMatching(/^What to do: Deploy the Worker first/),
      'Cloudflare says: code 10007, "This Worker does not exist on your account."',
      "cf-ray: 8f00a1b2c3d4e5f6-AMS",
    ]);
  });

  test.each(CODES.flatMap(({ codes, ...facts }) => codes.map((code) => [code, facts] as const)))(
    "with code %i has the cause and the remedy of the table",
    (code, { cause, remedy }) => {
      expect(said(aRefusal({ code }))).toEqual(expect.arrayContaining([`Cause: ${cause}`, `What to do: ${remedy}`]));
      expect(causeOf(aRefusal({ code }))).toBe(cause);
    },
  );

  test("without a known cause has Cloudflare's words alone", () => {
    const errors = [
      { code: 4711, message: "Something.", pointer: "/secrets/A", documentationUrl: "https://e.example" },
      { message: "And more." },
      { code: 4712 },
    ];
    const failure = failed({ kind: "refused", status: 400, code: 4711, errors, omittedErrors: 2 });
    expect(said(failure)).toEqual([
      "Cloudflare refused the patch of Worker api: code 4711 (HTTP 400).",
      'Cloudflare says: code 4711, "Something.", at /secrets/A, see https://e.example',
      'Cloudflare says: "And more."',
      "Cloudflare says: code 4712, no message",
      "… and 2 more errors.",
    ]);
    expect(causeOf(failure)).toBeUndefined();
  });

  test("because of a Worker that is not there names the one that was meant", () => {
    expect(said(aRefusal({ nearestScript: "apis" })).slice(1, 3)).toEqual([
      "Cause: There is no Worker api in this account. Did you mean apis?",
      expect.stringMatching(/^What to do: Deploy the Worker first/),
    ]);
  });

  test("has all words of Cloudflare as literals", () => {
    const errors = [{ code: 4711, message: "@", pointer: "@", documentationUrl: "@" }];
    const lines = requestLines(failed({ kind: "refused", status: 400, errors, omittedErrors: 0, ray: "@" }));
    const parts = lines.flatMap(({ phrase }) => phrase);
    expect(parts.filter((part) => typeof part === "object" && "literal" in part && part.literal === "@")).toHaveLength(
      4,
    );
    expect(parts.filter((part) => typeof part === "string" && part.includes("@"))).toEqual([]);
  });

  test("without a code and without a reason says so", () => {
    expect(said(failed({ kind: "refused", status: 400, errors: [], omittedErrors: 0 }))).toEqual([
      "Cloudflare refused the patch of Worker api: HTTP 400.",
      "Cloudflare gave no reason.",
    ]);
  });
});

test.each<[string, RequestFailure, string]>([
  ["an HTML page", unreadable("html"), "HTTP 200, an HTML page."],
  ["a proxy's page", unreadable("html", 403), "HTTP 403, an HTML page."],
  ["a challenge", unreadable("challenge", 403), "HTTP 403, a challenge page of Cloudflare's firewall."],
  ["a redirect", unreadable("redirect", 302), "HTTP 302, a redirect."],
  ["nothing", unreadable("empty", 502), "HTTP 502, an empty body."],
  ["half an answer", unreadable("not-json"), "HTTP 200, a body that is not a JSON object, or not all of one."],
  ["too much", unreadable("too-large"), "HTTP 200, a body that is too large for an answer of this API."],
  ["no list", unreadable("no-list"), "HTTP 200, no usable list of names and types."],
  ["one page", unreadable("partial"), "HTTP 200, only a part of a list."],
  ["an empty success", unreadable("unconfirmed", 202), "HTTP 202, a success that confirms nothing."],
])("an answer that is %s could not be read", (_case, failure, end) => {
  expect(said(failure)[0]).toBe(`Could not read the answer to the patch of Worker api: ${end}`);
});

test("an unreadable answer has a cause, a remedy and its cf-ray", () => {
  expect(said(failed({ kind: "unreadable", status: 502, content: "html", ray: "8f00" })).slice(1)).toEqual([
    expect.stringMatching(/^Cause: /),
    expect.stringMatching(/^What to do: /),
    "cf-ray: 8f00",
  ]);
});

type Cause = Extract<RequestReason, { kind: "no-answer" }>["cause"];
const PROXY = "Check api-base-url and the proxy of the runner.";

test.each<[Cause, string]>([
  ["timeout", "the time limit of 30 s is over (timeout). See https://www.cloudflarestatus.com, or raise timeout."],
  ["deadline", "the deadline of the step came first. See https://www.cloudflarestatus.com, or raise deadline."],
  ["cancelled", "the step was cancelled."],
  [
    "certificate-expired",
    "the host's certificate is not valid at this time (X). Check the clock of the runner, and api-base-url.",
  ],
  ["certificate-for-another-host", `the host's certificate is for another host (X). ${PROXY}`],
  [
    "certificate-not-trusted",
    "the host's certificate is not trusted (X). Behind an inspecting proxy, set NODE_EXTRA_CA_CERTS.",
  ],
  ["tls", `the host does not speak TLS correctly (X). ${PROXY}`],
  ["proxy-cannot-reach-host", "the proxy could not reach the host (X). Check the proxy of the runner."],
  [
    "proxy-refused",
    "the proxy refused the connection (X). Check address, user and password in HTTPS_PROXY or HTTP_PROXY, and that the proxy allows the host.",
  ],
  ["host-not-found", "the host's name could not be resolved (X). Check api-base-url and the network of the runner."],
  [
    "connection-refused",
    "the host does not accept the connection (X). Check api-base-url, the network and the proxy of the runner.",
  ],
  ["connection-broken", "the connection broke (X)."],
])("no answer: %s", (cause, end) => {
  const failure = failed({ kind: "no-answer", cause, codes: ["X"] }, { timeoutSeconds: 30, purpose: "list-secrets" });
  expect(said(failure)).toEqual([`No answer to the request for the secrets of Worker api: ${end}`]);
});

test("a broken connection without an error code says so", () => {
  const failure = failed({ kind: "no-answer", cause: "connection-broken", codes: [] });
  expect(plain(briefOf(failure))).toBe("the connection broke (no error code)");
});

const LATER = "Run the step again later, or raise deadline.";

test.each<[string, RequestReason, string]>([
  ["cancelled", { kind: "not-sent", why: "cancelled" }, "The step was cancelled."],
  ["after the deadline", { kind: "not-sent", why: "deadline" }, "The deadline of the step is over."],
  [
    "over the rate limit",
    { kind: "not-sent", why: "rate-limit", waitMilliseconds: 300_000 },
    `The account's rate limit allows no request for 300 s, and the deadline of the step ends before that. ${LATER}`,
  ],
])("not sent: %s", (_case, reason, end) => {
  expect(said(failed(reason, { purpose: "stage" }))).toEqual([`Not sent: the new version of Worker api. ${end}`]);
});

test.each<[string, NonNullable<RequestFailure["end"]>, string]>([
  ["max-attempts", { kind: "attempts", attempts: 5 }, "Gave up after 5 attempts (max-attempts)."],
  [
    "a wait that Cloudflare asks for",
    { kind: "deadline", waitMilliseconds: 300_000, leftMilliseconds: 20_000, asked: true },
    `Not retried: Cloudflare asks to wait 300 s, but only 20 s are left (deadline). ${LATER}`,
  ],
  [
    "a wait of our own",
    { kind: "deadline", waitMilliseconds: 4_200, leftMilliseconds: -5, asked: false },
    `Not retried: the next attempt would be in 4.2 s, but only 0 s are left (deadline). ${LATER}`,
  ],
])("the last line says why it was not retried: %s", (_case, end, text) => {
  expect(said({ ...aRefusal(), end }).at(-1)).toBe(text);
});

test("a failure in a few words", () => {
  const not = { kind: "not-sent", why: "cancelled" } as const;
  expect([aRefusal(), unreadable("empty", 502), failed(not)].map(briefOf).map(plain)).toEqual([
    ...["code 10007 (HTTP 404)", "the answer could not be read (HTTP 502, an empty body)", "it was not sent"],
  ]);
});

test.each<[RequestFailure["purpose"], string]>([
  ["patch", "the patch of Worker api"],
  ["stage", "the new version of Worker api"],
  ["list-secrets", "the request for the secrets of Worker api"],
  ["read-settings", "the request for the settings of Worker api"],
  ["read-latest-version", "the request for the latest version of Worker api"],
  ["list-deployments", "the request for the deployments of Worker api"],
  ["list-versions", "the request for the versions of Worker api"],
  ["list-scripts", "the request for the list of Workers"],
])("a request is named by its purpose: %s", (purpose, text) => {
  expect(plain(purposePhrase({ purpose, script: "api" }))).toBe(text);
});

test("the public code of a refusal is Cloudflare's, or else the HTTP status", () => {
  expect(requestCode(aRefusal())).toBe(10007);
  expect(requestCode(failed({ kind: "refused", status: 403, errors: [], omittedErrors: 0 }))).toBe(403);
});

test("the list of Workers is nobody's", () => {
  expect(said(aRefusal({ purpose: "list-scripts", script: "" }))[0]).toBe(
    "Cloudflare refused the request for the list of Workers: code 10007 (HTTP 404).",
  );
});
