import { parseEnv } from "node:util";
import { expect, test } from "@jest/globals";
import { parse } from "dotenv";
import { isBlank } from "../../src/inputs/secrets/empty-values.ts";
import { sources } from "../support/read-sources.ts";
import { BAD_FILES, GOOD_FILES } from "./dotenv-files.ts";

const read = (text: string) => sources({ inputs: { "secrets-file": "a.env" }, files: { "a.env": text } });

test("there are many, each of another kind", () => {
  const kinds = [...GOOD_FILES, ...BAD_FILES].map(([kind]) => kind);
  expect(GOOD_FILES.length).toBeGreaterThanOrEqual(60);
  expect(new Set(kinds).size).toBe(kinds.length);
});

test.each(GOOD_FILES)("%s: no value differs from what dotenv reads", (_kind, text) => {
  const { set, empty, problems } = read(text);
  const values = Object.entries(parse(text));
  expect(problems).toEqual([]);
  expect(set.map(([name, value]) => [name, value])).toEqual(values.filter(([, value]) => !isBlank(value)));
  expect(empty).toHaveLength(values.filter(([, value]) => isBlank(value)).length);
});

test.each(BAD_FILES)("%s is refused", (_kind, text, says) => {
  expect(read(text).problems).toEqual([expect.stringContaining(says)]);
});

test.each(BAD_FILES.filter(([, , , meant]) => Object.keys(meant).length > 0))(
  "%s: the refusal is fair, since dotenv or Node would make something else of it",
  (_kind, text, _says, meant) => {
    expect([parse(text), parseEnv(text)]).not.toEqual([meant, meant]);
  },
);
