import { createHash } from "node:crypto";
import path from "node:path";
import { inspect } from "node:util";
import { describe, expect, test } from "@jest/globals";
import { API_TOKEN, startCloudflare } from "../sandbox/cloudflare.ts";
import { runStep, type StepRun } from "../sandbox/runner.ts";
import { expectNoLeak, type GateInput, gatedRuns, type Leak, leaksOf } from "./support/leak-gate.ts";

type Told = {
  stdout?: string;
  stderr?: string;
  output?: string;
  env?: string;
  state?: string;
  path?: string;
  summary?: string;
  leaves?: Record<string, string>;
};

function fixture(name: string): string {
  return path.join(import.meta.dirname, "sandbox", "actions", name);
}

async function say(told: Told, options: { secrets?: string[]; env?: Record<string, string> } = {}): Promise<StepRun> {
  return await runStep({ action: fixture("say"), event: { payload: told }, ...options });
}

async function leaksOfTelling(told: Told, gate: Omit<GateInput, "run">): Promise<Leak[]> {
  return leaksOf({ run: await say(told), ...gate });
}

/** Every encoding of it is another text. */
const SECRET = " Zq7\"kf&Wx<2>'vT%hé/9=bN\nsecond+line?Yp:3,`m ";
const TRIMMED = SECRET.trim();
const LINE = TRIMMED.split("\n")[0] ?? "";

const json = (text: string): string => JSON.stringify(text).slice(1, -1);
const base64 = (text: string): string => Buffer.from(text).toString("base64");
const hash = (name: string, encoding: "hex" | "base64" | "base64url"): string =>
  createHash(name).update(SECRET).digest(encoding);
const numeric = (text: string, radix: number, mark: string): string =>
  [...text].map((character) => `&#${mark}${character.codePointAt(0)?.toString(radix)};`).join("");

const LEAF = "tRv5-Xw8?mQ2";
const DOCUMENT = JSON.stringify({ a: { b: [1, null, { c: LEAF }] }, short: "x1", word: "production" });

type Case = { form: string; text: string; secret?: string };

const WHOLE_FORMS: Case[] = [
  { form: "raw", text: SECRET },
  { form: "raw (trimmed)", text: TRIMMED },
  { form: "line", text: LINE },
  { form: "line", text: "Qz84-b", secret: "a\nXk93-a\rQz84-b\r\nb" },
  { form: "reversed", text: [...SECRET].reverse().join("") },
  { form: "JSON", text: JSON.stringify(SECRET) },
  { form: "JSON", text: JSON.stringify({ nested: [SECRET] }, null, 2) },
  { form: "JSON", text: json(SECRET).replaceAll("é", "\\u00e9") },
  { form: "JSON (trimmed)", text: JSON.stringify(TRIMMED) },
  { form: "JSON twice", text: JSON.stringify(JSON.stringify({ value: SECRET })) },
  { form: "JSON twice", text: json(json(SECRET).replaceAll("é", "\\u00e9")) },
  { form: "workflow command", text: SECRET.replaceAll("%", "%25").replaceAll("\n", "%0A") },
  {
    form: "workflow command",
    text: SECRET.replaceAll("%", "%25").replaceAll("\n", "%0A").replaceAll(":", "%3A").replaceAll(",", "%2C"),
  },
  { form: "URI", text: encodeURIComponent(SECRET) },
  { form: "URI", text: encodeURIComponent(SECRET).replaceAll("'", "%27") },
  { form: "URI in other case", text: encodeURIComponent(SECRET).toLowerCase() },
  { form: "URI twice", text: encodeURIComponent(encodeURIComponent(SECRET)) },
  { form: "form", text: String(new URLSearchParams({ value: SECRET })) },
  { form: "base64", text: base64(SECRET) },
  { form: "base64", text: Buffer.from(SECRET).toString("base64url") },
  { form: "base64", text: base64(SECRET).replace(/=+$/, "") },
  { form: "base64", text: base64("key".concat(SECRET, "more")) },
  { form: "base64, shifted by 1", text: base64(`user${SECRET}`) },
  { form: "base64, shifted by 1", text: base64(`user${SECRET}!`) },
  { form: "base64, shifted by 2", text: base64(`user:${SECRET}`) },
  { form: "base64, shifted by 2", text: Buffer.from(`user:${SECRET}?`).toString("base64url") },
  { form: "base64", text: "Pj4-Pz8_", secret: ">>>???" },
  { form: "hex", text: Buffer.from(SECRET).toString("hex") },
  { form: "hex in other case", text: Buffer.from(SECRET).toString("hex").toUpperCase() },
  { form: "hex, spaced", text: inspect(Buffer.from(SECRET)), secret: SECRET },
  { form: "hex, spaced", text: (Buffer.from(SECRET).toString("hex").match(/../g) ?? []).join(":") },
  { form: "decimal bytes", text: JSON.stringify(Buffer.from(SECRET)) },
  { form: "decimal bytes", text: [...Buffer.from(SECRET)].join(", ") },
  {
    form: "XML",
    text: SECRET.replace(
      /[&<>"']/g,
      (found) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[found] ?? "&apos;",
    ),
  },
  { form: "HTML", text: SECRET.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;") },
  { form: "HTML", text: SECRET.replace(/[&<>"'`]/g, (found) => numeric(found, 10, "")) },
  { form: "HTML", text: SECRET.replace(/[&<>"'`]/g, (found) => numeric(found, 16, "x")) },
  { form: "HTML", text: "q&amp;r&quot;s&#39;t", secret: "q&r\"s't" },
  { form: "HTML", text: "q&amp;r&quot;s&#x27;t", secret: "q&r\"s't" },
  { form: "HTML", text: "q&amp;r&quot;s't", secret: "q&r\"s't" },
  { form: "HTML, every character", text: numeric(SECRET, 10, "") },
  { form: "HTML, every character", text: numeric(SECRET, 16, "x") },
  { form: "raw in other case", text: SECRET.toUpperCase() },
  { form: "raw in other case", text: SECRET.toLowerCase() },
  { form: "raw (JSON leaf)", text: LEAF, secret: DOCUMENT },
  { form: "base64 (JSON leaf)", text: base64(LEAF), secret: DOCUMENT },
  ...["SHA-1", "SHA-256", "SHA-512"].flatMap((name) => {
    const algorithm = name.replace("-", "").toLowerCase();
    return [
      { form: `${name} in hex`, text: hash(algorithm, "hex") },
      { form: `start of ${name}`, text: hash(algorithm, "hex").slice(0, 8) },
      { form: `${name} in base64`, text: hash(algorithm, "base64") },
      { form: `${name} in base64`, text: hash(algorithm, "base64url") },
    ];
  }),
  { form: "raw", text: "x7q", secret: "x7q" },
  { form: "raw", text: "production", secret: "production" },
  { form: "raw", text: "tail", secret: " tail\n" },
];

const LONG = "Hy6Vb2Lp9Sd4Fg7Jk1Qw8Er3Ty5Ui0Op";
const PARTS: Case[] = [
  { form: "part of raw", text: LONG.slice(0, 8) },
  { form: "part of raw", text: LONG.slice(9, 17) },
  { form: "part of raw", text: LONG.slice(-8) },
  { form: "part of raw", text: LONG.slice(3, 11).toLowerCase() },
  { form: "part of raw", text: `${LONG.slice(0, 16)}***` },
  { form: "part of reversed", text: [...LONG].reverse().join("").slice(4, 12) },
  { form: "part of base64", text: base64(LONG).slice(8, 16) },
  { form: "part of base64, shifted by 1", text: base64(`u${LONG}`).slice(8, 16) },
  { form: "part of hex", text: Buffer.from(LONG).toString("hex").slice(7, 19) },
  { form: "part of hex, spaced", text: inspect(Buffer.from(LONG.repeat(3))).slice(0, 120), secret: LONG.repeat(3) },
  { form: "part of decimal bytes", text: JSON.stringify([...Buffer.from(LONG).subarray(5, 15)]) },
  { form: "part of SHA-256 in hex", text: createHash("sha256").update(LONG).digest("hex").slice(20, 32) },
  { form: "part of SHA-256 in base64", text: createHash("sha256").update(LONG).digest("base64").slice(20, 30) },
  { form: "part of raw (JSON leaf)", text: '9"Wz\nK4v', secret: JSON.stringify({ leaf: '8"Xy7"T9"Wz\nK4vP' }) },
  { form: "part of JSON", text: "a\\nb\\nc\\nd\\ne\\nf\\ng", secret: "a\nb\nc\nd\ne\nf\ng\nh" },
];

const LENGTHS = [
  `the value has ${LONG.length} characters`,
  `API_TOKEN: ${LONG.length} bytes`,
  `is ${LONG.length} long`,
  `is a ${LONG.length}-character token`,
  `{"length":${LONG.length}}`,
  `length=${LONG.length}`,
  `of length ${LONG.length}`,
  `a length of ${LONG.length}.`,
  `bytes: ${LONG.length}`,
];

describe("what leaks is caught in every form", () => {
  test.each(WHOLE_FORMS)("$#. $form", async ({ form, text, secret = SECRET }) => {
    const leaks = await leaksOfTelling({ stdout: `Before ${text} after\n` }, { secrets: [secret] });
    expect(leaks).toContainEqual({ where: "stdout", form });
  });

  test.each(PARTS)("$#. $form", async ({ form, text, secret = LONG }) => {
    const leaks = await leaksOfTelling({ stdout: `Before ${text} after\n` }, { secrets: [secret] });
    expect(leaks).toContainEqual({ where: "stdout", form });
  });

  test.each(LENGTHS)("length: %s", async (text) => {
    const leaks = await leaksOfTelling({ stdout: `${text}\n` }, { secrets: [LONG] });
    expect(leaks).toEqual([{ where: "stdout", form: "length" }]);
  });

  test("the length in bytes, and without the white space around it", async () => {
    const secret = `\n ${"é".repeat(20)}\n`;
    for (const length of [20, 23, 40, 43]) {
      const leaks = await leaksOfTelling({ stdout: `${length} characters\n` }, { secrets: [secret] });
      expect(leaks).toEqual([{ where: "stdout", form: "length" }]);
    }
  });

  test("the length in UTF-16 and in characters", async () => {
    for (const length of [10, 20, 40]) {
      const leaks = await leaksOfTelling({ stdout: `${length} characters\n` }, { secrets: ["😀".repeat(10)] });
      expect(leaks).toEqual([{ where: "stdout", form: "length" }]);
    }
  });

  test("the masked log is looked at for what is readable, not for encodings once more", async () => {
    const leaks = await leaksOfTelling({ stdout: `${base64(LONG)}\n` }, { secrets: [LONG] });
    expect(leaks).toEqual([{ where: "stdout", form: "base64" }]);
  });

  test("any eight characters of a secret of 48 KB, in an output of 1 MB", async () => {
    const secret = Array.from({ length: 768 }, (_, n) => createHash("sha512").update(`${n}`).digest("base64url"))
      .join("")
      .slice(0, 48 * 1024);
    const filler = "The quick brown fox jumps over the lazy dog, again and again.\n".repeat(16_000);
    const at = secret.length - 4321;
    const run = await say({ leaves: { "big.txt": `${filler}${secret.slice(at, at + 8)}\n${filler.slice(0, 1000)}` } });
    expect(leaksOf({ run, secrets: [secret] })).toEqual([{ where: "workspace file 1", form: "part of raw" }]);
  });
});

const PLACES: { where: string; told: Told }[] = [
  { where: "stdout", told: { stdout: LONG } },
  { where: "stderr", told: { stderr: `::debug::${LONG}\n` } },
  { where: "output file", told: { output: `a<<E\n${LONG}\nE\n` } },
  { where: "output file", told: { output: `${LONG}=a\n` } },
  { where: "env file", told: { env: `A=${LONG}\n` } },
  { where: "state file", told: { state: `A=${LONG}\n` } },
  { where: "path file", told: { path: `/opt/${LONG}/bin\n` } },
  { where: "summary file", told: { summary: `<pre>${LONG}</pre>\n` } },
  { where: "temp file 1", told: { leaves: { "temp/request.json": LONG } } },
  { where: "temp file names", told: { leaves: { [`temp/${LONG}`]: "" } } },
  { where: "workspace file 2", told: { leaves: { "a.txt": "", "deep/b.txt": LONG } } },
  { where: "workspace file names", told: { leaves: { [`deep/${LONG}/b.txt`]: "" } } },
  { where: "annotation 1", told: { stdout: `::error::${LONG}\n` } },
  { where: "annotation 1", told: { stdout: `::notice title=${LONG}::text\n` } },
  { where: "annotation 1", told: { stdout: `::warning file=${LONG}::text\n` } },
  { where: "log", told: { stdout: `${LONG}\n` } },
  { where: "worst-case log", told: { stdout: `::add-mask::${LONG}\n`, stderr: `${LONG}\n` } },
];

describe("what leaks is caught in every place", () => {
  test.each(PLACES)("$#. $where", async ({ where, told }) => {
    expect(await leaksOfTelling(told, { secrets: [LONG] })).toContainEqual({ where, form: "raw" });
  });

  test.each([
    { where: "stdout", stream: "stdout" },
    { where: "stderr", stream: "stderr" },
  ])("$where, though a mask hides it in the log", async ({ where, stream }) => {
    const run = await say({ [stream]: `::add-mask::${LONG}\n${LONG}\n` });
    expect(run.log).not.toContain(LONG);
    expect(leaksOf({ run, secrets: [LONG] })).toContainEqual({ where, form: "raw" });
  });

  test.each([
    { title: "a repository secret", text: LONG, secrets: [LONG] },
    { title: "what stands before a mask in its line", text: `${LONG}##[add-mask]${LONG}`, secrets: [] },
    { title: "a mask that is none, as it does not begin its line", text: `text ::add-mask::${LONG}`, secrets: [] },
    { title: "a property of a mask", text: `::add-mask name=${LONG}::other`, secrets: [] },
  ])("stdout: $title", async ({ text, secrets }) => {
    const run = await say({ stdout: `${text}\n` }, { secrets });
    expect(leaksOf({ run, secrets: [LONG] })).toContainEqual({ where: "stdout", form: "raw" });
  });

  test("a mask among stopped commands, which the runner prints", async () => {
    const run = await say({ stdout: `::stop-commands::t0k-e9n\n::add-mask::${LONG}\n::t0k-e9n::\n` });
    const leaks = leaksOf({ run, secrets: [LONG] });
    expect(leaks.map(({ where }) => where)).toEqual(["log", "worst-case log"]);
  });

  test("each secret of several, each place and form once", async () => {
    const other = "Another-5ecret";
    const leaks = await leaksOfTelling(
      { stdout: `${LONG} ${LONG}\n`, summary: `${base64(other)}\n` },
      { secrets: [LONG, other, LONG] },
    );
    expect(leaks).toEqual([
      { where: "stdout", form: "raw" },
      { where: "log", form: "raw" },
      { where: "worst-case log", form: "raw" },
      { where: "summary file", form: "base64" },
    ]);
  });
});

type Call = { url: string; method?: string; headers?: Record<string, string>; body?: string };

async function call(calls: (baseUrl: string) => Call[]): Promise<Leak[]> {
  const cloudflare = await startCloudflare();
  try {
    const run = await runStep({ action: fixture("calls"), event: { payload: calls(cloudflare.url) } });
    expect(cloudflare.requests).toHaveLength(calls("").length);
    return leaksOf({ run, secrets: [LONG, API_TOKEN], requests: cloudflare.requests });
  } finally {
    await cloudflare.close();
  }
}

describe("the requests", () => {
  test.each([
    { where: "request 1 URL", form: "raw", calls: (url: string) => [{ url: `${url}/user?token=${LONG}` }] },
    { where: "request 2 URL", form: "raw", calls: (url: string) => [{ url }, { url: `${url}/${LONG}/user` }] },
    { where: "request 1 headers", form: "raw", calls: (url: string) => [{ url, headers: { "x-token": LONG } }] },
    {
      where: "request 1 headers",
      form: "base64",
      calls: (url: string) => [{ url, headers: { cookie: base64(LONG) } }],
    },
    {
      where: "request 1 headers",
      form: "raw",
      calls: (url: string) => [{ url, headers: { [LONG]: "1" } }],
    },
    {
      where: "request 1 headers",
      form: "raw",
      calls: (url: string) => [{ url, headers: { "user-agent": `a/${LONG}` } }],
    },
  ])("$#. $where: $form", async ({ where, form, calls }) => {
    expect(await call(calls)).toEqual([{ where, form }]);
  });

  test("may hold secrets in their bodies and credentials in their headers", async () => {
    const leaks = await call((url) => [
      { url, method: "PATCH", body: JSON.stringify({ text: LONG }), headers: { Authorization: `Bearer ${API_TOKEN}` } },
      { url, method: "PATCH", body: LONG, headers: { "X-Auth-Key": API_TOKEN, "x-auth-email": LONG } },
    ]);
    expect(leaks).toEqual([]);
  });
});

const CLEAN: { title: string; told: Told; secrets: string[]; allow?: string[] }[] = [
  { title: "nothing at all", told: {}, secrets: [LONG] },
  {
    title: "masks",
    told: { stdout: `::add-mask::${LONG}\n`, stderr: ` ::ADD-MASK::${LONG}\n##[add-mask]${LONG}\n` },
    secrets: [LONG],
  },
  {
    title: "a mask of several lines",
    told: { stdout: `::add-mask::${SECRET.replaceAll("%", "%25").replaceAll("\n", "%0A")}\n` },
    secrets: [SECRET],
  },
  {
    title: "seven characters of a secret",
    told: { stdout: `${LONG.slice(0, 7)} ${LONG.slice(9, 16)}\n` },
    secrets: [LONG],
  },
  {
    title: "counts, ports, times, ids and limits",
    told: {
      stdout: [
        `${LONG.length} to set, ${LONG.length} to delete. Problems found: ${LONG.length}`,
        `Secrets on the Worker now: ${LONG.length}.`,
        `http://127.0.0.1:${LONG.length}${LONG.length}/client/v4 within ${LONG.length} seconds`,
        `cf-ray: ${LONG.length}c7f0d1e2b3a495-AMS`,
        "Account 0123456789abcdef0123456789abcdef",
        `Node 24.${LONG.length}.1, SHA-256, code 100${LONG.length} (HTTP 4${LONG.length})`,
        `Names hold at most ${LONG.length} characters; give fewer than ${LONG.length} bytes, up to ${LONG.length} letters`,
        `is not ${LONG.length + 1} hexadecimal characters, nor 1${LONG.length} bytes, nor ${LONG.length}.5 bytes`,
        `4.${LONG.length} bytes, AES-${LONG.length} bytes`,
        `lengths differ at line ${LONG.length}`,
      ].join("\n"),
    },
    secrets: [LONG],
  },
  {
    title: "the length of a secret of one digit",
    told: { stdout: "8 characters, length: 8\n" },
    secrets: ["Kz3-Vt9u"],
  },
  {
    title: "indentation, rules and JSON punctuation that a secret holds too",
    told: { stdout: '{\n        "a": "b"\n--------\n========\n        },  {\n"},{"\n' },
    secrets: ['{\n        "Kf84jd02": "c"\n},  {"},{"--------========'],
  },
  {
    title: "the address of a page",
    told: { stdout: "See https://developers.cloudflare.com/workers/ and https://www.example.org\n" },
    secrets: ["https://Xk3:Vp9@db.internal/main", "https://www.Rt5Kw8.test"],
  },
  {
    title: "the armour of a key",
    told: { stdout: "It has no -----BEGIN PRIVATE KEY----- line\n" },
    secrets: ["-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIOZ1\n-----END PRIVATE KEY-----\n"],
  },
  {
    title: "short secrets within other words",
    told: { stdout: "The condition continues: x7qy, ax7q, x7q_1, contrail, reproductions\n" },
    secrets: ["on", "production", "x7q", "tail", "l"],
  },
  {
    title: "base64 in other case, which is another text",
    told: { stdout: `${base64(LONG).toLowerCase().slice(8, 20)}\n` },
    secrets: [LONG],
  },
  { title: "empty secrets", told: { stdout: "text  and more\n" }, secrets: ["", "  ", "\n"] },
  {
    title: "ordinary words and short lines inside of a secret",
    told: { stdout: "production, x1, {, }\n" },
    secrets: [DOCUMENT, "{\nproduction\n}\nKp4-Wd8-Lx1"],
  },
  {
    title: "texts of the action's own",
    told: { stdout: "changed=true, 32 characters, cloudflare-workers, deploy\n" },
    secrets: ["true", "my-cloudflare-worker-Kd9", "deploy", LONG],
    allow: ["changed=true", "32 characters", "cloudflare-workers", "Deploy"],
  },
];

describe("what does not leak is not caught", () => {
  test.each(CLEAN)("$title", async ({ told, secrets, allow = [] }) => {
    expectNoLeak({ run: await say(told), secrets, allow });
  });

  test("the inputs and variables in the log's header, which the runner prints", async () => {
    const run = await say({}, { env: { LONG } });
    expect(run.log).toContain(LONG);
    expectNoLeak({ run, secrets: [LONG] });
  });

  test("what the texts of the action's own do not hold is caught still", async () => {
    const leaks = await leaksOfTelling(
      { stdout: "my-cloudflare-worker-Kd9\n" },
      { secrets: ["my-cloudflare-worker-Kd9"], allow: ["cloudflare-workers"] },
    );
    expect(leaks).toContainEqual({ where: "stdout", form: "raw" });
  });
});

test("expectNoLeak counts its runs", async () => {
  const before = gatedRuns();
  expectNoLeak({ run: await say({}), secrets: [] });
  expect(gatedRuns()).toBe(before + 1);
});

test("expectNoLeak throws on a leak, and does not say the secret", async () => {
  const run = await say({ stdout: `${SECRET} ${LONG}\n` });
  let thrown = "";
  try {
    expectNoLeak({ run, secrets: [SECRET, LONG] });
  } catch (error) {
    thrown = String(error);
  }
  expect(thrown).toContain("stdout");
  expect(
    leaksOf({
      run: { ...run, raw: { ...run.raw, stdout: Buffer.from(thrown) }, log: "", worstCaseLog: "" },
      secrets: [SECRET, LONG],
    }),
  ).toEqual([]);
});
