import { expect, test } from "@jest/globals";
import { readAccountId } from "../../../src/inputs/target/account-id.ts";
import { type ReaderOptions, readWith } from "../../support/reader.ts";

const ID = "0123456789abcdef0123456789ABCDEF";
const OTHER = "f".repeat(32);
type Config = NonNullable<Parameters<typeof readAccountId>[1]>;
const config = (accountId: Config["accountId"]): Config => ({
  name: undefined,
  required: [],
  file: "w.toml",
  accountId,
});
const read = (options: ReaderOptions, wrangler?: Config) =>
  readWith(options, (context) => readAccountId(context, wrangler));

test.each([
  ["the input", { "account-id": ID }, { CLOUDFLARE_ACCOUNT_ID: OTHER }],
  ["the variable", {}, { CLOUDFLARE_ACCOUNT_ID: `${ID}\n` }],
])("%s comes before the wrangler configuration", (_case, inputs, env) => {
  const found = read({ inputs, env }, config({ value: OTHER, from: "account_id of w.toml" }));
  expect(found).toMatchObject({ value: ID, findings: { problems: [] } });
});

test("else it is that of the wrangler configuration", () => {
  expect(read({}, config({ value: ID, from: "account_id of w.toml" }))).toMatchObject({
    value: ID,
    findings: { problems: [] },
  });
});

const REMEDY =
  "Give the Account ID from the overview page of Workers in the Cloudflare dashboard. An expression such as " +
  "vars.CLOUDFLARE_ACCOUNT_ID is empty if the ID is stored as a secret, under another name, or in an environment that the " +
  "job does not set.";
const notHex = (from: string): string =>
  `${from} must be an account ID, which has 32 hexadecimal characters. It is not the account's name, a token or a zone ID. ` +
  "It is on the overview page of Workers in the Cloudflare dashboard.";

test.each<[string, ReaderOptions, Config | undefined, string[]]>([
  [
    "nothing",
    { env: { CLOUDFLARE_ACCOUNT_ID: "" } },
    undefined,
    [`account-id and the variable CLOUDFLARE_ACCOUNT_ID are empty. ${REMEDY}`],
  ],
  [
    "nothing, and a configuration without one",
    {},
    config(undefined),
    [`account-id and the variable CLOUDFLARE_ACCOUNT_ID are empty, and w.toml has no account_id. ${REMEDY}`],
  ],
  ["a configuration that was refused", {}, config("refused"), []],
  ["an account's name", { inputs: { "account-id": "acme" } }, undefined, [notHex("account-id")]],
  ["33 characters", { inputs: { "account-id": `${ID}0` } }, undefined, [notHex("account-id")]],
  ["a variable that is no ID", { env: { CLOUDFLARE_ACCOUNT_ID: "x" } }, undefined, [notHex("CLOUDFLARE_ACCOUNT_ID")]],
  [
    "a configuration that has no ID",
    {},
    config({ value: "x", from: "account_id of w.toml" }),
    [notHex("account_id of w.toml")],
  ],
])("problem: %s", (_case, given, wrangler, problems) => {
  expect(read(given, wrangler).findings).toEqual({ problems, warnings: [], notes: [] });
});
