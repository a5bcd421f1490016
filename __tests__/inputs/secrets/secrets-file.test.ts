import { describe, expect, test } from "@jest/globals";
import type { Ports } from "../../../src/ports.ts";
import type { Files } from "../../support/fake-ports.ts";
import { BYTES } from "../../support/generated-keys.ts";
import { sources } from "../../support/read-sources.ts";

const readFiles = (paths: string, files: Files) => sources({ inputs: { "secrets-file": paths }, files });
const reading = (content: string | Uint8Array, path = String(content).startsWith("{") ? "a.json" : "a.env") =>
  readFiles(path, { [path]: content });
const texts = ({ set }: ReturnType<typeof sources>) => set.map(([name, text]) => [name, text]);

describe("a file", () => {
  test("of JSON sets, deletes and holds bindings", () => {
    const key = { type: "secret_key", algorithm: "AES-GCM", format: "raw", usages: ["encrypt"], key_base64: BYTES };
    const read = reading(JSON.stringify({ A: "value-a", B: null, K: key, C: null }));
    expect(read).toMatchObject({ deleted: ["B", "C"], problems: [], warnings: [], notes: [] });
    expect(texts(read)).toEqual([
      ["A", "value-a"],
      ["K", "secret_key"],
    ]);
    expect(read.sensitive).toEqual(["value-a", BYTES]);
  });

  test("of dotenv sets", () => {
    expect(reading("A=value-a\nexport B='value b' # why\n")).toMatchObject({
      set: [
        ["A", "value-a", 'secrets-file "a.env", line 1'],
        ["B", "value b", 'secrets-file "a.env", line 2'],
      ],
      problems: [],
      sensitive: ["value-a", "value b"],
    });
  });

  test("is JSON by its beginning or its ending, and dotenv otherwise; several are read in their order", () => {
    const files = {
      "a.env": ' \n {"A":"json"}',
      "b.JSON": '\uFEFF{"B":"json"}',
      ".dev.vars": "\uFEFFC=dotenv",
      "d.txt": "D=dotenv",
      "e.json.env": "E=dotenv",
      "f.yml.env": "F=dotenv",
    };
    expect(texts(readFiles("# mine\n b.JSON \n\na.env\n.dev.vars\nd.txt\ne.json.env\nf.yml.env", files))).toEqual([
      ["B", "json"],
      ["A", "json"],
      ["C", "dotenv"],
      ["D", "dotenv"],
      ["E", "dotenv"],
      ["F", "dotenv"],
    ]);
  });

  test("leaves out the credentials of the step, whatever their names", () => {
    const credentials = { "cf-token": "the Cloudflare credential of this step" };
    const read = sources({
      inputs: { "secrets-file": "a.env" },
      files: { "a.env": "A=cf-token\nB=value-b" },
      credentials,
    });
    expect(texts(read)).toEqual([["B", "value-b"]]);
    expect(read.notes).toEqual(["Left out of secrets: A (the Cloudflare credential of this step)."]);
  });

  test("may have empty values, and names that are not shown if they may be values", () => {
    expect(reading("A=\nzm9=\nB=' '\nC=x").empty).toEqual([
      ["A", "file", true],
      ['(secrets-file "a.env", line 2, not shown)', "file", true],
      ["B", "file", true],
    ]);
  });

  test("outside of the workspace is allowed and said", () => {
    expect(readFiles("../a.env", { "../a.env": "A=b" }).notes).toEqual([
      "Reading ../a.env, which is outside the workspace.",
    ]);
  });
});

const ENV = 'secrets-file "a.env"';
const JSON_FILE = 'secrets-file "a.json"';
const EMPTY = "has no secrets in it. Check the step that writes it: many tools leave an empty file when they fail.";
const IDENTIFIER =
  "must be a JavaScript identifier. Use letters, digits, _ and $, at most 256, and do not begin with a digit.";

describe("problems", () => {
  test.each<[string, string | Uint8Array, string[]]>([
    ["nothing in it", "", [`${ENV} ${EMPTY}`]],
    ["a byte order mark in it", "\uFEFF", [`${ENV} ${EMPTY}`]],
    ["comments in it", "# none\n\n", [`${ENV} ${EMPTY}`]],
    ["an empty object in it", "{}", [`${JSON_FILE} ${EMPTY}`]],
    ["a name that is none", "a.b=c\nzm-9=\n", [`${ENV}, "a.b" (line 1), (line 2, not shown): the name ${IDENTIFIER}`]],
    [
      "a name twice",
      "A=b\nA=c",
      [
        `${ENV}, line 2 (as on line 1): the name is given on an earlier line too, and dotenv takes the last one (not shown). Remove one of them.`,
      ],
    ],
    [
      "broken JSON",
      '{"A":\n"s3cret",}',
      [
        `${JSON_FILE} is not valid JSON (line 2, column 10; the text is not shown). Correct the file. JSON allows neither comments nor trailing commas.`,
      ],
    ],
    [
      "a JSON key twice",
      '{"A":"b","A":"c"}',
      [`${JSON_FILE} has the same key twice in one object (line 1, column 10). Remove one of them.`],
    ],
    [
      "no text",
      Buffer.from([0x41, 0x3d, 0xff]),
      [`${ENV}: the file is not UTF-8. Save it as UTF-8; Windows PowerShell writes UTF-16 with >.`],
    ],
    [
      "SOPS",
      "A=ENC[AES256_GCM,data:k=]",
      [
        `${ENV} is still encrypted by SOPS. Decrypt it in an earlier step: sops decrypt --output secrets.env secrets.enc.env`,
      ],
    ],
    [
      "git-crypt",
      "\0GITCRYPT\0\x12",
      [`${ENV} is still encrypted by git-crypt. Decrypt it in an earlier step: git-crypt unlock`],
    ],
  ])("%s", (_case, content, problems) => {
    expect(reading(content).problems).toEqual(problems);
  });

  test.each<[string, string, Files, RegExp[]]>([
    ["no file", "x.env", {}, [/^secrets-file "x\.env": there is no such file\./]],
    [
      "the content in place of the path",
      "A=s3cret\nB=s3cret",
      {},
      [/^secrets-file, line 1 \(not shown\): /, /^secrets-file, line 2 \(not shown\): /],
    ],
    ["nothing in JSON", "a.json", { "a.json": " \n" }, [/^secrets-file "a\.json" has no secrets in it\./]],
    [
      "YAML",
      "a.yml\nA=s3cret.yaml",
      { "a.yml": "A: b" },
      [/^secrets-file "a\.yml": YAML is/, /^secrets-file, line 2 \(not shown\): YAML is/],
    ],
    [
      "JSON that is not an object",
      "a.json",
      { "a.json": '["s3cret"]' },
      [/^secrets-file "a\.json" must be a JSON object {"NAME": "value"}, not an array\.$/],
    ],
    [
      "a path that would be a command",
      "a\u2028::x.json",
      { "a\u2028::x.json": "{" },
      [/^secrets-file "a\\u\{2028\}: :x\.json" is not valid JSON/],
    ],
  ])("%s", (_case, paths, files, problems) => {
    expect(readFiles(paths, files).problems).toEqual(problems.map((problem) => expect.stringMatching(problem)));
  });
});

const REFUSED: Record<string, [content: string | Uint8Array, values: string[], path?: string]> = {
  "dotenv with a fault": [
    "A=first-value\nB='second\nthird-value'x\n# no-value",
    ["first-value", "second", "third-value", "third-value'x"],
  ],
  "dotenv with a #": ["A=pass#word", ["pass#word", "pass"]],
  "a value in quotes beside a fault": ['A="pass#word\'s"\nB=x#y', ["pass#word's"]],
  "the lines of a key": ["A=-----BEGIN X-----\nMIIEvQIBADANBg\nabcdefgh==\n", ["MIIEvQIBADANBg", "abcdefgh=="]],
  "JSON with a fault": ['{"A":"first-value","B":["second-value"],"C":12345', ["first-value", "second-value", "12345"]],
  "JSON with a string that is never closed": ['{"A":"first-value\n"B":1}', ["first-value"]],
  "JSON in single quotes": ["{'A':'first-value'}", ["first-value"]],
  "JSON of other kinds": [
    '{"A":["first-value"],"B":{"c":{"d":"second-value"}},"C":12345}',
    ["first-value", "second-value", "12345"],
  ],
  "an array": ['["first-value",{"a":"second-value"}]', ["first-value", "second-value"], "a.json"],
  YAML: ["A: first-value\nb:\n  - 'second-value'\n", ["first-value", "second-value"], "a.yml"],
  "UTF-16": [Buffer.from("\ufeffA=first-value\r\n", "utf16le"), ["first-value"]],
  "an encrypted file": ["A=first-value\nsops_version=3.9.0\n", ["first-value"]],
};

test.each(Object.entries(REFUSED))("refused, and yet masked: %s", (_case, [content, values, path]) => {
  const { sensitive, problems, set } = reading(content, path);
  expect([set, problems.length]).not.toEqual([[], 0]);
  expect(sensitive).toEqual(expect.arrayContaining(values));
  expect(sensitive).toEqual(expect.not.arrayContaining(["no-value"]));
});

test("the content in place of the path is masked too, and a path is not", () => {
  expect(readFiles("A=first-value\nb/c.env", {}).sensitive).toEqual(["A=first-value", "first-value"]);
  const folder = { statSync: () => ({ isDirectory: () => true }) } as unknown as Ports["fs"];
  expect(sources({ inputs: { "secrets-file": "production" }, fs: folder }).sensitive).toEqual([]);
});

test("what a package.json says of itself is not masked", () => {
  const content = { name: "app", main: "main", type: "module", scripts: { test: "jest" }, private: true };
  expect(reading(JSON.stringify(content))).toMatchObject({
    problems: [expect.anything(), expect.anything()],
    sensitive: [],
  });
});

test("beside a binding, a short word is a value, whatever its key", () => {
  const binding = { type: "secret_text", text: "first-value" };
  expect(reading(JSON.stringify({ a: binding, token: "swordfish" })).sensitive).toEqual(["swordfish", "first-value"]);
});
