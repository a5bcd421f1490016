/**
 * What can go wrong between the step and the Worker, and what comes of it: data, one row a fault. Each row is run as a
 * whole process by `faults.test.ts`. Rows hold facts; what is said of them is made of those by `report/words`.
 *
 * The usual step sets A, which is on the Worker with another value, and B, which is not; it deletes OLD, which is. KEPT
 * is on the Worker and not declared. A request is tried twice at most.
 */

import {
  accountRateLimited,
  apiError,
  type EdgeStatus,
  edgePage,
  edgeRateLimited,
  failure,
  type Interception,
  internalError,
  type RecordedRequest,
  requestTimeout,
  scriptLocked,
  tooEarly,
} from "../../sandbox/cloudflare.ts";
import { canInterrupt } from "../../sandbox/runner/process.ts";
import type { Failure } from "../../src/model/outcome/failure.ts";
import type { Outcome } from "../../src/model/outcome/outcome.ts";
import type { RequestFailure, RequestReason, TransportCause } from "../../src/model/request/failure.ts";
import type { ShownEvent } from "../../src/report/words/events.ts";
import { codeOf } from "../../src/report/words/failure.ts";
import { fakeValue, SCRIPT, secretText } from "./fake-secrets.ts";
import type { StepSetup } from "./step.ts";

/** Every declared name, by what the step says of it. */
export type Fate = Pick<Outcome, "set" | "deleted" | "notApplied" | "notKnown">;

/** Secrets of the Worker by name, each with the value that it had before or the one that is declared. */
export type State = Readonly<Record<string, "before" | "new">>;

export type Row = {
  /** what goes wrong */
  readonly fault: string;
  /** what the step does about it */
  readonly action: string;
  readonly setup: StepSetup;
  /** The emulator speaks TLS, with a certificate of an authority that the step trusts or of an unknown one. */
  readonly tls?: "trusted" | "unknown";
  /** What the log says before what was done. The times in it are a matter of chance. */
  readonly events: readonly ShownEvent[];
  /** Without Cloudflare's own words. */
  readonly failure?: Failure;
  readonly fate: Fate;
  /** Names to delete that the step finds not to be there. */
  readonly absent?: readonly string[];
  /** What the emulator holds at the end. */
  readonly state: State;
  /** Whether the step knows at its end which secrets there are. */
  readonly lists: boolean;
  /** as they came to the emulator */
  readonly requests: number;
  /** Those of `results`, if they differ: what never came counts, and what looks for other Workers does not. */
  readonly sent?: number;
  /** the most tries of one request */
  readonly attempts: number;
  readonly status?: "unchanged";
};

/** The rows as a table of Markdown, for people. */
export function asMarkdown(rows: readonly Row[]): string {
  const cells = rows.map(({ fault, action, failure: why, fate, state, requests }) => [
    fault,
    action,
    why === undefined ? "succeeds" : `fails: ${codeOf(why)}`,
    Object.entries(fate)
      .filter(([, names]) => names.length > 0)
      .map(([what, names]) => `${what} ${shortList(names)}`)
      .join("; "),
    ["new", "before"].map((kind) => `${kind} ${shortList(namesWith(state, kind))}`).join("; "),
    String(requests),
  ]);
  const head = ["fault", "what the step does", "it", "what it says", "what the Worker has", "requests"];
  return [head, head.map(() => "---"), ...cells].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function namesWith(state: State, kind: string): string[] {
  return Object.keys(state).filter((name) => state[name] === kind);
}

function shortList(names: readonly string[]): string {
  if (names.length === 0) return "none";
  return names.length > 5 ? `${names[0]} … ${names.at(-1)} (${names.length})` : names.join(", ");
}

// ---- the usual step

const NOTHING: Fate = { set: [], deleted: [], notApplied: [], notKnown: [] };
const DECLARED: Fate = { ...NOTHING, set: ["A", "B"], deleted: ["OLD"] };
const NOT_APPLIED: Fate = { ...NOTHING, notApplied: ["A", "B", "OLD"] };
const NOT_KNOWN: Fate = { ...NOTHING, notKnown: ["A", "B", "OLD"] };

const BEFORE: State = { A: "before", KEPT: "before", OLD: "before" };
const AFTER: State = { A: "new", B: "new", KEPT: "before" };

export function valueNamed(name: string, kind: "before" | "new"): string {
  return fakeValue(`${name} ${kind}`);
}

function bound(...names: string[]) {
  return names.map((name) => secretText(name, valueNamed(name, "before")));
}

function usual({ with: inputs, env, ...setup }: StepSetup = {}): StepSetup {
  return {
    workers: [{ script: SCRIPT, bindings: bound("A", "KEPT", "OLD") }],
    with: { secrets: "A\nB", delete: "OLD", "max-attempts": "2", ...inputs },
    env: { A: valueNamed("A", "new"), B: valueNamed("B", "new"), ...env },
    ...setup,
  };
}

// ---- why a request fails

const refused = (status: number, code?: number): RequestReason => ({
  kind: "refused",
  status,
  ...(code === undefined ? {} : { code }),
  errors: [],
  omittedErrors: 0,
});
const unreadable = (status: number, content: "html" | "empty" | "not-json"): RequestReason => ({
  kind: "unreadable",
  status,
  content,
});
const silent = (cause: TransportCause | "deadline", ...codes: string[]): RequestReason => ({
  kind: "no-answer",
  cause,
  codes,
});

/** A request that failed; `TIMED_OUT` is the only reason with the time limit of {@link SHORT}. */
function failed(reason: RequestReason, more: Partial<RequestFailure> = {}): RequestFailure {
  const limit = reason === TIMED_OUT ? { timeoutSeconds: 2 } : {};
  return { kind: "request", purpose: "patch", script: SCRIPT, reason, effect: "none", ...limit, ...more };
}

const TIMED_OUT = silent("timeout");
const RESET = silent("connection-broken", "ECONNRESET");
const NOT_ACCEPTED = silent("connection-refused", "ECONNREFUSED");
const GAVE_UP = { end: { kind: "attempts", attempts: 2 } } as const;

/** `account`: every request waits. `asked`: Cloudflare says how long. */
type Wait = { readonly scope?: "account"; readonly asked?: boolean; readonly purpose?: "patch" | "list-secrets" };

/** The first of two attempts, which fails. */
function attempt(reason: RequestReason, { scope, asked = false, purpose = "patch" }: Wait = {}): ShownEvent {
  return {
    kind: scope === "account" ? "rate-limit" : "retry",
    failure: failed(reason, { purpose }),
    ...{ attempt: 1, maxAttempts: 2, waitMilliseconds: 1000, asked },
  };
}

type Recovered = Pick<Row, "fault" | "action" | "setup"> & Partial<Row>;

/** A step that succeeds in the end: after one more request, unless the row says otherwise. */
function heals(row: Recovered): Row {
  return { events: [], fate: DECLARED, state: AFTER, lists: true, requests: 2, attempts: 2, ...row };
}

/** A step that fails at its first request, and by then has changed nothing, unless the row says otherwise. */
function fails(row: Recovered & Required<Pick<Row, "failure">>): Row {
  return { events: [], fate: NOT_APPLIED, state: BEFORE, lists: false, requests: 1, attempts: 1, ...row };
}

// ---- faults of one answer, before and after the change

type AnswerFault = {
  readonly fault: string;
  readonly interception: Interception;
  readonly reason: RequestReason;
  /** more inputs */
  readonly with?: Readonly<Record<string, string>>;
};

/** For what only a timeout ends. The others have the usual one, which a machine that is busy does not reach. */
const SHORT = { timeout: "2" };

const page = (status: EdgeStatus): AnswerFault => ({
  fault: `${status} as a page of the edge`,
  interception: edgePage(status),
  reason: unreadable(status, "html"),
});

const LOST_ANSWERS: readonly AnswerFault[] = [
  { fault: "the connection is reset", interception: { fault: "reset" }, reason: RESET },
  { fault: "no answer within the timeout", interception: { fault: "hang" }, with: SHORT, reason: TIMED_OUT },
  {
    fault: "the connection ends in the middle of the answer",
    interception: { fault: "half-body" },
    reason: silent("connection-broken", "UND_ERR_SOCKET"),
  },
  {
    fault: "200 that is cut off by its content-length",
    interception: { fault: "wrong-content-length" },
    reason: unreadable(200, "not-json"),
  },
  { fault: "200 with an empty body", interception: { fault: "empty" }, reason: unreadable(200, "empty") },
  { fault: "500 with the code 10013", interception: internalError(), reason: refused(500, 10013) },
  { fault: "408", interception: requestTimeout(), reason: unreadable(408, "html") },
  page(502),
];

/** After the change, the second request meets 10056 for OLD: a list tells that it is gone, and the rest goes out again. */
function lostAnswer({ fault, interception, reason, with: inputs = {} }: AnswerFault): Row[] {
  const events = [attempt(reason)];
  const never = { fate: NOT_KNOWN, requests: 2, attempts: 2, events, failure: failed(reason, GAVE_UP) };
  return [
    heals({
      fault: `${fault}, before the change, once`,
      action: "tries again",
      setup: usual({ with: inputs, interceptions: [{ ...interception, apply: false }] }),
      events,
    }),
    heals({
      fault: `${fault}, after the change, once`,
      action: "tries again; meets 10056 for OLD, lists the secrets, sends the rest",
      setup: usual({ with: inputs, interceptions: [{ ...interception, apply: true }] }),
      events,
      requests: 4,
    }),
    fails({
      fault: `${fault}, before the change, for ever`,
      action: "tries twice, and gives up",
      setup: usual({ with: inputs, interceptions: [{ ...interception, apply: false, times: 9 }] }),
      ...never,
    }),
    fails({
      fault: `${fault}, after the change, for ever`,
      action: "tries twice, and gives up",
      // Else the second answer would be a refusal, of OLD.
      setup: usual({
        with: inputs,
        interceptions: [{ ...interception, apply: true, times: 9 }],
        rules: { deletingMissing: "ignore" },
      }),
      ...never,
      state: AFTER,
    }),
  ];
}

const refusal = (status: number, ...errors: Parameters<typeof apiError>[]): Interception => ({
  status,
  body: JSON.stringify(failure(status, ...errors.map((error) => apiError(...error))).body),
});

type Declined = AnswerFault & Wait;

/** Told in the answer itself: nothing was done. */
const DECLINED: readonly Declined[] = [
  ...([520, 521, 522, 525] as const).map(page),
  { fault: "425", interception: tooEarly(), reason: unreadable(425, "html") },
  ...(["10035 in 409", "10035 in 400", "10035 in 429"] as const).map((how) => ({
    fault: `the script's lock (${how})`,
    interception: scriptLocked(undefined, how),
    reason: refused(Number(how.slice(-3)), 10035),
  })),
  {
    fault: "the script's lock (429 without a code), with Retry-After 1",
    interception: scriptLocked(1, "429 without a code"),
    reason: refused(429),
    asked: true,
  },
  ...[10214, 10215].map((code) => ({
    fault: `another change is under way (${code})`,
    interception: refusal(400, [code, "The latest version is not deployed."]),
    reason: refused(400, code),
  })),
  ...(
    [
      ["971, Retry-After 1", accountRateLimited(1), refused(429, 971)],
      ["971, Retry-After as a date", accountRateLimited({ dateIn: 1 }), refused(429, 971)],
      ["971 in an envelope with 200", accountRateLimited(1, { status: 200 }), refused(200, 971)],
      ["10429", accountRateLimited(1, { code: 10429 }), refused(429, 10429)],
      ["1015, a page of the edge", edgeRateLimited(1), unreadable(429, "html")],
    ] as const
  ).map(([how, interception, reason]) => ({
    ...{ fault: `the account's rate limit (${how})`, interception, reason },
    ...{ scope: "account" as const, asked: true },
  })),
  {
    fault: 'a rejected token, where Cloudflare says "Max auth failures" (9109)',
    interception: {
      ...refusal(403, [9109, "Max auth failures reached, please check your Authorization header."]),
      headers: { "retry-after": "1" },
    },
    reason: refused(403, 9109),
    scope: "account",
    asked: true,
  },
];

function declined({ fault, interception, reason, ...wait }: Declined): Row {
  return heals({
    fault: `${fault}, once`,
    action: wait.asked ? "waits as long as it is told, and tries again" : "tries again",
    setup: usual({ interceptions: [interception] }),
    events: [attempt(reason, wait)],
  });
}

// ---- good credentials, rejected after a rate limit

const AFTERMATHS: readonly Row[] = [
  { code: 9109, status: 403, times: 1 },
  { code: 10000, status: 401, times: 9 },
].map(({ code, status, times }) => {
  const reason = refused(status, code);
  const rejected = { ...refusal(status, [code, "No."]), headers: { "retry-after": "1" }, times };
  const events = [
    attempt(refused(429, 971), { scope: "account", asked: true }),
    attempt(reason, { scope: "account", asked: true }),
  ];
  const row = {
    fault: `the token is rejected (${code}) right after a rate limit, ${times === 1 ? "once" : "for ever"}`,
    setup: usual({ with: { "max-attempts": "5" }, interceptions: [accountRateLimited(1), rejected] }),
    events: events.map((event, index) => ({ ...event, attempt: index + 1, maxAttempts: 5 })),
    requests: 3,
    attempts: 3,
  };
  return times === 1
    ? heals({ ...row, action: "waits once more, and tries again" })
    : fails({
        ...row,
        action: "waits once more, tries again, and takes the token for a bad one",
        failure: failed(reason),
      });
});

// ---- faults before a request

/** What macOS and Windows may have for a write over a connection that was reset before, where Linux has ECONNRESET. */
export const RESET_BEFORE_WRITE = /\((?:EPIPE|ECONNABORTED)\)/g;

const CONNECTIONS: readonly Row[] = [
  heals({
    fault: "the connection is reset before the request, once",
    action: "tries again",
    setup: usual({ arrange: ({ cloudflare }) => cloudflare.interceptConnections("reset") }),
    events: [attempt(RESET)],
    requests: 1,
    sent: 2,
  }),
  fails({
    fault: "the connection is refused, for ever",
    action: "tries twice, and gives up; knows that nothing was sent",
    setup: usual({ arrange: ({ cloudflare }) => cloudflare.shut() }),
    events: [attempt(NOT_ACCEPTED)],
    failure: failed(NOT_ACCEPTED, GAVE_UP),
    requests: 0,
    sent: 2,
    attempts: 2,
  }),
  heals({
    fault: "the TLS handshake stalls, once",
    action: "ends the attempt at its timeout, and tries again",
    tls: "trusted",
    setup: usual({ with: SHORT, arrange: ({ cloudflare }) => cloudflare.interceptConnections("stall") }),
    events: [attempt(TIMED_OUT)],
    requests: 1,
    sent: 2,
  }),
  fails({
    fault: "the TLS handshake stalls, for ever",
    action: "tries twice, and gives up",
    tls: "trusted",
    setup: usual({ with: SHORT, arrange: ({ cloudflare }) => cloudflare.interceptConnections("stall", 9) }),
    events: [attempt(TIMED_OUT)],
    failure: failed(TIMED_OUT, GAVE_UP),
    fate: NOT_KNOWN,
    requests: 0,
    sent: 2,
    attempts: 2,
  }),
  fails({
    fault: "the certificate is of an unknown authority",
    action: "does not try again, and sends nothing",
    tls: "unknown",
    setup: usual(),
    failure: failed(silent("certificate-not-trusted", "UNABLE_TO_VERIFY_LEAF_SIGNATURE")),
    requests: 0,
    sent: 1,
  }),
  heals({
    fault: "another change holds the script for a while",
    action: "waits for the answer",
    setup: usual({
      arrange: ({ cloudflare }) => {
        const release = cloudflare.lock(SCRIPT);
        cloudflare.events.on("request", () => setTimeout(release, 100));
      },
    }),
    requests: 1,
    attempts: 1,
  }),
];

// ---- refusals that no repetition heals

type Permanent = { readonly fault: string; readonly code: number; readonly status: number; readonly setup: StepSetup };

const PERMANENT: readonly Permanent[] = [
  {
    fault: "the token is not known",
    ...{ code: 10000, status: 401 },
    setup: usual({ with: { "api-token": fakeValue("another token", 40) } }),
  },
  {
    fault: "the name of a variable",
    ...{ code: 10053, status: 400 },
    setup: usual({
      workers: [
        { script: SCRIPT, bindings: [...bound("A", "KEPT", "OLD"), { name: "B", type: "plain_text", text: "b" }] },
      ],
    }),
  },
  { fault: "a value that is too large", code: 10054, status: 400, setup: usual({ rules: { valueLimit: 8 } }) },
  { fault: "too many variables", code: 10055, status: 400, setup: usual({ rules: { variableLimit: 2 } }) },
];

function permanent({ fault, code, status, setup }: Permanent): Row {
  return fails({
    fault: `${fault} (${code})`,
    action: "does not try again",
    setup,
    failure: failed(refused(status, code)),
  });
}

const NO_WORKER: Row = fails({
  fault: "there is no Worker of the name (10007)",
  action: "does not try again, makes no Worker, and lists those that there are",
  setup: usual({ workers: [] }),
  failure: failed(refused(404, 10007)),
  state: {},
  requests: 2,
  sent: 1,
});

const NOT_DEPLOYED: Row = fails({
  fault: "the latest version is not deployed (10215)",
  action: "tries again, since it might be a race, and gives up",
  setup: usual({ workers: [{ script: SCRIPT, bindings: bound("A", "KEPT", "OLD"), latestVersionDeployed: false }] }),
  events: [attempt(refused(400, 10215))],
  failure: failed(refused(400, 10215), GAVE_UP),
  requests: 2,
  attempts: 2,
});

// ---- more names than one request takes

/** `Sfirst` to `Slast`. */
function series(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => `S${first + index}`);
}

/** A step that sets S1 to `Scount`, of which S1 and the last one are on the Worker with other values. */
function many(count: number, { rules, ...setup }: Omit<StepSetup, "with"> = {}): StepSetup {
  return usual({
    workers: [{ script: SCRIPT, bindings: bound("S1", `S${count}`, "KEPT") }],
    with: { secrets: series(1, count).join("\n"), delete: "" },
    env: Object.fromEntries(series(1, count).flatMap((name) => [[name, valueNamed(name, "new")]])),
    rules: { variableLimit: 1000, ...rules },
    ...setup,
  });
}

/** The Worker of {@link many} when the first names have arrived. */
function manyState(count: number, arrived: number): State {
  const news = series(1, arrived).map((name) => [name, "new"] as const);
  const untouched = ["S1", `S${count}`, "KEPT"].filter((name) => !news.some(([other]) => other === name));
  return Object.fromEntries([...news, ...untouched.map((name) => [name, "before"] as const)]);
}

/** What becomes of {@link many} if all goes well in the end. */
function allOf(count: number): Pick<Row, "fate" | "state" | "attempts"> {
  return { fate: { ...NOTHING, set: series(1, count) }, state: manyState(count, count), attempts: 1 };
}

/** What is known of 250 names if the second of three requests is not known to have arrived. */
const FIRST = series(1, 100);
const UNCERTAIN: Fate = { ...NOTHING, set: FIRST, notKnown: series(101, 200), notApplied: series(201, 250) };

const smaller = (limit: number): ShownEvent => ({ kind: "operation-limit", limit });

/** Whether a request is the one of the number, or comes after it. An interception looks at each request once. */
function isNumber(number: number): () => boolean {
  let count = 0;
  return () => {
    count += 1;
    return count >= number;
  };
}

/** Spoils the second request and all after it. */
function fromTheSecond(interception: Interception): StepSetup {
  return many(250, { interceptions: [{ ...interception, match: isNumber(2), times: 9 }] });
}

const [TO_SET, TO_DELETE] = [series(1, 60), series(61, 120)];

const BATCHES: readonly Row[] = [
  heals({
    fault: "60 names to set and 60 to delete",
    action: "sends two requests, sets first",
    setup: usual({
      workers: [{ script: SCRIPT, bindings: bound("KEPT", ...TO_DELETE) }],
      with: { secrets: TO_SET.join("\n"), delete: TO_DELETE.join("\n") },
      env: Object.fromEntries(TO_SET.map((name) => [name, valueNamed(name, "new")])),
    }),
    fate: { ...NOTHING, set: TO_SET, deleted: TO_DELETE },
    state: Object.fromEntries([["KEPT", "before"], ...TO_SET.map((name) => [name, "new"])]) as State,
    attempts: 1,
  }),
  heals({
    fault: "250 names to set",
    action: "sends three requests, of 100, 100 and 50 names",
    setup: many(250),
    ...allOf(250),
    requests: 3,
  }),
  heals({
    fault: "the limit of operations is lowered to 25 after the first request",
    action: "reads the limit in the refusal (100160), and sends batches of 25",
    setup: many(250, {
      arrange: ({ cloudflare }) =>
        cloudflare.events.on("request", (_, number) => {
          if (number === 2) cloudflare.setRules({ operationLimit: 25 });
        }),
    }),
    ...allOf(250),
    events: [smaller(25)],
    // 100 names, a refusal, and 150 names in batches of 25
    requests: 8,
  }),
  heals({
    fault: "46 names where 25 is the limit (100160)",
    action: "reads the limit in the refusal, and sends 25 and 21 names",
    setup: many(46, { rules: { operationLimit: 25 } }),
    ...allOf(46),
    events: [smaller(25)],
    requests: 3,
  }),
  heals({
    fault: "46 names, refused for a limit of 46 (100160)",
    action: "does not believe the limit, and sends 23 and 23 names",
    setup: many(46, { interceptions: [refusal(400, [100160, "46 secrets exceed the limit of 46 per request."])] }),
    ...allOf(46),
    events: [smaller(23)],
    requests: 3,
  }),
  heals({
    fault: "the second of three requests loses its answer after the change, once",
    action: "tries again",
    setup: many(250, { interceptions: [{ ...edgePage(502), apply: true, match: isNumber(2) }] }),
    ...allOf(250),
    events: [attempt(unreadable(502, "html"))],
    requests: 4,
    attempts: 2,
  }),
  fails({
    fault: "the second of three requests is refused for good (10000)",
    action: "stops, and tells what is on the Worker",
    setup: fromTheSecond(refusal(403, [10000, "Authentication error"])),
    failure: failed(refused(403, 10000)),
    fate: { ...NOTHING, set: FIRST, notApplied: series(101, 250) },
    state: manyState(250, 100),
    lists: true,
    requests: 2,
  }),
  ...[false, true].map((apply) =>
    fails({
      fault: `the second of three requests gets 502, ${apply ? "after" : "before"} the change, for ever`,
      action: "tries it twice, stops, and tells which names are uncertain",
      setup: fromTheSecond({ ...edgePage(502), apply }),
      events: [attempt(unreadable(502, "html"))],
      failure: failed(unreadable(502, "html"), GAVE_UP),
      fate: UNCERTAIN,
      state: manyState(250, apply ? 200 : 100),
      requests: 3,
      attempts: 2,
    }),
  ),
];

// ---- deletions of what is not there

const DELETIONS: readonly Row[] = [
  heals({
    fault: "one of two names to delete is not there (10056)",
    action: "lists the secrets, and sends the rest",
    setup: usual({ with: { delete: "GONE\nOLD" } }),
    events: [{ kind: "already-absent", names: ["GONE"] }],
    fate: { ...DECLARED, deleted: ["GONE", "OLD"] },
    absent: ["GONE"],
    requests: 3,
    attempts: 1,
  }),
  heals({
    fault: "one of two names to delete is not there, where that is no error",
    action: "takes the answer as proof",
    setup: usual({ with: { delete: "GONE\nOLD" }, rules: { deletingMissing: "ignore" } }),
    fate: { ...DECLARED, deleted: ["GONE", "OLD"] },
    requests: 1,
    attempts: 1,
  }),
  heals({
    fault: "no name to delete is there (10056)",
    action: "lists the secrets, and has nothing left to do",
    setup: usual({ with: { secrets: "", delete: "GONE\nLOST" } }),
    events: [{ kind: "already-absent", names: ["GONE", "LOST"] }],
    fate: { ...NOTHING, deleted: ["GONE", "LOST"] },
    absent: ["GONE", "LOST"],
    state: BEFORE,
    attempts: 1,
    status: "unchanged",
  }),
  heals({
    fault: "a deletion loses its answer after the change, once, and meets 10056",
    action: "lists the secrets, and counts the name as deleted",
    setup: usual({ with: { secrets: "", delete: "OLD" }, interceptions: [{ fault: "reset", apply: true }] }),
    events: [attempt(RESET)],
    fate: { ...NOTHING, deleted: ["OLD"] },
    state: { A: "before", KEPT: "before" },
    requests: 3,
  }),
  fails({
    fault: "10056, though every name to delete is there",
    action: "lists the secrets, and gives up",
    setup: usual({ interceptions: [refusal(404, [10056, "Binding not found"])] }),
    failure: failed(refused(404, 10056)),
    lists: true,
    requests: 2,
  }),
];

// ---- answers without the resulting bindings

const isGet = ({ method }: RecordedRequest): boolean => method === "GET";

const LISTS: readonly Row[] = [1, 9].map((times) => {
  const reason = unreadable(502, "html");
  const row = {
    fault: `the answer has no result, and the list gets 502, ${times === 1 ? "once" : "for ever"}`,
    setup: usual({ rules: { omitResult: true }, interceptions: [{ ...edgePage(502), match: isGet, times }] }),
    events: [attempt(reason, { purpose: "list-secrets" })],
    requests: 3,
    attempts: 2,
    state: AFTER,
  };
  const because = failed(reason, { purpose: "list-secrets", ...GAVE_UP });
  return times === 1
    ? heals({ ...row, action: "asks for the list again" })
    : fails({
        ...row,
        action: "asks twice for the list, and does not claim success",
        failure: { kind: "unproved", because },
        fate: NOT_KNOWN,
      });
});

// ---- the deadline

const DEADLINES: readonly Row[] = [
  ...[
    { told: "with Retry-After 60", retryAfter: 60, asked: true },
    { told: "with a date in a minute", retryAfter: { dateIn: 60 }, asked: true },
    { told: "without Retry-After", retryAfter: undefined, asked: false },
  ].map(({ told, retryAfter, asked }) =>
    fails({
      fault: `429 of the account (971) ${told}, and 5 s to the deadline`,
      action: "fails at once",
      setup: usual({ with: { deadline: "5" }, interceptions: [accountRateLimited(retryAfter)] }),
      failure: failed(refused(429, 971), {
        end: { kind: "deadline", waitMilliseconds: 60_000, leftMilliseconds: 5_000, asked },
      }),
    }),
  ),
  fails({
    fault: "the deadline comes while a request hangs",
    action: "ends the request",
    setup: usual({ with: { deadline: "3" }, interceptions: [{ fault: "hang", apply: true }] }),
    failure: failed(silent("deadline")),
    fate: NOT_KNOWN,
    state: AFTER,
  }),
];

// ---- the runner cancels the step

const CANCELLED = failed(silent("cancelled"));
const NOT_SENT = failed({ kind: "not-sent", why: "cancelled" });

const CANCELS: readonly Row[] = [
  fails({
    fault: "cancelled while the connection is made",
    action: "ends at once",
    setup: usual({
      arrange: ({ cloudflare, cancel }) => {
        cloudflare.interceptConnections("stall", 9);
        cloudflare.events.on("connection", cancel);
      },
    }),
    failure: CANCELLED,
    fate: NOT_KNOWN,
    requests: 0,
    sent: 1,
  }),
  ...[false, true].map((apply) =>
    fails({
      fault: `cancelled during a request, ${apply ? "after" : "before"} the change`,
      action: "ends at once",
      setup: usual({
        interceptions: [{ fault: "hang", apply }],
        arrange: ({ cloudflare, cancel }) => cloudflare.events.on("request", cancel),
      }),
      failure: CANCELLED,
      fate: NOT_KNOWN,
      state: apply ? AFTER : BEFORE,
    }),
  ),
  fails({
    fault: "cancelled during a wait, after a refusal (971)",
    action: "ends at once; knows that nothing was changed",
    setup: usual({
      interceptions: [accountRateLimited(600)],
      arrange: ({ cancel, onceSaid }) => onceSaid("Rate limited", cancel),
    }),
    events: [attempt(refused(429, 971), { scope: "account", asked: true })],
    failure: NOT_SENT,
  }),
  fails({
    fault: "cancelled during a wait, after a lost answer",
    action: "ends at once",
    setup: usual({
      interceptions: [{ ...edgePage(502), apply: true, headers: { "retry-after": "600" } }],
      arrange: ({ cancel, onceSaid }) => onceSaid("Retrying", cancel),
    }),
    events: [attempt(unreadable(502, "html"), { asked: true })],
    failure: NOT_SENT,
    fate: NOT_KNOWN,
    state: AFTER,
  }),
  fails({
    fault: "cancelled during the second of three requests, before the change",
    action: "ends at once, and tells which names are uncertain",
    setup: many(250, {
      interceptions: [{ fault: "hang", match: isNumber(2) }],
      arrange: ({ cloudflare, cancel }) =>
        cloudflare.events.on("request", (_, number) => {
          if (number === 2) cancel();
        }),
    }),
    failure: CANCELLED,
    fate: UNCERTAIN,
    state: manyState(250, 100),
    requests: 2,
  }),
];

const SLOW_DRIP: Row = heals({
  fault: "an answer that drips for longer than the timeout, once",
  action: "tries again; meets 10056 for OLD, lists the secrets, sends the rest",
  setup: usual({ with: SHORT, interceptions: [{ fault: "slow-drip" }] }),
  events: [attempt(TIMED_OUT)],
  requests: 4,
});

/** A step that is cancelled on Windows is ended at once, and says nothing more. */
export const ROWS: readonly Row[] = [
  ...LOST_ANSWERS.flatMap(lostAnswer),
  SLOW_DRIP,
  ...DECLINED.map(declined),
  ...AFTERMATHS,
  ...CONNECTIONS,
  ...PERMANENT.map(permanent),
  NO_WORKER,
  NOT_DEPLOYED,
  ...BATCHES,
  ...DELETIONS,
  ...LISTS,
  ...DEADLINES,
  ...(canInterrupt ? CANCELS : []),
];
