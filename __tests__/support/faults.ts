/**
 * What can go wrong between the step and the Worker, and what comes of it: data, one row a fault. Each row is run as a
 * whole process by `faults.test.ts`.
 *
 * The usual step sets A, which is on the Worker with another value, and B, which is not; it deletes OLD, which is. KEPT
 * is on the Worker and not declared. A request is tried twice at most.
 */

import {
  accountRateLimited,
  type EdgeStatus,
  edgePage,
  edgeRateLimited,
  type Interception,
  internalError,
  type RecordedRequest,
  requestTimeout,
  scriptLocked,
  tooEarly,
} from "../../sandbox/cloudflare.ts";
import { canInterrupt } from "../../sandbox/runner/process.ts";
import { explainCode } from "../../src/cloudflare/codes.ts";
import { fakeValue, SCRIPT, secretText } from "./fake-secrets.ts";
import type { StepSetup } from "./step.ts";

/** Every declared name, by what the step says of it. */
export type Fate = {
  readonly set: readonly string[];
  readonly deleted: readonly string[];
  readonly notApplied: readonly string[];
  readonly notKnown: readonly string[];
};

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
  /** before the first line of the log */
  readonly warning?: string;
  /** After the first line, which says what is to be done, and before the error. */
  readonly log: readonly string[];
  readonly error?: { readonly code: number | string; readonly lines: readonly string[] };
  readonly fate: Fate;
  /** What the emulator holds at the end. */
  readonly state: State;
  /** Whether the step knows at its end which secrets there are. */
  readonly lists: boolean;
  /** as they came to the emulator; with what was sent and never came in `results` */
  readonly requests: number;
  readonly sent?: number;
  /** the most tries of one request */
  readonly attempts: number;
  readonly status?: "unchanged";
};

/** The rows as a table of Markdown, for people. */
export function asMarkdown(rows: readonly Row[]): string {
  const cells = rows.map(({ fault, action, error, fate, state, requests }) => [
    fault,
    action,
    error === undefined ? "succeeds" : `fails: ${error.code}`,
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

const DONE = [
  "Set: A, B",
  "Deleted: OLD",
  "Confirmed by Cloudflare's answer. Secrets on the Worker now: 3. Running instances take them up within about 10 seconds.",
];

const PATCH = `the patch of Worker ${SCRIPT}`;
const LIST = `the list of secrets of Worker ${SCRIPT}`;
const RAY = "cf-ray: <ray>";
const UNKNOWN_EFFECT = "Whether the change took effect is not known. Running the step again is safe.";
const NO_EFFECT = "Nothing was changed.";
const TRIED = "Tried 2 times, which is max-attempts.";
const WAITS = "Waiting <s>.";
const WAITS_AS_ASKED = "Waiting <s> (as Cloudflare asks).";
const ALL_WAIT_AS_ASKED = "Every request waits <s> (as Cloudflare asks).";

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

function failedOnce(brief: string, waits: string, what = PATCH): string {
  return `Attempt 1 of 2 of ${what} failed: ${brief}. ${waits}`;
}

type Recovered = Pick<Row, "fault" | "action" | "setup"> & Partial<Row>;

/** A step that succeeds in the end: after one more request, unless the row says otherwise. */
function recovered(row: Recovered): Row {
  return { log: DONE, fate: DECLARED, state: AFTER, lists: true, requests: 2, attempts: 2, ...row };
}

type Failed = Recovered & Required<Pick<Row, "error">>;

/** A step that fails at its first request, and by then has changed nothing, unless the row says otherwise. */
function failed(row: Failed): Row {
  return { log: [], fate: NOT_APPLIED, state: BEFORE, lists: false, requests: 1, attempts: 1, ...row };
}

// ---- faults of one answer, before and after the change

type AnswerFault = {
  readonly fault: string;
  readonly interception: Interception;
  readonly code: number | string;
  /** as in the line of an attempt */
  readonly brief: string;
  /** the first lines of the error */
  readonly lines: readonly string[];
  readonly waits?: string;
  /** more inputs */
  readonly with?: Readonly<Record<string, string>>;
};

/** For what only a timeout ends. The others have the usual one, which a machine that is busy does not reach. */
const SHORT = { timeout: "2" };

const INTERNAL = "Cloudflare, or something on the way to it, had an internal error";
const RUN_AGAIN = "What to do: Run the step again; if it stays, see https://www.cloudflarestatus.com.";
const CUT_OFF = "HTTP 200, no JSON object, or one that is cut off";

function page(status: EdgeStatus): AnswerFault {
  return {
    fault: `${status} as a page of the edge`,
    interception: edgePage(status),
    code: status,
    brief: `HTTP ${status}, an HTML page. ${INTERNAL}`,
    lines: [
      `The answer to ${PATCH} cannot be read: HTTP ${status}, an HTML page.`,
      `Cause: ${INTERNAL}.`,
      RUN_AGAIN,
      RAY,
    ],
  };
}

const LOST_ANSWERS: readonly AnswerFault[] = [
  {
    fault: "the connection is reset",
    interception: { fault: "reset" },
    code: "connection",
    brief: "the connection broke (ECONNRESET)",
    lines: [`No answer to ${PATCH}: the connection broke (ECONNRESET).`],
  },
  {
    fault: "no answer within the timeout",
    interception: { fault: "hang" },
    with: SHORT,
    code: "timeout",
    brief: "no answer within 2 s",
    lines: [`No answer to ${PATCH}: no answer within 2 s. See https://www.cloudflarestatus.com, or raise timeout.`],
  },
  {
    fault: "the connection ends in the middle of the answer",
    interception: { fault: "half-body" },
    code: "connection",
    brief: "the connection broke (UND_ERR_SOCKET)",
    lines: [`No answer to ${PATCH}: the connection broke (UND_ERR_SOCKET).`],
  },
  {
    fault: "200 that is cut off by its content-length",
    interception: { fault: "wrong-content-length" },
    code: "answer",
    brief: CUT_OFF,
    lines: [`The answer to ${PATCH} cannot be read: ${CUT_OFF}.`, RAY],
  },
  {
    fault: "200 with an empty body",
    interception: { fault: "empty" },
    code: "answer",
    brief: "HTTP 200, an empty body",
    lines: [`The answer to ${PATCH} cannot be read: HTTP 200, an empty body.`, RAY],
  },
  {
    fault: "500 with the code 10013",
    interception: internalError(),
    code: 10013,
    brief: "code 10013 (HTTP 500). Cloudflare had an internal error",
    lines: [
      `Cloudflare refused ${PATCH}: code 10013 (HTTP 500).`,
      "Cause: Cloudflare had an internal error.",
      RUN_AGAIN,
      'Cloudflare says: code 10013, "workers.api.error.unknown"',
      RAY,
    ],
  },
  page(502),
];

/** After the change, the second request meets 10056 for OLD: a list tells that it is gone, and the rest goes out again. */
function lostAnswer({ fault, interception, code, brief, lines, waits = WAITS, with: inputs = {} }: AnswerFault): Row[] {
  const once = failedOnce(brief, waits);
  const never = { fate: NOT_KNOWN, requests: 2, attempts: 2, log: [once] };
  const error = { code, lines: [...lines, TRIED, UNKNOWN_EFFECT] };
  return [
    recovered({
      fault: `${fault}, before the change, once`,
      action: "tries again",
      setup: usual({ with: inputs, interceptions: [{ ...interception, apply: false }] }),
      log: [once, ...DONE],
    }),
    recovered({
      fault: `${fault}, after the change, once`,
      action: "tries again; meets 10056 for OLD, lists the secrets, sends the rest",
      setup: usual({ with: inputs, interceptions: [{ ...interception, apply: true }] }),
      log: [once, ...DONE],
      requests: 4,
    }),
    failed({
      fault: `${fault}, before the change, for ever`,
      action: "tries twice, and gives up",
      setup: usual({ with: inputs, interceptions: [{ ...interception, apply: false, times: 9 }] }),
      error,
      ...never,
    }),
    failed({
      fault: `${fault}, after the change, for ever`,
      action: "tries twice, and gives up",
      // Else the second answer would be a refusal, of OLD.
      setup: usual({
        with: inputs,
        interceptions: [{ ...interception, apply: true, times: 9 }],
        rules: { deletingMissing: "ignore" },
      }),
      error,
      ...never,
      state: AFTER,
    }),
  ];
}

/** Told in the answer itself: nothing was done. */
const DECLINED: readonly Omit<AnswerFault, "code" | "lines">[] = [
  ...([520, 521, 522, 525] as const).map(page),
  {
    fault: "408",
    interception: requestTimeout(),
    brief: "HTTP 408, an HTML page. The request did not arrive in time, or too early",
  },
  {
    fault: "425",
    interception: tooEarly(),
    brief: "HTTP 425, an HTML page. The request did not arrive in time, or too early",
  },
  {
    fault: "429 of the script's lock, without Retry-After",
    interception: scriptLocked(),
    brief: "code 10040 (HTTP 429). Another change holds the Worker at this moment",
  },
  {
    fault: "429 of the script's lock, with Retry-After 1",
    interception: scriptLocked(1),
    brief: "code 10040 (HTTP 429). Another change holds the Worker at this moment",
    waits: WAITS_AS_ASKED,
  },
  {
    fault: "429 of the account (971), with Retry-After 1",
    interception: accountRateLimited(1),
    brief: "code 971 (HTTP 429). The account's rate limit is reached",
    waits: ALL_WAIT_AS_ASKED,
  },
  {
    fault: "429 of the account (971), with Retry-After as a date",
    interception: accountRateLimited({ dateIn: 1 }),
    brief: "code 971 (HTTP 429). The account's rate limit is reached",
    waits: ALL_WAIT_AS_ASKED,
  },
  {
    fault: "429 of the edge (1015) as a page, with Retry-After 1",
    interception: edgeRateLimited(1),
    brief: "HTTP 429, an HTML page. The account's rate limit is reached",
    waits: ALL_WAIT_AS_ASKED,
  },
];

function declined({ fault, interception, brief, waits = WAITS }: (typeof DECLINED)[number]): Row {
  return recovered({
    fault: `${fault}, once`,
    action: waits.includes("asks") ? "waits as long as it is told, and tries again" : "tries again",
    setup: usual({ interceptions: [interception] }),
    log: [failedOnce(brief, waits), ...DONE],
  });
}

// ---- faults before a request

const REFUSED = "the host does not accept the connection (ECONNREFUSED)";
const RESET = "the connection broke (ECONNRESET)";

/** What macOS and Windows may have for a write over a connection that was reset before, where Linux has ECONNRESET. */
export const RESET_BEFORE_WRITE = /\((?:EPIPE|ECONNABORTED)\)/g;

const CONNECTIONS: readonly Row[] = [
  recovered({
    fault: "the connection is reset before the request, once",
    action: "tries again",
    setup: usual({ arrange: ({ cloudflare }) => cloudflare.interceptConnections("reset") }),
    log: [failedOnce(RESET, WAITS), ...DONE],
    requests: 1,
    sent: 2,
  }),
  recovered({
    fault: "the connection is refused at first",
    action: "tries again",
    setup: usual({
      arrange: ({ cloudflare, onceSaid }) => {
        cloudflare.shut();
        onceSaid("Waiting", () => void cloudflare.reopen());
      },
    }),
    log: [failedOnce(REFUSED, WAITS), ...DONE],
    requests: 1,
    sent: 2,
  }),
  failed({
    fault: "the connection is refused, for ever",
    action: "tries twice, and gives up; knows that nothing was sent",
    setup: usual({ arrange: ({ cloudflare }) => cloudflare.shut() }),
    log: [failedOnce(REFUSED, WAITS)],
    error: {
      code: "connection",
      lines: [
        `No answer to ${PATCH}: the host does not accept the connection (ECONNREFUSED). Check api-base-url, the network and the proxy of the runner.`,
        TRIED,
        NO_EFFECT,
      ],
    },
    requests: 0,
    sent: 2,
    attempts: 2,
  }),
  recovered({
    fault: "the TLS handshake stalls, once",
    action: "ends the attempt at its timeout, and tries again",
    tls: "trusted",
    setup: usual({ with: SHORT, arrange: ({ cloudflare }) => cloudflare.interceptConnections("stall") }),
    log: [failedOnce("no answer within 2 s", WAITS), ...DONE],
    requests: 1,
    sent: 2,
  }),
  failed({
    fault: "the TLS handshake stalls, for ever",
    action: "tries twice, and gives up",
    tls: "trusted",
    setup: usual({ with: SHORT, arrange: ({ cloudflare }) => cloudflare.interceptConnections("stall", 9) }),
    log: [failedOnce("no answer within 2 s", WAITS)],
    error: {
      code: "timeout",
      lines: [
        `No answer to ${PATCH}: no answer within 2 s. See https://www.cloudflarestatus.com, or raise timeout.`,
        TRIED,
        UNKNOWN_EFFECT,
      ],
    },
    fate: NOT_KNOWN,
    requests: 0,
    sent: 2,
    attempts: 2,
  }),
  failed({
    fault: "the certificate is of an unknown authority",
    action: "does not try again, and sends nothing",
    tls: "unknown",
    setup: usual(),
    error: {
      code: "certificate",
      lines: [
        `No answer to ${PATCH}: the host's certificate is not trusted (UNABLE_TO_VERIFY_LEAF_SIGNATURE). Behind an inspecting proxy, set NODE_EXTRA_CA_CERTS.`,
        NO_EFFECT,
      ],
    },
    requests: 0,
    sent: 1,
  }),
];

// ---- refusals that no repetition heals

type Permanent = {
  readonly fault: string;
  readonly code: number;
  readonly head: string;
  readonly rest: readonly string[];
  readonly setup: StepSetup;
};

/** Cause and remedy, whose words are the table's. */
function explained(code: number): string[] {
  const { cause, remedy } = explainCode(code) ?? { cause: "?", remedy: "?" };
  return [`Cause: ${cause}`, `What to do: ${remedy}`];
}

const PERMANENT: readonly Permanent[] = [
  {
    fault: "the token is not known (10000)",
    code: 10000,
    head: "code 10000 (HTTP 401)",
    rest: ['Cloudflare says: code 10000, "Authentication error"'],
    setup: usual({ with: { "api-token": fakeValue("another token", 40) } }),
  },
  {
    fault: "the name of a variable (10053)",
    code: 10053,
    head: "code 10053 (HTTP 400)",
    rest: [
      "Cloudflare says: code 10053, \"Binding name 'B' already in use. Please use a different name and try again.\", at /secrets/B",
    ],
    setup: usual({
      workers: [
        { script: SCRIPT, bindings: [...bound("A", "KEPT", "OLD"), { name: "B", type: "plain_text", text: "b" }] },
      ],
    }),
  },
  {
    fault: "a value that is too large (10054)",
    code: 10054,
    head: "code 10054 (HTTP 400)",
    rest: ["A", "B"].map(
      (name) =>
        `Cloudflare says: code 10054, "Text binding '${name}' is too large. It may not exceed 5.1 kB.", at /secrets/${name}`,
    ),
    setup: usual({ rules: { valueLimit: 8 } }),
  },
  {
    fault: "too many variables (10055)",
    code: 10055,
    head: "code 10055 (HTTP 400)",
    rest: [
      'Cloudflare says: code 10055, "This deployment includes 3 variables, which exceeds the Workers Free limit of 2 variables per Worker (secrets + text)."',
    ],
    setup: usual({ rules: { variableLimit: 2 } }),
  },
  {
    fault: "the latest version is not deployed (10215)",
    code: 10215,
    head: "code 10215 (HTTP 400)",
    rest: [
      'Cloudflare says: code 10215, "Secret edit failed. You attempted to modify a secret, but the latest version of your Worker isn\'t currently deployed. Please ensure that the latest version of your Worker is fully deployed before modifying secrets."',
    ],
    setup: usual({
      workers: [{ script: SCRIPT, bindings: bound("A", "KEPT", "OLD"), latestVersionDeployed: false }],
    }),
  },
];

function permanent({ fault, code, head, rest, setup }: Permanent): Row {
  const lines = [`Cloudflare refused ${PATCH}: ${head}.`, ...explained(code), ...rest, RAY, NO_EFFECT];
  return failed({ fault, action: "does not try again", setup, error: { code, lines } });
}

const NO_WORKER: Row = failed({
  fault: "there is no Worker of the name (10007)",
  action: "does not try again, and makes no Worker",
  setup: usual({ workers: [] }),
  error: {
    code: 10007,
    lines: [
      `Cloudflare refused ${PATCH}: code 10007 (HTTP 404).`,
      ...explained(10007),
      'Cloudflare says: code 10007, "This Worker does not exist on your account."',
      RAY,
      NO_EFFECT,
    ],
  },
  state: {},
});

// ---- more names than one request takes

/** `Sfirst` to `Slast`. */
function series(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => `S${first + index}`);
}

/** A step that sets S1 to `Scount`, of which S1 and the last one are on the Worker with other values. */
function many(count: number, { rules, ...setup }: StepSetup = {}): StepSetup {
  return usual({
    workers: [{ script: SCRIPT, bindings: bound("S1", `S${count}`, "KEPT") }],
    with: { secrets: series(1, count).join("\n"), delete: "", ...setup.with },
    env: Object.fromEntries(series(1, count).flatMap((name) => [[name, valueNamed(name, "new")]])),
    rules: { variableLimit: 1000, ...rules },
    ...withoutInputs(setup),
  });
}

function withoutInputs({ with: _, ...setup }: StepSetup): StepSetup {
  return setup;
}

/** The Worker of {@link many} when the first names have arrived. */
function manyState(count: number, arrived: number): State {
  const news = series(1, arrived).map((name) => [name, "new"] as const);
  const untouched = ["S1", `S${count}`, "KEPT"].filter((name) => !news.some(([other]) => other === name));
  return Object.fromEntries([...news, ...untouched.map((name) => [name, "before"] as const)]);
}

/** As the log and the error shorten a list. */
function listed(names: readonly string[]): string {
  return names.length > 40 ? `${names.slice(0, 40).join(", ")} and ${names.length - 40} more` : names.join(", ");
}

/** 128 variables are what the Paid plan holds; the emulator's account was given more. */
const WARNING =
  "More than 128 secrets are to be set; a Worker on the Paid plan holds at most 128 variables, plain-text ones included.";

function manyDone(count: number): string[] {
  return [
    `Set: ${listed(series(1, count))}`,
    `Confirmed by Cloudflare's answer. Secrets on the Worker now: ${count + 1}. Running instances take them up within about 10 seconds.`,
  ];
}

const SMALLER = "Cloudflare takes fewer operations in one request than were sent: now at most 25 at once.";

/** Whether a request is the one of the number, or comes after it. An interception looks at each request once. */
function isNumber(number: number): () => boolean {
  let count = 0;
  return () => {
    count += 1;
    return count >= number;
  };
}

/** What the error of a step says that stopped after the first 100 of 250. */
function stoppedAt100(lines: readonly string[]): string[] {
  return [...lines, "Running the step again is safe: what has its declared state keeps it."];
}

/** Spoils a request and all after it. */
function fromRequest(number: number, interception: Interception): Interception[] {
  return [{ ...interception, match: isNumber(number), times: 9 }];
}

const [FIRST, SECOND] = [series(1, 100), series(101, 200)];
const REST = series(101, 250);

const [TO_SET, TO_DELETE] = [series(1, 60), series(61, 120)];

const BATCHES: readonly Row[] = [
  recovered({
    fault: "60 names to set and 60 to delete",
    action: "sends two requests, sets first",
    setup: usual({
      workers: [{ script: SCRIPT, bindings: bound("KEPT", ...TO_DELETE) }],
      with: { secrets: TO_SET.join("\n"), delete: TO_DELETE.join("\n") },
      env: Object.fromEntries(TO_SET.map((name) => [name, valueNamed(name, "new")])),
    }),
    log: [
      `Set: ${listed(TO_SET)}`,
      `Deleted: ${listed(TO_DELETE)}`,
      "Confirmed by Cloudflare's answer. Secrets on the Worker now: 61. Running instances take them up within about 10 seconds.",
    ],
    fate: { ...NOTHING, set: TO_SET, deleted: TO_DELETE },
    state: Object.fromEntries([["KEPT", "before"], ...TO_SET.map((name) => [name, "new"])]) as State,
    attempts: 1,
  }),
  recovered({
    fault: "250 names to set",
    action: "sends three requests, of 100, 100 and 50 names",
    warning: WARNING,
    setup: many(250),
    log: manyDone(250),
    fate: { ...NOTHING, set: series(1, 250) },
    state: manyState(250, 250),
    requests: 3,
    attempts: 1,
  }),
  recovered({
    fault: "the limit of operations is lowered to 25 after the first request",
    action: "reads the limit in the refusal (100160), and sends batches of 25",
    warning: WARNING,
    setup: many(250, {
      arrange: ({ cloudflare }) =>
        cloudflare.events.on("request", (_, number) => {
          if (number === 2) cloudflare.setRules({ operationLimit: 25 });
        }),
    }),
    log: [SMALLER, ...manyDone(250)],
    fate: { ...NOTHING, set: series(1, 250) },
    state: manyState(250, 250),
    // 100 names, a refusal, and 150 names in batches of 25
    requests: 8,
    attempts: 1,
  }),
  recovered({
    fault: "46 names where 25 is the limit (100160)",
    action: "reads the limit in the refusal, and sends 25 and 21 names",
    setup: many(46, { rules: { operationLimit: 25 } }),
    log: [SMALLER, ...manyDone(46)],
    fate: { ...NOTHING, set: series(1, 46) },
    state: manyState(46, 46),
    requests: 3,
    attempts: 1,
  }),
  recovered({
    fault: "the second of three requests loses its answer after the change, once",
    action: "tries again",
    warning: WARNING,
    setup: many(250, {
      interceptions: [{ ...edgePage(502), apply: true, match: isNumber(2) }],
    }),
    log: [failedOnce(page(502).brief, WAITS), ...manyDone(250)],
    fate: { ...NOTHING, set: series(1, 250) },
    state: manyState(250, 250),
    requests: 4,
  }),
  failed({
    fault: "the second of three requests is refused for good (10000)",
    action: "stops, and tells what is on the Worker",
    warning: WARNING,
    setup: many(250, {
      interceptions: fromRequest(2, {
        status: 403,
        body: '{"success":false,"errors":[{"code":10000,"message":"Authentication error"}],"messages":[],"result":null}',
      }),
    }),
    log: [`Set: ${listed(FIRST)}`],
    error: {
      code: 10000,
      lines: stoppedAt100([
        `Cloudflare refused ${PATCH}: code 10000 (HTTP 403).`,
        ...explained(10000),
        'Cloudflare says: code 10000, "Authentication error"',
        RAY,
        "Applied: 100 of 250 names.",
        `Not applied: ${listed(REST)}.`,
      ]),
    },
    fate: { ...NOTHING, set: FIRST, notApplied: REST },
    state: manyState(250, 100),
    lists: true,
    requests: 2,
  }),
  ...[false, true].map((apply) =>
    failed({
      fault: `the second of three requests gets 502, ${apply ? "after" : "before"} the change, for ever`,
      action: "tries it twice, stops, and tells which names are uncertain",
      warning: WARNING,
      setup: many(250, { interceptions: fromRequest(2, { ...edgePage(502), apply }) }),
      log: [failedOnce(page(502).brief, WAITS), `Set: ${listed(FIRST)}`],
      error: {
        code: 502,
        lines: stoppedAt100([
          ...page(502).lines,
          TRIED,
          "Applied: 100 of 250 names.",
          `Not applied: ${listed(series(201, 250))}.`,
          `Not known whether applied: ${listed(SECOND)}.`,
        ]),
      },
      fate: { ...NOTHING, set: FIRST, notKnown: SECOND, notApplied: series(201, 250) },
      state: manyState(250, apply ? 200 : 100),
      requests: 3,
      attempts: 2,
    }),
  ),
];

// ---- deletions of what is not there

const ABSENT = (...names: string[]) => `Not on the Worker, so nothing to delete: ${names.join(", ")}.`;

const DELETIONS: readonly Row[] = [
  recovered({
    fault: "one of two names to delete is not there (10056)",
    action: "lists the secrets, and sends the rest",
    setup: usual({ with: { delete: "GONE\nOLD" } }),
    log: [ABSENT("GONE"), ...DONE],
    fate: { ...DECLARED, deleted: ["GONE", "OLD"] },
    requests: 3,
    attempts: 1,
  }),
  recovered({
    fault: "one of two names to delete is not there, where that is no error",
    action: "takes the answer as proof",
    setup: usual({ with: { delete: "GONE\nOLD" }, rules: { deletingMissing: "ignore" } }),
    log: ["Set: A, B", "Deleted: GONE, OLD", ...DONE.slice(2)],
    fate: { ...DECLARED, deleted: ["GONE", "OLD"] },
    requests: 1,
    attempts: 1,
  }),
  recovered({
    fault: "no name to delete is there (10056)",
    action: "lists the secrets, and has nothing left to do",
    setup: usual({ with: { secrets: "", delete: "GONE\nLOST" } }),
    log: [ABSENT("GONE", "LOST"), "Nothing had to be changed. Secrets on the Worker: 3."],
    fate: { ...NOTHING, deleted: ["GONE", "LOST"] },
    state: BEFORE,
    requests: 2,
    attempts: 1,
    status: "unchanged",
  }),
  recovered({
    fault: "a deletion loses its answer after the change, once, and meets 10056",
    action: "lists the secrets, and counts the name as deleted",
    setup: usual({ with: { secrets: "", delete: "OLD" }, interceptions: [{ fault: "reset", apply: true }] }),
    log: [
      failedOnce(RESET, WAITS),
      "Deleted: OLD",
      "Confirmed by Cloudflare's answer. Secrets on the Worker now: 2. Running instances take them up within about 10 seconds.",
    ],
    fate: { ...NOTHING, deleted: ["OLD"] },
    state: { A: "before", KEPT: "before" },
    requests: 3,
  }),
  failed({
    fault: "10056, though every name to delete is there",
    action: "lists the secrets, and gives up",
    setup: usual({
      interceptions: [
        {
          status: 404,
          body: '{"success":false,"errors":[{"code":10056,"message":"Binding not found"}],"messages":[],"result":null}',
        },
      ],
    }),
    error: {
      code: 10056,
      lines: [
        `Cloudflare refused ${PATCH}: code 10056 (HTTP 404).`,
        "Cause: Cloudflare does not find a secret to delete, though it lists every name that was to be deleted.",
        RUN_AGAIN,
        'Cloudflare says: code 10056, "Binding not found"',
        RAY,
        NO_EFFECT,
      ],
    },
    lists: true,
    requests: 2,
  }),
];

// ---- answers without the resulting bindings

const isGet = ({ method }: RecordedRequest): boolean => method === "GET";

const LISTS: readonly Row[] = [
  recovered({
    fault: "the answer has no result, and the list gets 502, once",
    action: "asks for the list again",
    setup: usual({ rules: { omitResult: true }, interceptions: [{ ...edgePage(502), match: isGet }] }),
    log: [failedOnce(page(502).brief, WAITS, LIST), ...DONE],
    requests: 3,
  }),
  failed({
    fault: "the answer has no result, and the list gets 502, for ever",
    action: "asks twice for the list, and does not claim success",
    setup: usual({ rules: { omitResult: true }, interceptions: [{ ...edgePage(502), match: isGet, times: 9 }] }),
    log: [failedOnce(page(502).brief, WAITS, LIST)],
    error: {
      code: "unverified",
      lines: [
        `Cloudflare accepted ${PATCH}, but that it took effect could not be proved.`,
        ...page(502).lines.map((line) => line.replace(PATCH, LIST)),
        TRIED,
      ],
    },
    fate: NOT_KNOWN,
    state: AFTER,
    requests: 3,
    attempts: 2,
  }),
];

// ---- the deadline

const RATE_LIMITED = [
  `Cloudflare refused ${PATCH}: code 971 (HTTP 429).`,
  "Cause: The account's rate limit is reached.",
  "What to do: Wait for some minutes, then run the step again.",
  'Cloudflare says: code 971, "More than 1200 requests per 300 seconds reached. Please wait and consider throttling your request speed"',
  RAY,
];
const DOES_NOT_FIT = "does not fit into the deadline of 5 s. Run the step again later, or raise deadline.";

const DEADLINES: readonly Row[] = [
  ...[
    { told: "with Retry-After 60", retryAfter: 60, wait: "a wait of <s> (as Cloudflare asks)" },
    { told: "with a date in a minute", retryAfter: { dateIn: 60 }, wait: "a wait of <s> (as Cloudflare asks)" },
    { told: "without Retry-After", retryAfter: undefined, wait: "a wait of <s>" },
  ].map(({ told, retryAfter, wait }) =>
    failed({
      fault: `429 of the account (971) ${told}, and 5 s to the deadline`,
      action: "fails at once",
      setup: usual({ with: { deadline: "5" }, interceptions: [accountRateLimited(retryAfter)] }),
      error: { code: 971, lines: [...RATE_LIMITED, `Not tried again: ${wait} ${DOES_NOT_FIT}`, NO_EFFECT] },
    }),
  ),
  failed({
    fault: "the deadline comes while a request hangs",
    action: "ends the request",
    setup: usual({ with: { deadline: "3" }, interceptions: [{ fault: "hang", apply: true }] }),
    error: {
      code: "deadline",
      lines: [
        `No answer to ${PATCH}: the deadline of the step came first. See https://www.cloudflarestatus.com, or raise deadline.`,
        UNKNOWN_EFFECT,
      ],
    },
    fate: NOT_KNOWN,
    state: AFTER,
  }),
];

// ---- the runner cancels the step

const CANCELLED = { code: "cancelled", lines: [`No answer to ${PATCH}: the step was cancelled.`, UNKNOWN_EFFECT] };

const CANCELS: readonly Row[] = [
  failed({
    fault: "cancelled while the connection is made",
    action: "ends at once",
    setup: usual({
      arrange: ({ cloudflare, cancel }) => {
        cloudflare.interceptConnections("stall", 9);
        cloudflare.events.on("connection", cancel);
      },
    }),
    error: CANCELLED,
    fate: NOT_KNOWN,
    requests: 0,
    sent: 1,
  }),
  ...[false, true].map((apply) =>
    failed({
      fault: `cancelled during a request, ${apply ? "after" : "before"} the change`,
      action: "ends at once",
      setup: usual({
        interceptions: [{ fault: "hang", apply }],
        arrange: ({ cloudflare, cancel }) => cloudflare.events.on("request", cancel),
      }),
      error: CANCELLED,
      fate: NOT_KNOWN,
      state: apply ? AFTER : BEFORE,
    }),
  ),
  failed({
    fault: "cancelled during a wait, after a refusal (971)",
    action: "ends at once; knows that nothing was changed",
    setup: usual({
      interceptions: [accountRateLimited(600)],
      arrange: ({ cancel, onceSaid }) => onceSaid("Every request waits", cancel),
    }),
    log: [failedOnce("code 971 (HTTP 429). The account's rate limit is reached", ALL_WAIT_AS_ASKED)],
    error: { code: "cancelled", lines: [`Not sent: ${PATCH}. The reason: the step was cancelled.`, NO_EFFECT] },
  }),
  failed({
    fault: "cancelled during a wait, after a lost answer",
    action: "ends at once",
    setup: usual({
      interceptions: [{ ...edgePage(502), apply: true, headers: { "retry-after": "600" } }],
      arrange: ({ cancel, onceSaid }) => onceSaid("Waiting", cancel),
    }),
    log: [failedOnce(page(502).brief, WAITS_AS_ASKED)],
    error: { code: "cancelled", lines: [`Not sent: ${PATCH}. The reason: the step was cancelled.`, UNKNOWN_EFFECT] },
    fate: NOT_KNOWN,
    state: AFTER,
  }),
  failed({
    fault: "cancelled during the second of three requests, before the change",
    action: "ends at once, and tells which names are uncertain",
    warning: WARNING,
    setup: many(250, {
      interceptions: [{ fault: "hang", match: isNumber(2) }],
      arrange: ({ cloudflare, cancel }) =>
        cloudflare.events.on("request", (_, number) => {
          if (number === 2) cancel();
        }),
    }),
    log: [`Set: ${listed(FIRST)}`],
    error: {
      code: "cancelled",
      lines: stoppedAt100([
        `No answer to ${PATCH}: the step was cancelled.`,
        "Applied: 100 of 250 names.",
        `Not applied: ${listed(series(201, 250))}.`,
        `Not known whether applied: ${listed(SECOND)}.`,
      ]),
    },
    fate: { ...NOTHING, set: FIRST, notKnown: SECOND, notApplied: series(201, 250) },
    state: manyState(250, 100),
    requests: 2,
  }),
];

const SLOW_DRIP: Row = recovered({
  fault: "an answer that drips for longer than the timeout, once",
  action: "tries again; meets 10056 for OLD, lists the secrets, sends the rest",
  setup: usual({ with: SHORT, interceptions: [{ fault: "slow-drip" }] }),
  log: [failedOnce("no answer within 2 s", WAITS), ...DONE],
  requests: 4,
});

/** A step that is cancelled on Windows is ended at once, and says nothing more. */
export const ROWS: readonly Row[] = [
  ...LOST_ANSWERS.flatMap(lostAnswer),
  SLOW_DRIP,
  ...DECLINED.map(declined),
  ...CONNECTIONS,
  ...PERMANENT.map(permanent),
  NO_WORKER,
  ...BATCHES,
  ...DELETIONS,
  ...LISTS,
  ...DEADLINES,
  ...(canInterrupt ? CANCELS : []),
];
