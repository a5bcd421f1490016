import { expect, test } from "@jest/globals";
import { readBaseUrl } from "../../../src/inputs/target/base-url.ts";
import { type ReaderOptions, readWith } from "../../support/reader.ts";

const DEFAULT = "https://api.cloudflare.com/client/v4";

test.each<[string | undefined, string | undefined, string, string[]]>([
  [undefined, undefined, DEFAULT, []],
  [undefined, " ", DEFAULT, []],
  [`${DEFAULT}/`, "https://other.example", DEFAULT, []],
  [
    undefined,
    "https://api.fed.cloudflare.com/client/v4\n",
    "https://api.fed.cloudflare.com/client/v4",
    ["Using the API at api.fed.cloudflare.com (CLOUDFLARE_API_BASE_URL)."],
  ],
  [
    "https://proxy.example/cf//",
    "https://other.example",
    "https://proxy.example/cf",
    ["Using the API at proxy.example (api-base-url)."],
  ],
  [
    "http://127.0.0.1:8080/client/v4",
    undefined,
    "http://127.0.0.1:8080/client/v4",
    ["Using the API at 127.0.0.1:8080 (api-base-url)."],
  ],
  ["http://127.9.9.9", undefined, "http://127.9.9.9", ["Using the API at 127.9.9.9 (api-base-url)."]],
  ["http://localhost:1/", undefined, "http://localhost:1", ["Using the API at localhost:1 (api-base-url)."]],
  ["http://[::1]:1", undefined, "http://[::1]:1", ["Using the API at [::1]:1 (api-base-url)."]],
])("input %j, variable %j", (input = "", variable, url, notes) => {
  const options = { inputs: { "api-base-url": input }, env: { CLOUDFLARE_API_BASE_URL: variable } };
  expect(readWith(options, readBaseUrl)).toMatchObject({ value: url, findings: { problems: [], warnings: [], notes } });
});

const NO_ADDRESS = `must be an address that begins with https://, such as ${DEFAULT}`;
const PLAIN = "must begin with https://: http:// would send the credentials unencrypted.";
const NOT_BARE = "must not have a user, a password, a query or a fragment. Give the bare address.";

test.each([
  ["api.cloudflare.com", NO_ADDRESS],
  ["ftp://x", NO_ADDRESS],
  ["file:///etc/passwd", NO_ADDRESS],
  ["https://", NO_ADDRESS],
  ["http://api.cloudflare.com", PLAIN],
  ["http://127.0.0.1.example.com", PLAIN],
  ["http://0.0.0.0", PLAIN],
  ["https://user@x", NOT_BARE],
  ["https://:pass@x", NOT_BARE],
  ["https://x/?a=b", NOT_BARE],
  ["https://x/#f", NOT_BARE],
  ["https://x/?", NOT_BARE],
  ["https://x/#", NOT_BARE],
])("%s is refused, and not shown", (address, why) => {
  const findings = (options: ReaderOptions) => readWith(options, readBaseUrl).findings;
  const refused = (from: string) => ({ problems: [`${from} ${why}`], warnings: [], notes: [] });
  expect(findings({ inputs: { "api-base-url": address } })).toEqual(refused("api-base-url"));
  expect(findings({ env: { CLOUDFLARE_API_BASE_URL: address } })).toEqual(refused("CLOUDFLARE_API_BASE_URL"));
});
