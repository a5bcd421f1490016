import { expect, test } from "@jest/globals";
import { readCredentials } from "../../../src/inputs/target/credentials.ts";
import type { FakeOptions } from "../../support/fake-ports.ts";
import { inputsFor } from "../../support/fake-ports.ts";

const TOKEN = { CLOUDFLARE_API_TOKEN: "env-token" };
const KEY = { CLOUDFLARE_API_KEY: "env-key", CLOUDFLARE_EMAIL: "env@example.com" };

type Works = { inputs?: FakeOptions["inputs"]; env?: FakeOptions["env"]; found: unknown; sensitive: string[] };

const WORKS: Record<string, Works> = {
  "a token as input": {
    inputs: { "api-token": " tok3n\n" },
    found: { kind: "token", token: "tok3n" },
    sensitive: ["tok3n"],
  },
  "a token as variable": { env: TOKEN, found: { kind: "token", token: "env-token" }, sensitive: ["env-token"] },
  "an input before the variables": {
    inputs: { "api-token": "in" },
    env: { ...TOKEN, ...KEY },
    found: { kind: "token", token: "in" },
    sensitive: ["in"],
  },
  "key and e-mail as inputs": {
    inputs: { "api-key": "k", "api-email": "a@b" },
    env: TOKEN,
    found: { kind: "key", key: "k", email: "a@b" },
    sensitive: ["k"],
  },
  "key as input, e-mail as variable": {
    inputs: { "api-key": "k" },
    env: KEY,
    found: { kind: "key", key: "k", email: "env@example.com" },
    sensitive: ["k"],
  },
  "e-mail as input, key as variable": {
    inputs: { "api-email": "a@b" },
    env: { ...TOKEN, ...KEY },
    found: { kind: "key", key: "env-key", email: "a@b" },
    sensitive: ["env-key"],
  },
  "key and e-mail as variables": {
    env: { ...KEY, CLOUDFLARE_API_TOKEN: "  " },
    found: { kind: "key", key: "env-key", email: "env@example.com" },
    sensitive: ["env-key"],
  },
};

test.each(Object.entries(WORKS))("%s", (_case, { inputs, env, found, sensitive }) => {
  const problems: string[] = [];
  expect(readCredentials(inputsFor(inputs, env), problems)).toEqual({ credentials: found, sensitive });
  expect(problems).toEqual([]);
});

const BOTH = (first: string, second: string) =>
  `Both ${first} and ${second} are given, and only one kind of credentials can be used. ` +
  "Keep the token, and take the global key and its e-mail away.";
const HEADER = (from: string) =>
  `The value of ${from} holds a space, a line break or another character that cannot stand in a header. ` +
  "Copy it again, without quotes, spaces and line breaks.";

type Fails = { inputs?: FakeOptions["inputs"]; env?: FakeOptions["env"]; problems: string[]; sensitive: string[] };

const FAILS: Record<string, Fails> = {
  nothing: {
    problems: [
      "api-token is empty, and so is the variable CLOUDFLARE_API_TOKEN. Give an API token with the permission " +
        "Workers Scripts: Edit, best as CLOUDFLARE_API_TOKEN in env:. Check the spelling of the repository secret, that " +
        "the step passes it on in env:, and that the job names the environment that has it, if one has. By default " +
        "secrets are not passed to workflows of forks and Dependabot.",
    ],
    sensitive: [],
  },
  "token and key as inputs": {
    inputs: { "api-token": "t0ken", "api-key": "k3y" },
    problems: [BOTH("api-token", "api-key")],
    sensitive: ["t0ken", "k3y"],
  },
  "token and e-mail as inputs": {
    inputs: { "api-token": "t0ken", "api-email": "a@b" },
    problems: [BOTH("api-token", "api-email")],
    sensitive: ["t0ken"],
  },
  "token and key as variables": {
    env: { ...TOKEN, ...KEY },
    problems: [BOTH("the variable CLOUDFLARE_API_TOKEN", "the variable CLOUDFLARE_API_KEY")],
    sensitive: ["env-token", "env-key"],
  },
  "a key without an e-mail": {
    inputs: { "api-key": "k3y" },
    problems: [
      "Only api-key is given: api-email is empty, and so is the variable CLOUDFLARE_EMAIL. " +
        "The global key needs both; an api-token needs neither.",
    ],
    sensitive: ["k3y"],
  },
  "an e-mail without a key": {
    env: { CLOUDFLARE_EMAIL: "a@b" },
    problems: [
      "Only the variable CLOUDFLARE_EMAIL is given: api-key is empty, and so is the variable CLOUDFLARE_API_KEY. " +
        "The global key needs both; an api-token needs neither.",
    ],
    sensitive: [],
  },
  "a token with a line break in it": {
    inputs: { "api-token": "to\nken" },
    problems: [HEADER("api-token")],
    sensitive: ["to\nken"],
  },
  "a key with a space, an e-mail with an umlaut": {
    inputs: { "api-key": "k y", "api-email": "ü@b" },
    problems: [HEADER("api-key"), HEADER("api-email")],
    sensitive: ["k y"],
  },
  "a variable with a quote that is none": {
    env: { CLOUDFLARE_API_TOKEN: "“abc”" },
    problems: [HEADER("the variable CLOUDFLARE_API_TOKEN")],
    sensitive: ["“abc”"],
  },
};

test.each(Object.entries(FAILS))("refused and yet masked: %s", (_case, { inputs, env, problems, sensitive }) => {
  const found: string[] = [];
  expect(readCredentials(inputsFor(inputs, env), found)).toEqual({ sensitive });
  expect(found).toEqual(problems);
});
