import { describe, expect, test } from "@jest/globals";
import { type Answer, API_TOKEN, type Interception } from "../../sandbox/cloudflare.ts";
import { commandsOf, fakeValue, patchStep, SCRIPT, type Step } from "../support/step.ts";

/** With the characters that encodings differ in. */
const VALUE = `${fakeValue("first", 18)}"\\&<${fakeValue("second", 18)}`;
const PEM_LIKE = [0, 1, 2, 3].map((line) => fakeValue(`line ${line}`, 64)).join("\n");
const SECRETS = { API_KEY: VALUE, PEM_LIKE };
const ALL = [API_TOKEN, VALUE, PEM_LIKE];
/** As the action sends it. */
const BODY = JSON.stringify({
  secrets: Object.fromEntries(
    Object.entries(SECRETS).map(([name, text]) => [name, { name, type: "secret_text", text }]),
  ),
});

/** What a hostile server would have the runner do. Each is put into every text that a server may send. */
const COMMANDS: Record<string, string> = {
  "a command on a line of its own": "Sorry.\n::add-mask::e",
  "the older command on a line of its own": "Sorry.\r##[error]x",
  "stop-commands in the middle": "Sorry. ##[stop-commands]pause",
  "a command after a no-break space": "\u00a0::warning::x",
  "a command after other white space": "\u2003\u3000\t\v\f::notice::x",
  "add-path": "##[add-path]/x",
  "set-output": "\n::set-output name=changed::false\n",
  "set-env": "\r\n::set-env name=PATH::/x",
  "save-state": "\n::save-state name=a::b",
  "add-matcher": "##[add-matcher]/etc/passwd",
  "a group that never ends": "\n::group::hidden\n##[group]hidden",
  "echo and debug": "\n::echo::on\n::debug::x",
  "colons and hashes without end": `${":".repeat(99)}add-mask${":".repeat(99)}e ${"#".repeat(99)}[error]x`,
  "a command put together by what is taken out": `:${VALUE}:error::x #${VALUE}#[error]x`,
  "a command in percent escapes": "%0A::error::x%0D%0A##[error]x%25",
  "every line break of Unicode": "\u0085::error::x\u2028::error::x\u2029::error::x\v::error::x",
  "ANSI and control characters": "\u001b[2J\u001b]0;title\u0007\u0008\u0000\u007f\u009b31m",
  "bidirectional overrides": "\u202e\u2066\u2069\u202d\u200f drowssap",
  "zero-width characters": "\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e",
  "tags and variation selectors": "\u{e0041}\u{e0042}\ufe0f\u{e0100}",
  "lone surrogates": "\ud800 \udc00 x\ud83d",
  "private use and unassigned characters": "\ue000\u{f0000}\u{10ffff}\u0378",
  HTML: "</pre></td></table><script>alert(1)</script><img src=x onerror=alert(1)><!--",
  "HTML in entities": "&lt;script&gt;&#60;b&#62;&amp;amp;",
  Markdown: "```\n# Title\n[x](https://x.example) ![y](https://x.example/y) | a | b |\n<details>",
  "GitHub's own marks": "@octocat #1 GH-1 https://github.com/x/y/issues/1",
  "a message of 1 MB": "A very long message. ".repeat(50_000),
  "1 MB of commands": "##[error]x\n::error::x\n".repeat(45_000),
  "1 MB of control characters": "\u0007".repeat(1_000_000),
  "a message of nothing": "",
  "a template and a path": "${" + "{ secrets.API_KEY }} $(id) `id` %PATH% ../../etc/passwd",
};

/** What a server, or a proxy on the way, may send back of what it was sent. */
const ECHOES: Record<string, string> = {
  "the request body, raw": BODY,
  "the request body, JSON-escaped": JSON.stringify(BODY),
  "the request body, JSON-escaped twice": JSON.stringify(JSON.stringify(BODY)),
  "the request body in base64": Buffer.from(BODY).toString("base64"),
  "the request body in base64url": Buffer.from(BODY).toString("base64url"),
  "the request body in hex": Buffer.from(BODY).toString("hex"),
  "the request body in capital hex": Buffer.from(BODY).toString("hex").toUpperCase(),
  "the request body, URL-encoded": encodeURIComponent(BODY),
  "the request body as a form": new URLSearchParams([["body", BODY]]).toString(),
  "the request body, reversed": [...BODY].reverse().join(""),
  "the request body in capitals": BODY.toUpperCase(),
  "the values, raw": `${ALL.join(" ")}`,
  "the values in capitals": ALL.map((value) => value.toUpperCase()).join(" "),
  "the values in small letters": ALL.map((value) => value.toLowerCase()).join(" "),
  "the values, reversed": ALL.map((value) => [...value].reverse().join("")).join(" "),
  "the values in base64": ALL.map((value) => Buffer.from(value).toString("base64")).join(" "),
  "the values in hex": ALL.map((value) => Buffer.from(value).toString("hex")).join(" "),
  "the values, URL-encoded": ALL.map(encodeURIComponent).join("&"),
  "the values in HTML": ALL.map((value) => value.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`)).join(" "),
  "the values in XML": ALL.map((value) =>
    value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;"),
  ).join(" "),
  "the lines of a value": PEM_LIKE.split("\n").join(" | "),
  "the beginning of each value": ALL.map((value) => `${value.slice(0, 12)}…`).join(" "),
  "the end of each value": ALL.map((value) => `…${value.slice(-12)}`).join(" "),
  "the middle of each value": ALL.map((value) => `…${value.slice(10, 20)}…`).join(" "),
  "the token as its header": `Authorization: Bearer ${API_TOKEN}`,
  "a value right where the text is cut": `${"x".repeat(490)}${VALUE}`,
  "a value right where the look at the text ends": `${" ".repeat(16_384 - 20)}${VALUE}`,
  "values around a line break and a command": `${VALUE}\n::error::${VALUE}\r##[error]${VALUE}`,
};

function failing(error: Record<string, unknown>, more: Record<string, unknown> = {}): Interception {
  return refusing([{ code: 10021, ...error }], more);
}

function refusing(errors: readonly unknown[], more: Record<string, unknown> = {}): Interception {
  return { status: 400, body: JSON.stringify({ success: false, errors, ...more, result: null }) };
}

/** Where text from the server is shown. */
const PLACES: Record<string, (text: string) => Interception> = {
  message: (message) => failing({ message }),
  documentation_url: (text) => failing({ message: "Invalid.", documentation_url: `https://x.example/${text}` }),
  pointer: (text) => failing({ message: "Invalid.", source: { pointer: `/secrets/${text}` } }),
  "error that is a word": (text) => refusing([text]),
  "error of {code, error}": (error) => ({ status: 400, body: JSON.stringify({ code: 1, error }) }),
};

type Attack = { name: string; answers: Interception[] };

const ALL_TEXTS = { ...COMMANDS, ...ECHOES };
/** For every place but the first. */
const SOME_TEXTS = [
  "a command on a line of its own",
  "stop-commands in the middle",
  "ANSI and control characters",
  "HTML",
  "a message of 1 MB",
  "the request body, raw",
  "the values in base64",
  "the values, raw",
];

const TEXTS: Attack[] = Object.entries(PLACES).flatMap(([place, answer]) =>
  Object.entries(ALL_TEXTS)
    .filter(([name]) => place === "message" || SOME_TEXTS.includes(name))
    .map(([name, text]) => ({ name: `${place}: ${name}`, answers: [answer(text)] })),
);

const HALVES = ALL.flatMap((value) => [
  value.slice(0, Math.floor(value.length / 2)),
  value.slice(Math.floor(value.length / 2)),
]);

const NAMES = [...Object.values(ALL_TEXTS), ...ALL];
/** Longer ones, and a type that is empty, make an answer unusable. */
const SHORT_NAMES = NAMES.map((name) => name.slice(0, 250)).filter((name) => name !== "");

const OTHERS: Attack[] = [
  {
    name: "halves of the values over several errors",
    answers: [refusing(HALVES.map((message) => ({ code: 1, message })))],
  },
  {
    name: "1,000 errors, each with a command and a value",
    answers: [
      refusing(
        Array.from({ length: 1000 }, (_, code) => ({
          code,
          message: `\n::error::${VALUE}##[error]x`.repeat(20),
          source: { pointer: VALUE.repeat(20) },
          documentation_url: PEM_LIKE,
        })),
      ),
    ],
  },
  {
    name: "five errors of the longest texts",
    answers: [
      refusing(
        Array.from({ length: 5 }, (_, code) => ({
          code,
          message: "\u0007::error::x ##[error]x ".repeat(100),
          source: { pointer: "\n::error::x".repeat(100) },
          documentation_url: "##[error]x ".repeat(100),
        })),
      ),
    ],
  },
  {
    name: "errors nested without end",
    answers: [{ status: 400, body: `{"success":false,"errors":${"[".repeat(5000)}${"]".repeat(5000)}}` }],
  },
  {
    name: "codes that are not numbers",
    answers: [
      {
        status: 400,
        body: `{"success":false,"errors":[{"code":"\\n::error::x","message":"a"},{"code":1e999,"message":"b"},{"code":-0.5}]}`,
      },
    ],
  },
  {
    name: "messages and result beside the errors",
    answers: [
      failing(
        { message: "Invalid." },
        { messages: [{ code: 1, message: `\n::error::${VALUE}` }, VALUE], result_info: { [VALUE]: VALUE } },
      ),
    ],
  },
  ...[
    ["a command", "##[error]x"],
    ["the token", API_TOKEN],
    ["a value", fakeValue("first", 18)],
    ["1 KB", "x".repeat(1024)],
    ["HTML", "<script>alert(1)</script>"],
  ].map(([name, ray = ""]) => ({
    name: `cf-ray: ${name}`,
    answers: [{ ...failing({ message: "Invalid." }), headers: { "cf-ray": ray } }],
  })),
  {
    name: "headers of the request sent back",
    answers: [{ ...failing({ message: "No." }), headers: { authorization: API_TOKEN } }],
  },
  {
    name: "a page with the request body and commands in it",
    answers: [{ status: 502, body: `<!doctype html>\n::error::x\n##[add-path]/x\n<pre>${BODY}</pre>` }],
  },
  { name: "the request body as the whole answer", answers: [{ status: 200, body: BODY }] },
  { name: "a value as the whole answer", answers: [{ status: 500, body: VALUE }] },
  {
    name: "a redirect to a value",
    answers: [{ status: 302, headers: { location: `https://x.example/${API_TOKEN}` } }],
  },
  {
    name: "names and types of result that are commands, HTML and values",
    answers: [
      {
        transform: (answer: Answer) => ({
          ...answer,
          body: {
            success: true,
            result: {
              ...Object.fromEntries(SHORT_NAMES.map((name) => [name, { type: name }])),
              KEPT: { type: "secret_text" },
              API_KEY: { type: "\n::error::x" },
              PEM_LIKE: { type: VALUE, text: VALUE },
            },
          },
        }),
      },
    ],
  },
  ...[NAMES, SHORT_NAMES].map((names) => ({
    name: `a list of ${names === NAMES ? "endless" : "short"} names that are commands and values, after an answer without result`,
    answers: [
      { body: '{"success":true}', apply: true },
      { body: JSON.stringify({ success: true, result: names.map((name) => ({ name, type: name })) }) },
    ],
  })),
  {
    name: "a list of secrets that is refused with commands and values, after an answer without result",
    answers: [{ body: '{"success":true}', apply: true }, failing({ message: `${BODY}\n::error::x ##[error]x` })],
  },
];

const ATTACKS: Attack[] = [...TEXTS, ...OTHERS];

/** Masks of the action: the token, the values and nothing else. */
const MASKS = [...ALL].sort();

const LARGEST_LOG = 16_384;
const LARGEST_SUMMARY = 65_536;

/** Nothing that a terminal, a browser or a reader takes for anything but a visible character, spaces and line feeds aside. */
const INVISIBLE = /(?![ \n])[\p{C}\p{Z}]/u;

function expectHarmless({ run, log, error }: Step): void {
  expect({ outcome: run.outcome, exitCode: run.exitCode, problems: run.problems }).toEqual({
    outcome: "failure",
    exitCode: 1,
    problems: [],
  });
  expect(run.annotations).toEqual([{ level: "error", title: "Worker secrets: failed", message: expect.any(String) }]);
  expect([...run.masks].sort()).toEqual(MASKS);
  const commands = commandsOf(run);
  expect(commands.filter((name) => name === "error")).toHaveLength(1);
  expect(commands.filter((name) => name === "add-mask")).toHaveLength(MASKS.length);
  for (const text of [log.join("\n"), error ?? "", run.summary, run.worstCaseLog]) expect(text).not.toMatch(INVISIBLE);
  for (const text of [...log, run.summary]) expect(text).not.toMatch(/::|##\[(?!error\])/);
  expect(log.filter((line) => line.includes("##["))).toHaveLength(1);
  expect(log.join("\n").length).toBeLessThan(LARGEST_LOG);
  expect(run.summary.length).toBeLessThan(LARGEST_SUMMARY);
  expect(run.summary).not.toMatch(/<(?!\/?(h3|pre|table|tr|td|th|p|b|ul|li|code|a( href="https?:[^"]*")?)>)/);
}

describe("a hostile server gets nothing executed and nothing shown", () => {
  test.concurrent.each(ATTACKS)("$name", async ({ answers }) => {
    const step = await patchStep({
      with: { secrets: Object.keys(SECRETS).join("\n") },
      env: SECRETS,
      workers: [{ script: SCRIPT }],
      interceptions: answers,
    });
    expectHarmless(step);
    expect(step.results).toEqual([expect.objectContaining({ script: SCRIPT, status: "failed" })]);
  });

  test("each attack has a name of its own, and there are enough", () => {
    expect(new Set(ATTACKS.map(({ name }) => name)).size).toBe(ATTACKS.length);
    expect(ATTACKS.length).toBeGreaterThan(60);
  });
});
