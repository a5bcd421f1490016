import { expect, test } from "@jest/globals";
import { readCredentials, readGithubToken } from "../../../src/inputs/target/credentials.ts";
import { type ReaderOptions, readWith } from "../../support/reader.ts";

const TOKEN = { CLOUDFLARE_API_TOKEN: "env-token" };
const KEY = { CLOUDFLARE_API_KEY: "env-key", CLOUDFLARE_EMAIL: "env@example.com" };

function reading(options: ReaderOptions, read: typeof readCredentials | typeof readGithubToken = readCredentials) {
  const { value, findings, sensitive } = readWith<unknown>(options, read);
  return { value, problems: findings.problems, sensitive };
}

test.each<[string, ReaderOptions, unknown, string[]]>([
  ["a token as input", { inputs: { "api-token": " tok3n\n" } }, { kind: "token", token: "tok3n" }, ["tok3n"]],
  ["a token as variable", { env: TOKEN }, { kind: "token", token: "env-token" }, ["env-token"]],
  [
    "an input before the variables",
    { inputs: { "api-token": "in" }, env: { ...TOKEN, ...KEY } },
    { kind: "token", token: "in" },
    ["in"],
  ],
  [
    "key and e-mail as inputs",
    { inputs: { "api-key": "k", "api-email": "a@b" }, env: TOKEN },
    { kind: "key", key: "k", email: "a@b" },
    ["k"],
  ],
  [
    "key as input, e-mail as variable",
    { inputs: { "api-key": "k" }, env: KEY },
    { kind: "key", key: "k", email: "env@example.com" },
    ["k"],
  ],
  [
    "e-mail as input, key as variable",
    { inputs: { "api-email": "a@b" }, env: { ...TOKEN, ...KEY } },
    { kind: "key", key: "env-key", email: "a@b" },
    ["env-key"],
  ],
  [
    "key and e-mail as variables",
    { env: { ...KEY, CLOUDFLARE_API_TOKEN: "  " } },
    { kind: "key", key: "env-key", email: "env@example.com" },
    ["env-key"],
  ],
])("%s", (_case, given, value, sensitive) => {
  expect(reading(given)).toEqual({ value, problems: [], sensitive });
});

const both = (token: string, legacy: string): string =>
  `${token} cannot be used with ${legacy}. Keep the token, and remove the global key and its e-mail.`;
const header = (from: string): string =>
  `${from} must not contain spaces, line breaks or non-ASCII characters (not shown). Copy it again, without quotes.`;

test.each<[string, ReaderOptions, string[], string[]]>([
  [
    "nothing",
    {},
    [
      "api-token and the variable CLOUDFLARE_API_TOKEN are empty. Give an API token with the permission Workers Scripts: " +
        "Edit, best as CLOUDFLARE_API_TOKEN in env: of this step. Check that the repository secret exists under that " +
        "name and, if it is stored in a GitHub environment, that the job sets environment:. A reusable workflow gets " +
        "secrets only if its caller passes them on, for example with secrets: inherit.",
    ],
    [],
  ],
  [
    "token and key as inputs",
    { inputs: { "api-token": "t0ken", "api-key": "k3y" } },
    [both("api-token", "api-key")],
    ["t0ken", "k3y"],
  ],
  [
    "token and e-mail as inputs",
    { inputs: { "api-token": "t0ken", "api-email": "a@b" } },
    [both("api-token", "api-email")],
    ["t0ken"],
  ],
  [
    "token and key as variables",
    { env: { ...TOKEN, ...KEY } },
    [both("CLOUDFLARE_API_TOKEN", "CLOUDFLARE_API_KEY")],
    ["env-token", "env-key"],
  ],
  [
    "a key without an e-mail",
    { inputs: { "api-key": "k3y" } },
    ["api-key needs api-email (or CLOUDFLARE_EMAIL) as well. A global key has both; an api-token needs neither."],
    ["k3y"],
  ],
  [
    "an e-mail without a key",
    { env: { CLOUDFLARE_EMAIL: "a@b" } },
    [
      "CLOUDFLARE_EMAIL needs api-key (or CLOUDFLARE_API_KEY) as well. A global key has both; an api-token needs neither.",
    ],
    [],
  ],
  ["a token with a line break in it", { inputs: { "api-token": "to\nken" } }, [header("api-token")], ["to\nken"]],
  [
    "a key with a space, an e-mail with an umlaut",
    { inputs: { "api-key": "k y", "api-email": "ü@b" } },
    [header("api-key"), header("api-email")],
    ["k y"],
  ],
  [
    "a variable with a quote that is none",
    { env: { CLOUDFLARE_API_TOKEN: "“abc”" } },
    [header("CLOUDFLARE_API_TOKEN")],
    ["“abc”"],
  ],
])("refused and yet masked: %s", (_case, given, problems, sensitive) => {
  expect(reading(given)).toEqual({ value: undefined, problems, sensitive });
});

test("on a pull request from a fork, only that is said", () => {
  expect(reading({ isFork: true }).problems).toEqual([
    "This pull request comes from a fork, and GitHub passes no secrets to forks. Skip the job: " +
      "if: github.event.pull_request.head.repo.full_name == github.repository",
  ]);
  expect(reading({ inputs: { "api-token": "t" }, isFork: true }).problems).toEqual([]);
});

test.each([
  ["", undefined, []],
  [" ghs_token\n", "ghs_token", []],
  ["gh s", "gh s", [header("github-token")]],
])("the github-token %j is %j, and masked", (given, value, problems) => {
  const sensitive = value === undefined ? [] : [value];
  expect(reading({ inputs: { "github-token": given } }, readGithubToken)).toEqual({ value, problems, sensitive });
});
