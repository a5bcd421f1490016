import { describe, expect, test } from "@jest/globals";
import * as dotenv from "dotenv";
import fc from "fast-check";
import { dotenvProblems, parseDotenv } from "../../../src/inputs/secrets/dotenv-file.ts";
import { holds } from "../../support/fuzz.ts";

const { parse } = dotenv;
const reading = (text: string) => parseDotenv(text, dotenv);

/** A text, and its entries with their lines. */
const ACCEPTED: Record<string, [string, string[]]> = {
  nothing: ["", []],
  "blank lines and comments alone": ["\n  \n# A=1\n \t# x\n", []],
  "plain values, trimmed": ["A=b\nB = c d \n", ["1 A=b", "2 B=c d"]],
  CRLF: ["A=b\r\n\r\nB='c'\r\n", ["1 A=b", "3 B=c"]],
  "export, and white space in front": [" export A=b\n\texport  B=c\nexport=d", ["1 A=b", "2 B=c", "3 export=d"]],
  "blank values": ["A=\nB=''\nC= \t", ["1 A=", "2 B=", "3 C="]],
  "quotes of each kind, with the others and # in them": [
    "A='x\"`#y'\nB=\"x'`#y\"\nC=`x'\"#y`",
    ['1 A=x"`#y', "2 B=x'`#y", "3 C=x'\"#y"],
  ],
  "a comment after a quote that closes": ["A='x' # it's\nB=\"y\"#z", ["1 A=x", "2 B=y"]],
  "backslash and n: a line break in double quotes alone": [
    "A=\"x\\ny\"\nB='x\\ny'\nC=x\\ny",
    ["1 A=x\ny", "2 B=x\\ny", "3 C=x\\ny"],
  ],
  "a value of several lines, which look like other things": [
    "A=\"-----BEGIN X-----\nB=c # d\r\n# e\n'f'\n-----END X-----\"\nG=h",
    ["1 A=-----BEGIN X-----\nB=c # d\n# e\n'f'\n-----END X-----", "6 G=h"],
  ],
  "equals signs and quotes within a plain value": ["A=b=c==\nB==x\nC=it's", ["1 A=b=c==", "2 B==x", "3 C=it's"]],
  "names that no Worker can have are told apart later": ["a-b.c=d", ["1 a-b.c=d"]],
  "no expansion of variables": ["A=$B $(C)", ["1 A=$B $(C)"]],
};

test.each(Object.entries(ACCEPTED))("accepted: %s", (_case, [text, lines]) => {
  const { entries, faults } = reading(text);
  expect(entries.map(({ name, value, line }) => `${line} ${name}=${value}`)).toEqual(lines);
  expect(faults).toEqual([]);
  expect(parse(text)).toEqual(Object.fromEntries(entries.map(({ name, value }) => [name, value])));
});

/** What wrangler, which uses the library alone, would have made of it. */
type Lost = Readonly<Record<string, string>>;

const REFUSED: Record<string, [text: string, faults: string[], Lost]> = {
  "# in a value": ["A=pa#ss", ["hash 1"], { A: "pa" }],
  "a comment after a plain value": ["A=b # c", ["hash 1"], { A: "b" }],
  "a comment in place of a value": ["A=#c", ["hash 1"], { A: "" }],
  "a name twice": ["A=b\nB=c\nA=d", ["twice 3"], { A: "d", B: "c" }],
  "a line without an equals sign": ["A=b\nMIIEvQ\nB=c", ["unknown 2"], { A: "b", B: "c" }],
  "a name that dotenv does not know": ["A$B=c\na b=d", ["unknown 1", "unknown 2"], {}],
  "no name": ["=b", ["unknown 1"], {}],
  "a name that an object cannot hold": ["__proto__=b", ["unknown 1"], {}],
  "the padded end of a base64 block": ["Zm9v==", ["unknown 1"], { Zm9v: "=" }],
  YAML: ["A: b\nB:c\nC: |\n", ["yaml 1", "yaml 2", "yaml 3"], { A: "b", C: "|" }],
  "a quote that is never closed": ["A='b\nC=d\n", ["unclosed 1-3"], { A: "'b", C: "d" }],
  "text after the quote": ["A='b'c\nD=e", ["after-quote 1"], { A: "'b'c", D: "e" }],
  "text after the quote, lines later": ['A="b\nc"d\nE=f', ["after-quote 1-2"], { A: '"b', E: "f" }],
  "two quoted values": ["A='b' 'c'", ["after-quote 1"], { A: "b' 'c" }],
  "an escaped quote": ['A="b\\"c"', ["escaped-quote 1"], { A: 'b\\"c' }],
  "a backslash before the quote that closes": ["A='C:\\'\nB='d'", ["escaped-quote 1"], { A: "C:\\", B: "d" }],
  "a value on the next line": ["A=\n'b'", ["unknown 2"], { A: "b" }],
  "a lone carriage return": ["A=b\rC=d", ["separator 1"], { A: "b", C: "d" }],
  "U+2028 in a comment": ["# b\u2028C=d", ["separator 1"], { C: "d" }],
  "U+2029 in quotes": ["A='b\n\u2029'", ["separator 1-2"], { A: "b\n\u2029" }],
};

test.each(Object.entries(REFUSED))("refused: %s", (_case, [text, faults, lost]) => {
  const found = reading(text).faults;
  expect(found.map(({ why, first, last }) => `${why} ${first === last ? first : `${first}-${last}`}`)).toEqual(faults);
  expect(parse(text)).toEqual(lost);
});

test("a quoted value of megabytes is read or refused, and never a fault of the program", () => {
  const { entries, faults } = reading(`A="${"x".repeat(4_000_000)}"`);
  expect(entries.length + faults.length).toBe(1);
});

test("each kind of fault is one problem, with its lines", () => {
  const { faults } = reading("A=pa#ss\nB=x # y\nC=z\nMIIE\n  vQ\nC=1\nC=2\nD: d\nE='f'g\nH=\"i\\\"\"\nJ=\u2028\nK='");
  expect(dotenvProblems("a.env", faults).map((problem) => problem.replace(/: .*\. /s, "… "))).toEqual([
    "a.env, lines 1, 2… Put the value in quotes, move the comment to its own line, or write the file in JSON.",
    "a.env, lines 4, 5… Put a value of several lines in quotes, or write the file in JSON.",
    "a.env, line 6 (as on line 3), line 7 (as on line 3)… Remove one of them.",
    "a.env, line 8… Write NAME=value.",
    "a.env, line 9… Use a kind of quotes that is not in the value, or write the file in JSON.",
    "a.env, line 10… Use another kind of quotes, or write the file in JSON.",
    "a.env, line 11… Remove it, or write the file in JSON.",
    "a.env, line 12… Close it, or use another kind of quotes.",
  ]);
});

describe("against the library", () => {
  const token = fc.constantFrom(
    ..."A B _ a.b export = == ' \" ` # : \\ \\n x y1 $ { } ' \" =".split(" "),
    ..." |\t|\n|\n|\r\n|\r|\u2028|\u00a0|\ufeff|\nA=|\nB='|\"\n|export A=|\nexport ".split("|"),
  );
  const statement = fc.constantFrom(..."A=b|B='c'|C=\"d\ne\"|D=|# x=y||export E=`f`|F='g' # h|G=\"a\\nb\"".split("|"));
  const tokens = fc.array(token, { maxLength: 6 }).map((parts) => parts.join(""));
  const line = fc.oneof({ weight: 3, arbitrary: statement }, tokens);
  const file = fc.array(line, { maxLength: 6 }).map((parts) => parts.join("\n"));

  test("what is accepted is what dotenv gives, and no line that looks like an assignment is lost", async () => {
    let accepted = 0;
    await holds({ runs: 20_000, of: [file] }, (text) => {
      const { entries, faults } = reading(text);
      if (faults.length > 0) return;
      accepted += entries.length > 0 ? 1 : 0;
      expect(Object.fromEntries(entries.map(({ name, value }) => [name, value]))).toEqual({ ...parse(text) });
      for (const line of text.split(/[\n\r\u2028\u2029]/)) {
        const name = /^\s*(?:export\s+)?([^\s#'"`=:]+)\s*[=:]/.exec(line)?.[1];
        if (name === undefined) continue;
        // Within a quoted value the line is a part of that value, up to a quote or an escape.
        const start = line.split(/['"`\\]/)[0] ?? "";
        const isKept = entries.some((entry) => entry.name === name || entry.value.includes(start.trim()));
        expect([line, isKept]).toEqual([line, true]);
      }
    });
    expect(accepted).toBeGreaterThan(500);
  });

  test("any value can be written in one of three ways, and comes out as it is", () => {
    const unit = fc.constantFrom(..."ab #='\"`\\$é🎉{}:\n\t ");
    const some = fc.array(fc.string({ unit, maxLength: 8 }), { maxLength: 5 });
    return holds({ runs: 2000, of: [some] }, (values) => {
      const written = values.flatMap((value, index) => {
        const quote = ["'", "`"].find((one) => !value.includes(one) && !value.endsWith("\\"));
        const plain = value === value.trim() && !/[#\n]|^['"`=]/.test(value);
        if (quote === undefined && !plain) return [];
        return [{ name: `N${index}`, value, text: plain ? value : `${quote}${value}${quote}` }];
      });
      const text = written.map((one) => `${one.name}=${one.text}`).join("\n# comment\n\n");
      const { entries, faults } = reading(text);
      expect(faults).toEqual([]);
      expect(entries.map(({ name, value }) => [name, value])).toEqual(written.map(({ name, value }) => [name, value]));
    });
  });
});
