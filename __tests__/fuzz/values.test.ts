import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { unresolvedValue } from "../../src/inputs/reading/unresolved.ts";
import { isBlank } from "../../src/inputs/secrets/empty-values.ts";
import { anyText, expectCases, holds, name, SEED } from "../support/fuzz.ts";
import { type SourcesOptions, sources } from "../support/read-sources.ts";

expectCases(6_000);

const anyName = fc.oneof(
  { weight: 20, arbitrary: name },
  fc.constantFrom("__proto__", "constructor", "toString", "hasOwnProperty"),
);

/** What may be a value in every form of input. */
const mayBeValue = (text: string): boolean => !isBlank(text) && unresolvedValue(text) === undefined;

const value = anyText.filter(mayBeValue);
/** What `NAME=value` can hold; the rest is refused, see the tests of secret-lines. */
const lineValue = value
  .map((text) => text.replaceAll("\n", "\r"))
  .filter((text) => !/-----BEGIN|^\s*\{|^=+\s*$|^\s*(["'`]).*\1\s+#|\s#\s/s.test(text));

type Named = { readonly name: string; readonly text: string };

/** The values that are declared, by name. */
function declared(options: SourcesOptions): Named[] {
  const { set, problems, empty, deleted, sensitive } = sources(options);
  expect({ problems, empty, deleted }).toEqual({ problems: [], empty: [], deleted: [] });
  const found = set.map(([key, text]) => ({ name: key, text }));
  expect(new Set(sensitive)).toEqual(new Set(found.map(({ text }) => text)));
  return found;
}

const named = (text: fc.Arbitrary<string>): fc.Arbitrary<Named[]> =>
  fc.uniqueArray(fc.record({ name: anyName, text }), { minLength: 1, maxLength: 5, selector: (one) => one.name });

const inFile = (path: string, content: string): SourcesOptions => {
  return { inputs: { "secrets-file": path }, files: { [path]: content } };
};

describe(`what goes in comes out, byte for byte, and masked, FC_SEED=${SEED}`, () => {
  test("NAME", () =>
    holds({ runs: 1000, of: [named(value)] }, (secrets) => {
      const env = Object.fromEntries(secrets.map((one) => [one.name, one.text]));
      const lines = secrets.map((one) => one.name).join("\n");
      expect(declared({ inputs: { secrets: lines }, env })).toEqual(secrets);
    }));

  test("NAME=value", () =>
    holds({ runs: 1000, of: [named(lineValue)] }, (secrets) => {
      const lines = secrets.map((one) => `${one.name}=${one.text}`);
      expect(declared({ inputs: { secrets: lines.join("\n") } })).toEqual(secrets);
    }));

  test("NAME<<DELIMITER", () => {
    const delimiter = anyText.map((text) => text.replaceAll("\n", "")).filter((text) => text !== "");
    return holds({ runs: 1000, of: [named(value), delimiter] }, (secrets, end) => {
      fc.pre(secrets.every((one) => !one.text.split("\n").includes(end)));
      const blocks = secrets.map((one) => `${one.name}<<${end}\n${one.text}\n${end}`);
      expect(declared({ inputs: { secrets: blocks.join("\n") } })).toEqual(secrets);
    });
  });

  test("JSON, in the input and in a file", () =>
    holds(
      { runs: 1000, of: [named(value.map((text) => text.toWellFormed())), fc.constantFrom(0, 2, "\t")] },
      (secrets, indent) => {
        const json = JSON.stringify(Object.fromEntries(secrets.map((one) => [one.name, one.text])), null, indent);
        expect(declared({ inputs: { secrets: json } })).toEqual(secrets);
        expect(declared(inFile("a.json", json))).toEqual(secrets);
      },
    ));

  test("dotenv", () => {
    const text = fc
      .oneof(anyText, fc.string({ unit: fc.constantFrom(..."ab #='\"`\\$é🎉{}:\n\t "), maxLength: 12 }))
      .map((one) => one.toWellFormed().replace(/[\r\0\u2028\u2029\ufeff]/g, "_"))
      .filter(mayBeValue);
    return holds({ runs: 1000, of: [named(text)] }, (secrets) => {
      const written = secrets.flatMap((one) => {
        const quote = ["'", "`"].find((mark) => !one.text.includes(mark) && !one.text.endsWith("\\"));
        const isPlain = one.text === one.text.trim() && !/[#\n]|^['"`=]/.test(one.text);
        if (/\$/.test(one.name) || one.name === "__proto__" || (quote === undefined && !isPlain)) return [];
        return [{ ...one, line: `${one.name}=${isPlain ? one.text : `${quote}${one.text}${quote}`}` }];
      });
      fc.pre(written.length > 0);
      const content = written.map(({ line }) => line).join("\n# comment\n\n");
      expect(declared(inFile("a.env", content))).toEqual(written.map(({ line: _line, ...one }) => one));
    });
  });

  test("all forms of a line in one input, with comments between them", () => {
    const entry = fc.oneof(
      value.map((text) => ({ text, lines: (key: string) => key, env: true })),
      lineValue
        .filter((text) => !/^(["'`]).*\1\s*$/s.test(text))
        .map((text) => ({ text, lines: (key: string) => ` \t${key}=${text}`, env: false })),
      value
        .filter((text) => !text.split("\n").includes("END OF IT"))
        .map((text) => ({ text, lines: (key: string) => `${key}<<END OF IT\n${text}\nEND OF IT`, env: false })),
    );
    const entries = fc.uniqueArray(fc.record({ name, entry, gap: fc.constantFrom("", "\n", "\n# A=1", "\n  ") }), {
      minLength: 1,
      maxLength: 6,
      selector: (one) => one.name,
    });
    return holds({ runs: 1000, of: [entries] }, (given) => {
      const secrets = given.map((one) => one.entry.lines(one.name) + one.gap).join("\n");
      const env = Object.fromEntries(given.filter((one) => one.entry.env).map((one) => [one.name, one.entry.text]));
      const expected = given.map((one) => ({ name: one.name, text: one.entry.text }));
      expect(declared({ inputs: { secrets }, env })).toEqual(expected);
    });
  });
});
