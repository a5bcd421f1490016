import { describe, expect, test } from "@jest/globals";
import { ACCOUNT_ID, API_TOKEN } from "../../sandbox/cloudflare.ts";
import { BYTES, HMAC_KEY, P256 } from "../support/generated-keys.ts";
import {
  asked,
  BULK,
  expectNothingWritten,
  expectRefused,
  fakeValue,
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
const INTENT = `Worker my-worker (account ${ACCOUNT_ID})`;

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
      `${INTENT}: 6 to set, 2 to delete.`,
      "Not on the Worker, so nothing to delete: GONE.",
      "Set: D, A, K, B, C, PEM",
      "Deleted: OLD",
      "Confirmed by Cloudflare's answer. Secrets on the Worker now: 7. Running instances take them up within about 10 " +
        "seconds.",
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
      ["Left out of secrets: CLOUDFLARE_API_TOKEN (it is the Cloudflare credential of this step)."],
    ],
    [
      "on-empty: skip leaves a name as it is",
      { files: { "a.env": `A=${A}\nOLD=` }, with: { "on-empty": "skip" }, values: [A] },
      { A, ...textsOf("OLD", "KEPT") },
      ["Skipped, because empty or not set: OLD."],
    ],
    [
      "a name may be __proto__",
      { files: { "a.json": `{"__proto__":"${A}","constructor":"${B}"}` }, values: [A, B] },
      Object.fromEntries([["__proto__", A], ["constructor", B], ...Object.entries(textsOf("OLD", "KEPT"))]),
      [],
    ],
    [
      "a byte order mark and CR LF are no part of anything",
      { files: { "a.env": `\uFEFFA=${A}\r\nB="${B}"\r\n` }, values: [A, B] },
      { A, B, ...textsOf("OLD", "KEPT") },
      [],
    ],
  ];

  test.each(CASES)("%s", async (_name, setup, texts, notes) => {
    const step = await fileStep(setup);
    expect(step.error).toBeUndefined();
    expect(textsOn(step)).toEqual(texts);
    const at = step.log.findIndex((line) => line.startsWith(INTENT));
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

describe("files that cannot be used: nothing is sent", () => {
  const ENV = 'secrets-file "a.env"';
  const JSON_FILE = 'secrets-file "a.json"';
  const CURE = "Use letters, digits, _ and $, and no digit in front.";
  type Case = [name: string, setup: FileSetup, problems: string[]];
  const CASES: Case[] = [
    [
      "there is none",
      { files: {}, with: { "secrets-file": "a.env" } },
      [
        `${ENV}: there is no such file. A path is relative to the workspace, which is empty before actions/checkout or a ` +
          "download.",
      ],
    ],
    [
      "the content stands in place of the path",
      { files: {}, with: { "secrets-file": `A=${A}` }, values: [A] },
      [
        "secrets-file, line 1 (not shown): there is no such file. A path is relative to the workspace, which is empty before " +
          "actions/checkout or a download.",
      ],
    ],
    [
      "a folder",
      { files: { "a/b.env": "B=b" }, with: { "secrets-file": "a" } },
      ['secrets-file "a": this is a folder. Give the path of a file.'],
    ],
    [
      "a # outside of quotes, and a line that is no assignment",
      { files: { "a.env": `A=${A}#${B}\n${C}\nD=${D}` }, values: [A, B, C, D] },
      [
        `${ENV}, line 1: a # stands outside of quotes, and dotenv cuts the value there (not shown). Put the value in quotes, ` +
          "or the comment on a line of its own.",
        `${ENV}, line 2: this is not NAME=value as dotenv reads it (not shown; it may be part of a value). Put a value of ` +
          "several lines in quotes.",
      ],
    ],
    [
      "a key that is not in quotes",
      { files: { "a.env": `PEM=${P256.pkcs8Pem}` }, values: [P256.pkcs8Pem] },
      [
        `${ENV}, lines 2, 3, 4, 5: this is not NAME=value as dotenv reads it (not shown; it may be part of a value). Put a ` +
          "value of several lines in quotes.",
      ],
    ],
    [
      "JSON with a fault",
      { files: { "a.json": `{"A":"${A}",\n"B":"${B}" "C":"${C}"}` }, values: [A, B, C] },
      [
        `${JSON_FILE} is not valid JSON (line 2, column ${B.length + 8}; the text is not shown). Correct the file; comments, and a comma after the last entry, are no JSON.`,
      ],
    ],
    [
      "JSON of other kinds",
      { files: { "a.json": JSON.stringify({ A: 7, B: [B], "C D": C, E: true }) }, values: [B, C] },
      [
        `${JSON_FILE}, A: found a number where a string belongs. Put it in quotes.`,
        `${JSON_FILE}, B: found an array where a string belongs. Put it in quotes.`,
        `${JSON_FILE}: the name "C D" is not a JavaScript identifier. ${CURE}`,
        `${JSON_FILE}, E: found a boolean where a string belongs. Put it in quotes.`,
      ],
    ],
    [
      "bytes that are no UTF-8",
      { files: { "a.env": Buffer.from(`\uFEFFA=${A}`, "utf16le") }, values: [A] },
      [`${ENV}: the file is not UTF-8. Save it as UTF-8; Windows PowerShell writes UTF-16 with >.`],
    ],
    [
      "a name in two of them, and in delete",
      {
        files: { "a.env": `\nA=${A}`, "a.json": JSON.stringify({ A: B, B: C }) },
        with: { delete: "B" },
        values: [A, B, C],
      },
      [
        `A is given 2 times: ${ENV}, line 2; ${JSON_FILE}. Keep one.`,
        `B is given 2 times: ${JSON_FILE}; delete, line 1. Keep one.`,
      ],
    ],
    [
      "filters without a source",
      { files: {}, with: { secrets: "A", include: "A*", "remove-prefix": "X_" }, env: { A } },
      [
        "include acts on the names of a JSON object in secrets and of a secrets-file, and there is neither. Lines of secrets " +
          "name each secret themselves: take include away.",
        "remove-prefix acts on the names of a JSON object in secrets and of a secrets-file, and there is neither. Lines of " +
          "secrets name each secret themselves: take remove-prefix away.",
      ],
    ],
    [
      "YAML",
      { files: { "a.yml": `A: ${A}` }, values: [A] },
      ['secrets-file "a.yml": YAML is not a format of this input. Give a JSON object or a dotenv file.'],
    ],
    [
      "nothing but comments",
      { files: { "a.env": "# none\n" } },
      [
        "Nothing to do: secrets, secrets-file, secret-keys and delete name no secret. Name one to set or to delete, or name in required what must be there.",
      ],
    ],
  ];

  test.each(CASES)("%s", async (_name, setup, problems) => {
    const step = await fileStep(setup);
    expectRefused(step, problems);
    expect(step.run.summary).toContain("<h3>Secrets not patched: nothing was sent</h3>");
    expect(step.run.outputs).toMatchObject({ changed: "false", results: "[]" });
  });
});
