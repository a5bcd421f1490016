import { expect, test } from "@jest/globals";
import { nearest, typosBetween } from "../../../src/model/names/near-name.ts";

test.each<[string, string, string, number | undefined]>([
  ["the same", "API_KEY", "API_KEY", 0],
  ["a separator left out", "OLD_APIKEY", "OLD_API_KEY", 0],
  ["another separator", "api-key", "API_KEY", 0],
  ["another case", "db_password", "DB_PASSWORD", 0],
  ["a character left out", "secret", "secrets", 1],
  ["two characters", "DATABSE_URLS", "DATABASE_URL", 2],
  ["two characters swapped", "A_TOEKN", "A_TOKEN", 1],
  ["two characters swapped in a longer name", "OUR_API_TOEKN", "OUR_API_TOKEN", 1],
  ["two characters swapped in a short name", "KYE", "KEY", undefined],
  ["the last two characters swapped", "shop-wbe", "shop-web", 1],
  ["two characters that are not neighbors", "TOKENA", "AOKENT", undefined],
  ["three characters", "DATABASE", "DATA_BASE_URL", undefined],
  ["one character of four", "KEEP", "KEEPE", 1],
  ["one character of three", "KEY", "KEYS", undefined],
  ["two characters of seven", "SECRETX", "SECRATS", undefined],
  ["other digits", "API_TOKEN_1", "API_TOKEN_2", undefined],
  ["a digit more", "API_TOKEN", "API_TOKEN2", undefined],
  ["a numbered part more", "API_TOKEN", "API_TOKEN_2", undefined],
  ["another short part", "SERVICE_URL_EU", "SERVICE_URL_US", undefined],
  ["another part", "SERVICE_URL_EAST", "SERVICE_URL_WEST", 2],
  ["64 characters", "A".repeat(64), "A".repeat(63), 1],
  ["65 characters", "A".repeat(65), "A".repeat(64), undefined],
])("typos between names: %s", (_case, one, other, expected) => {
  expect(typosBetween(one, other)).toBe(expected);
  expect(typosBetween(other, one)).toBe(expected);
});

test.each<[string, string, string[], string | undefined]>([
  ["the only one", "OLD_APIKEY", ["API", "OLD_API_KEY"], "OLD_API_KEY"],
  ["the nearer one", "API_TOKENS", ["API_TOKENISE", "API_TOKEN"], "API_TOKEN"],
  ["two that are as near", "API_TOKEN", ["API_TOKENS", "API_TOKE"], undefined],
  ["two that are as near, and a nearer one", "API_TOKEN", ["API_TOKENS", "API_TOKE", "apitoken"], "apitoken"],
  ["two that differ only in separators", "APIKEY", ["API_KEY", "api-key"], undefined],
  ["none that is near", "API_TOKEN", ["DATABASE_URL"], undefined],
  ["none", "API_TOKEN", [], undefined],
])("the nearest name: %s", (_case, name, names, expected) => {
  expect(nearest(name, names)).toBe(expected);
  expect(nearest(name, names.toReversed())).toBe(expected);
});
