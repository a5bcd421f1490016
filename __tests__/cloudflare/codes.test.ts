import { expect, test } from "@jest/globals";
import { explainCode, explainStatus } from "../../src/cloudflare/codes.ts";

/** A word of the cause and a word of the remedy, for every code that Cloudflare is known to answer with. */
const CODES: [number, RegExp, RegExp][] = [
  [10000, /token was rejected/, /Workers Scripts: Edit/],
  [9106, /not recognised/, /Copy the token \(or the global key and its e-mail address\) again/],
  [9103, /not recognised/, /Copy the token/],
  [9109, /IP addresses/, /account-id/],
  [6003, /malformed/, /line break/],
  [6111, /malformed/, /line break/],
  [6102, /malformed/, /line break/],
  [6103, /malformed/, /line break/],
  [7003, /account id is wrong/, /account-id/],
  [7000, /account id is wrong/, /account-id/],
  [10007, /no Worker of this name/, /<name>-<environment>/],
  [10090, /no Worker of this name/, /never creates/],
  [10013, /internal error/, /Run the step again/],
  [10002, /internal error/, /Run the step again/],
  [10026, /could not parse/, /report it/],
  [10053, /plain-text variable/, /Remove the variable/],
  [10054, /5 KB/, /Secrets Store/],
  [10055, /too many variables/, /Delete/],
  [10056, /does not find/, /Run the step again/],
  [10214, /not the deployed one/, /Deploy the latest version/],
  [10215, /not the deployed one/, /Deploy the latest version/],
  [10222, /no version/, /Upload/],
  [100119, /no dispatch namespace/, /Correct dispatch-namespace/],
  [100160, /not even one operation/, /report this/],
  [971, /rate limit/, /Wait/],
  [10429, /rate limit/, /Wait/],
];

test.each(CODES)("code %i has a cause and a remedy, each of whole sentences", (code, cause, remedy) => {
  const explanation = explainCode(code);
  expect(explanation?.cause).toMatch(cause);
  expect(explanation?.remedy).toMatch(remedy);
  for (const text of Object.values(explanation ?? {})) expect(text).toMatch(/^[A-Z].*\.$/);
});

test("there is no other code, of all that Cloudflare has", () => {
  const known = Array.from({ length: 1_100_000 }, (_, code) => code).filter((code) => explainCode(code) !== undefined);
  expect(known).toEqual(CODES.map(([code]) => code).toSorted((one, other) => one - other));
});

test.each([undefined, 0, 1, 404])("code %j is not known", (code) => {
  expect(explainCode(code)).toBeUndefined();
});

test.each([
  [401, "The token was rejected"],
  [403, "The token was rejected"],
  [429, "Another change holds the Worker"],
  [500, "something on the way to it, had an internal error"],
  [520, "something on the way to it, had an internal error"],
  [599, "something on the way to it, had an internal error"],
])("status %i: %s", (status, cause) => {
  expect(explainStatus(status)?.cause).toContain(cause);
});

test.each([200, 302, 400, 404, 499])("status %i says nothing by itself", (status) => {
  expect(explainStatus(status)).toBeUndefined();
});
