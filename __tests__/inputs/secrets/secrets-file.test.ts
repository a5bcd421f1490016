import { describe, expect, test } from "@jest/globals";
import { API_TOKEN } from "../../../sandbox/cloudflare.ts";
import { type FakeOptions, type Files, type Reading, readStep } from "../../support/fake-ports.ts";
import { BYTES } from "../../support/generated-keys.ts";

type Given = Omit<FakeOptions, "files">;

/** Reads one file, `a.env` or `a.json` by how it begins. */
function reading(content: string | Uint8Array, { inputs = {}, ...given }: Given = {}): Promise<Reading> {
  const path = String(content).startsWith("{") ? "a.json" : "a.env";
  return readStep({ ...given, inputs: { "secrets-file": path, ...inputs }, files: { [path]: content } });
}

const texts = ({ settings }: Reading): unknown =>
  settings?.declaration.set.map((secret) => [secret.name, secret.type === "secret_text" ? secret.text : secret.type]);

describe("a file", () => {
  test("of JSON sets, deletes and holds bindings", async () => {
    const key = { type: "secret_key", algorithm: "AES-GCM", format: "raw", usages: ["encrypt"], key_base64: BYTES };
    const { settings, masks, problems } = await reading(JSON.stringify({ A: "value-a", B: null, K: key, C: null }));
    expect(problems).toEqual([]);
    expect(settings?.declaration.set).toEqual([
      { name: "A", type: "secret_text", text: "value-a" },
      { name: "K", ...key },
    ]);
    expect(settings?.declaration.delete).toEqual(["B", "C"]);
    expect(masks).toEqual([API_TOKEN, "value-a", BYTES]);
  });

  test("of dotenv sets", async () => {
    const read = await reading("A=value-a\nexport B='value b' # why\n");
    expect(texts(read)).toEqual([
      ["A", "value-a"],
      ["B", "value b"],
    ]);
    expect(read.masks).toEqual([API_TOKEN, "value-a", "value b"]);
    expect(read.settings?.notes).toEqual([]);
  });

  const FORMATS: Files = {
    "a.env": ' \n {"A":"json"}',
    "b.JSON": '\uFEFF{"B":"json"}',
    ".dev.vars": "\uFEFFC=dotenv",
    "d.txt": "D=dotenv",
  };
  test("is JSON by its beginning or its ending, and dotenv otherwise; several are read in their order", async () => {
    const inputs = { "secrets-file": "# mine\n b.JSON \n\na.env\n.dev.vars\nd.txt", secrets: "E=line" };
    expect(texts(await readStep({ inputs, files: FORMATS }))).toEqual([
      ["E", "line"],
      ["B", "json"],
      ["A", "json"],
      ["C", "dotenv"],
      ["D", "dotenv"],
    ]);
  });

  test("may hold secrets that are called as the runner's", async () => {
    expect(texts(await reading('{"github_token":"mine"}'))).toEqual([["github_token", "mine"]]);
  });

  test("leaves out the credentials of the step", async () => {
    const inputs = { "github-token": "ghs_token", "dry-run": "true" };
    const read = await reading(`A=${API_TOKEN}\nB=ghs_token\nC=value-c`, { inputs });
    expect(texts(read)).toEqual([["C", "value-c"]]);
    expect(read.settings?.notes).toEqual([
      "Left out of secrets: A (it is the Cloudflare credential of this step), B (it is the github-token of this step).",
    ]);
  });

  test("obeys on-empty", async () => {
    const content = "A=\nzm9=\nB=x";
    const skipped = await reading(content, { inputs: { "on-empty": "skip" } });
    expect([texts(skipped), skipped.settings?.notes]).toEqual([
      [["B", "x"]],
      ['Skipped, because empty or not set: A, (line 2 of secrets-file "a.env", not shown).'],
    ]);
    expect(texts(await reading(content, { inputs: { "on-empty": "set" } }))).toEqual([
      ["A", ""],
      ["zm9", ""],
      ["B", "x"],
    ]);
  });

  test("outside of the workspace is allowed and said", async () => {
    const { settings } = await readStep({ inputs: { "secrets-file": "../a.env" }, files: { "../a.env": "A=b" } });
    expect(settings?.notes).toEqual(["Reading ../a.env, which is outside the workspace."]);
  });
});

const IN_FILE = "Give it a value there, or take it out; or let on-empty skip it or set it.";
const NO_JSON = "Correct the file; comments, and a comma after the last entry, are no JSON.";
const ENV = 'secrets-file "a.env"';
const JSON_FILE = 'secrets-file "a.json"';
const IDENTIFIER = "Use letters, digits, _ and $, and no digit in front.";

describe("problems", () => {
  test.each<[string, string | Uint8Array, string[]]>([
    [
      "a # and other faults of dotenv, each kind in one sentence",
      "A=pa#ss\nB=x # y\nMIIE\n  vQ\nC: d\nE='f'g\nH=\"i\\\"\"\nA=x\nJ=\u2028\nK='",
      [
        `${ENV}, lines 1, 2: a # stands outside of quotes, and dotenv cuts the value there (not shown). Put the value in ` +
          "quotes, or the comment on a line of its own.",
        `${ENV}, lines 3, 4: this is not NAME=value as dotenv reads it (not shown; it may be part of a value). Put a ` +
          "value of several lines in quotes.",
        `${ENV}, line 5: this is YAML's NAME: value (not shown). Write NAME=value.`,
        `${ENV}, line 6: text follows the quote that closes the value (not shown). Use a kind of quotes that the value ` +
          "does not hold.",
        `${ENV}, line 7: a backslash stands before a quote of the same kind, and dotenv would keep the backslash (not ` +
          "shown). Use another kind of quotes, or none.",
        `${ENV}, line 9: a lone carriage return, U+2028 or U+2029 stands in the line, and dotenv ends the line there ` +
          "(not shown). Take it out, or write the file in JSON.",
        `${ENV}, line 10: a quote opens the value, and no later one closes it (not shown). Close it, or use another ` +
          "kind of quotes.",
      ],
    ],
    [
      "a name twice",
      "A=b\nA=c",
      [
        `${ENV}, line 2: the name stands on an earlier line as well, and dotenv takes the last one (not shown). Keep one ` +
          "of them.",
      ],
    ],
    [
      "a name that is none",
      "a.b=c\nzm-9=\n",
      [
        `${ENV}, line 1: the name "a.b" is not a JavaScript identifier. ${IDENTIFIER}`,
        `${ENV}, line 2: the name is not a JavaScript identifier (not shown). ${IDENTIFIER}`,
      ],
    ],
    [
      "an empty value",
      "A=\nzm9=",
      [
        `Secret A is empty: ${ENV}, line 1, gives it no value. ${IN_FILE}`,
        `Secret (line 2 of ${ENV}, not shown) is empty: ${ENV}, line 2, gives it no value. ${IN_FILE}`,
      ],
    ],
    [
      "broken JSON",
      '{"A":\n"s3cret",}',
      [`${JSON_FILE} is not valid JSON (line 2, column 10; the text is not shown). ${NO_JSON}`],
    ],
    [
      "a JSON key twice",
      '{"A":"b","A":"c"}',
      [`${JSON_FILE} has a key that stands twice in one object (line 1, column 10). Keep one of them.`],
    ],
    [
      "JSON of other kinds",
      '{"A":1,"B":{"c":"d"},"E":"","F G":"h"}',
      [
        `${JSON_FILE}, A: found a number where a string belongs. Put it in quotes.`,
        `${JSON_FILE}, B: found an object whose type is neither secret_text nor secret_key. A JSON document as a secret's ` +
          "value must be a string.",
        `Secret E is empty: the JSON object in ${JSON_FILE} gives it an empty string. ${IN_FILE}`,
        `${JSON_FILE}: the name "F G" is not a JavaScript identifier. ${IDENTIFIER}`,
      ],
    ],
    [
      "a key in JSON",
      '{"K":{"type":"secret_key","format":"raw","algorithm":"HMAC","usages":["sign"],"key_base64":"AAAA"}}',
      [`${JSON_FILE}, K: HMAC needs the parameter hash. Write algorithm: { name: HMAC, hash: SHA-256 }.`],
    ],
    [
      "no text",
      Buffer.from([0x41, 0x3d, 0xff]),
      [`${ENV}: the file is not UTF-8. Save it as UTF-8; Windows PowerShell writes UTF-16 with >.`],
    ],
  ])("%s", async (_case, content, problems) => {
    expect((await reading(content)).problems).toEqual(problems);
  });

  const ABSENT =
    "there is no such file. A path is relative to the workspace, which is empty before actions/checkout or a download.";
  test.each<[string, string, Files, string[]]>([
    ["no file", "x.env", {}, [`secrets-file "x.env": ${ABSENT}`]],
    [
      "the content in place of the path",
      "A=s3cret\nB=s3cret",
      {},
      [`secrets-file, line 1 (not shown): ${ABSENT}`, `secrets-file, line 2 (not shown): ${ABSENT}`],
    ],
    [
      "YAML",
      "a.yml\nA=s3cret.yaml",
      { "a.yml": "A: b" },
      [
        'secrets-file "a.yml": YAML is not a format of this input. Give a JSON object or a dotenv file.',
        "secrets-file, line 2: YAML is not a format of this input. Give a JSON object or a dotenv file.",
      ],
    ],
    [
      "JSON that is no object",
      "a.json",
      { "a.json": '["s3cret"]' },
      [`${JSON_FILE}: found an array where a JSON object belongs: {"NAME": "value"}.`],
    ],
    [
      "a path that would be a command",
      "a\u2028::x.json",
      { "a\u2028::x.json": "{" },
      [
        'secrets-file "a\\u{2028}: :x.json" is not valid JSON (line 1, column 2; the text is not shown). Correct the file; comments, and a comma after the last entry, are no JSON.',
      ],
    ],
    [
      "names of two files",
      "a.json\nb.env",
      { "a.json": '{"A":"x","B":null}', "b.env": "\nA=y\nB=z" },
      [
        'A is given 2 times: secrets-file "a.json"; secrets-file "b.env", line 2. Keep one.',
        'B is given 2 times: secrets-file "b.env", line 3; secrets-file "a.json". Keep one.',
      ],
    ],
    [
      "nothing in it",
      "a.env",
      { "a.env": "# none" },
      [
        "Nothing to do: secrets, secrets-file, secret-keys and delete name no secret. Name one to set or to delete, or name in required what must be there.",
      ],
    ],
  ])("%s", async (_case, path, files, problems) => {
    expect((await readStep({ inputs: { "secrets-file": path }, files })).problems).toEqual(problems);
  });

  test("names of all inputs", async () => {
    const inputs = { secrets: "A=x", "secrets-file": "a.json", delete: "B\nC" };
    const { problems } = await readStep({ inputs, files: { "a.json": '{"A":"y","B":"z","C":null}' } });
    expect(problems).toEqual([
      'A is given 2 times: secrets, line 1; secrets-file "a.json". Keep one.',
      'B is given 2 times: secrets-file "a.json"; delete, line 1. Keep one.',
      'C is given 2 times: secrets-file "a.json"; delete, line 2. Keep one.',
    ]);
  });
});

test.each<[string, string, string[]]>([
  [
    "dotenv with a fault",
    "A=first-value\nB='second\nthird-value'x\n# no-value",
    ["first-value", "second", "third-value", "third-value'x"],
  ],
  ["dotenv with a #", "A=pass#word", ["pass#word", "pass"]],
  ["the lines of a key", "A=-----BEGIN X-----\nMIIEvQIBADANBg\nabcdefgh==\n", ["MIIEvQIBADANBg", "abcdefgh=="]],
  ["JSON with a fault", '{"A":"first-value","B":["second-value"],"C":12345', ["first-value", "second-value"]],
  ["JSON with a string that is never closed", '{"A":"first-value\n"B":1}', ["first-value"]],
  ["JSON of other kinds", '{"A":["first-value"],"B":{"c":{"d":"second-value"}}}', ["first-value", "second-value"]],
])("refused, and yet masked: %s", async (_case, content, values) => {
  const { masks, problems } = await reading(content);
  expect(problems).not.toEqual([]);
  expect(masks).toEqual(expect.arrayContaining(values));
  expect(masks).toEqual(expect.not.arrayContaining(["no-value"]));
  expect(masks).toEqual(expect.not.arrayContaining(["12345"]));
});
