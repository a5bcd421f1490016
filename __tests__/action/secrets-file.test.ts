import { describe, expect, test } from "@jest/globals";
import { API_TOKEN } from "../../sandbox/cloudflare.ts";
import { BYTES, HMAC_KEY, P256 } from "../support/generated-keys.ts";
import {
  asked,
  BULK,
  confirmed,
  expectNothingWritten,
  expectRefused,
  fakeValue,
  intent,
  patchStep,
  type Step,
  type StepSetup,
  secretsNamed,
  secretText,
  textsOf,
  textsOn,
  workerWith,
} from "../support/step.ts";

const A = fakeValue("a");
const B = fakeValue("b");
const C = fakeValue("c");
const D = fakeValue("d");

type FileSetup = StepSetup & { files: Readonly<Record<string, string | Uint8Array>> };

/** A step that takes its secrets from all its files, in their order, unless it says from which. */
function fileStep({ with: inputs, ...setup }: FileSetup): Promise<Step> {
  return patchStep({
    with: { "secrets-file": Object.keys(setup.files).join("\n"), ...inputs },
    workers: workerWith(...secretsNamed("OLD", "KEPT")),
    ...setup,
  });
}

describe("secrets of files", () => {
  test("set, delete and bind keys, in the order of the files", async () => {
    const { name: _, ...key } = HMAC_KEY;
    const step = await fileStep({
      files: {
        "secrets/app.json": JSON.stringify({ A, OLD: null, K: key }),
        ".dev.vars": `# local\nexport B='${B} # no comment' # a comment\nC=${C}\nPEM="${P256.pkcs8Pem}"\n`,
      },
      with: { delete: "GONE", secrets: "D" },
      env: { D },
      values: [A, BYTES, `${B} # no comment`, C, P256.pkcs8Pem],
    });
    const set = {
      D: secretText("D", D),
      A: secretText("A", A),
      K: { name: "K", ...key },
      B: secretText("B", `${B} # no comment`),
      C: secretText("C", C),
      PEM: secretText("PEM", P256.pkcs8Pem),
    };
    // The second request is without the name that is not there.
    expect(asked(step.requests)).toEqual([`GET ${BULK.replace("-bulk", "")}`, `PATCH ${BULK}`, `PATCH ${BULK}`]);
    expect(step.requests[0]?.json).toEqual({ secrets: { ...set, OLD: null, GONE: null } });
    expect(step.requests[2]?.json).toEqual({ secrets: { ...set, OLD: null } });
    expect(textsOn(step)).toEqual({
      ...textsOf("KEPT"),
      ...{ D, A, B: `${B} # no comment`, C, PEM: P256.pkcs8Pem, K: "secret_key" },
    });
    expect(step.log).toEqual([
      intent("set D, A, K, B, C, PEM; delete OLD, GONE"),
      "Not on the Worker, so nothing to delete: GONE.",
      "Set: D, A, K, B, C, PEM",
      "Deleted: OLD",
      confirmed(7),
    ]);
    expect(step.run.outputs).toMatchObject({
      "secret-names": "A\nB\nC\nD\nK\nKEPT\nPEM",
      "set-names": "A\nB\nC\nD\nK\nPEM",
      "deleted-names": "GONE\nOLD",
    });
  });

  test("are masked although no workflow knew them, before anything else is printed", async () => {
    const files = { "a.json": JSON.stringify({ A }), "b.env": `B="${B}"` };
    const step = await fileStep({ files, values: [A, B], masked: [API_TOKEN] });
    expect([...step.run.masks].sort()).toEqual([API_TOKEN, A, B].sort());
    expect(textsOn(step)).toMatchObject({ A, B });
  });

  type Case = [name: string, setup: FileSetup, texts: Record<string, string>, notes: string[]];
  const CASES: Case[] = [
    [
      "include, exclude and remove-prefix choose and rename",
      {
        files: {
          "a.json": JSON.stringify({ PROD_A: A, STAGE_A: B, PROD_TMP: C, PROD_OLD: null, STAGE_OLD: null }),
          "b.env": `PROD_D=${D}\nOTHER=${B}`,
        },
        with: { include: "PROD_*", exclude: "*_TMP", "remove-prefix": "PROD_" },
        values: [A, B, C, D],
      },
      { A, D, ...textsOf("KEPT") },
      ["Left out by include, exclude or remove-prefix: STAGE_A, PROD_TMP, STAGE_OLD, OTHER."],
    ],
    [
      "a JSON object in secrets is filtered as well",
      {
        files: { "b.env": `X_B=${B}` },
        with: { secrets: JSON.stringify({ X_A: A, Y: C }), "remove-prefix": "X_" },
        values: [A, B, C],
      },
      { A, B, ...textsOf("OLD", "KEPT") },
      ["Left out by include, exclude or remove-prefix: Y."],
    ],
    [
      "a pattern that matches nothing is a warning",
      { files: { "a.env": `A=${A}` }, with: { exclude: "TPYO_*" }, values: [A] },
      { A, ...textsOf("OLD", "KEPT") },
      ["##[warning]exclude, line 1, matches no name."],
    ],
    [
      "the credentials of the step are left out",
      { files: { "a.env": `A=${A}\nCLOUDFLARE_API_TOKEN=${API_TOKEN}` }, values: [A] },
      { A, ...textsOf("OLD", "KEPT") },
      ["Left out of secrets: CLOUDFLARE_API_TOKEN (the Cloudflare credential of this step)."],
    ],
    [
      "on-empty: skip leaves a name as it is",
      { files: { "a.env": `A=${A}\nOLD=` }, with: { "on-empty": "skip" }, values: [A] },
      { A, ...textsOf("OLD", "KEPT") },
      ["Skipped 1 secret without a value: OLD."],
    ],
    [
      "a name may be __proto__",
      { files: { "a.json": `{"__proto__":"${A}","constructor":"${B}"}` }, values: [A, B] },
      Object.fromEntries([["__proto__", A], ["constructor", B], ...Object.entries(textsOf("OLD", "KEPT"))]),
      [],
    ],
    [
      "a byte order mark and CR LF are left out",
      { files: { "a.env": `\uFEFFA=${A}\r\nB="${B}"\r\n` }, values: [A, B] },
      { A, B, ...textsOf("OLD", "KEPT") },
      [],
    ],
  ];

  test.each(CASES)("%s", async (_name, setup, texts, notes) => {
    const step = await fileStep(setup);
    expect(step.error).toBeUndefined();
    expect(textsOn(step)).toEqual(texts);
    const at = step.log.findIndex((line) => line.startsWith("Worker "));
    expect(step.log.slice(0, at)).toEqual(notes);
  });

  test("are in a plan by their names alone", async () => {
    const step = await fileStep({
      files: { "a.json": JSON.stringify({ A, OLD: null }) },
      with: { "dry-run": "true" },
      values: [A],
    });
    expectNothingWritten(step);
    expect(step.log.slice(1, 4)).toEqual([
      "Plan for Worker my-worker: 1 to create, 1 to delete, 1 kept.",
      "  - OLD  secret_text  delete: named in delete",
      "  + A    secret_text  create",
    ]);
  });
});

// The tests of inputs/ hold every problem and its sentence.
describe("files that cannot be used: nothing is sent", () => {
  const ENV = 'secrets-file "a.env"';
  const JSON_FILE = 'secrets-file "a.json"';
  const UTF_16 = Buffer.from(`\uFEFFA=${A}`, "utf16le");
  type Case = [name: string, files: FileSetup["files"], problems: string[], given?: Record<string, string>];
  const CASES: Case[] = [
    ["there is none", {}, [`${ENV}: there is no such file.`], { "secrets-file": "a.env" }],
    [
      "the content stands in place of the path",
      {},
      ["secrets-file, line 1 (not shown): there is no such file."],
      { "secrets-file": `A=${A}` },
    ],
    ["a folder", { "a/b.env": "B=b" }, ['secrets-file "a": this is a folder.'], { "secrets-file": "a" }],
    [
      "a # outside of quotes, and a line that is no assignment",
      { "a.env": `A=${A}#${B}\n${C}\nD=${D}` },
      [`${ENV}, line 1: a # stands outside of quotes`, `${ENV}, line 2: this is not NAME=value as dotenv reads it`],
    ],
    [
      "a key that is not in quotes",
      { "a.env": `PEM=${P256.pkcs8Pem}` },
      [`${ENV}, lines 2, 3, 4, 5: this is not NAME`],
    ],
    [
      "JSON with a fault",
      { "a.json": `{"A":"${A}",\n"B":"${B}" "C":"${C}"}` },
      [`${JSON_FILE} is not valid JSON (line 2, column ${B.length + 8}; the text is not shown).`],
    ],
    [
      "JSON of other kinds",
      { "a.json": JSON.stringify({ A: 7, B: [B], "C D": C, E: true }) },
      [
        `${JSON_FILE}, A: the value must be`,
        `${JSON_FILE}, B: the`,
        `${JSON_FILE}, "C D": the name`,
        `${JSON_FILE}, E: the`,
      ],
    ],
    ["bytes that are not UTF-8", { "a.env": UTF_16 }, [`${ENV}: the file is not UTF-8.`]],
    [
      "a name in two of them, and in delete",
      { "a.env": `\nA=${A}`, "a.json": JSON.stringify({ A: B, B: C }) },
      [`A is given twice: ${ENV}, line 2; ${JSON_FILE}.`, `B is given twice: ${JSON_FILE}; delete, line 1.`],
      { delete: "B" },
    ],
    [
      "filters without a source",
      {},
      ["include only applies to a JSON object in secrets and to secrets-file.", "remove-prefix only applies to"],
      { secrets: `A=${A}`, include: "A*", "remove-prefix": "X_" },
    ],
    ["YAML", { "a.yml": `A: ${A}` }, ['secrets-file "a.yml": YAML is not supported.']],
    ["nothing but comments", { "a.env": "# none\n" }, [`${ENV} has no secrets in it.`]],
  ];

  test.each(CASES)("%s", async (_name, files, problems, given = {}) => {
    const text = JSON.stringify([Object.values(files).map(String), given]);
    const values = [A, B, C, D].filter((value) => text.includes(value));
    expectRefused(await fileStep({ files, with: given, values }), problems);
  });
});
