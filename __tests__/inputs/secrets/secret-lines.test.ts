import { describe, expect, test } from "@jest/globals";
import { type LineEntry, parseSecretLines, type RefusedLines } from "../../../src/inputs/secrets/secret-lines.ts";

const variable = (name: string, line = 1, mayBePartOfValue = false): LineEntry => ({
  name,
  line,
  form: "variable",
  mayBePartOfValue,
});
const value = (name: string, text: string, line = 1): LineEntry => ({ name, line, form: "value", text });
const delimited = (name: string, text: string, line = 1): LineEntry => ({ name, line, form: "delimited", text });

describe("entries", () => {
  test.each<[string, string, LineEntry[]]>([
    ["nothing", "", []],
    ["comments and blank lines", "\n  # A=1\n \t\n#", []],
    ["a bare name", "A", [variable("A")]],
    ["a bare name with white space around", " \t A \r", [variable("A")]],
    ["every letter of a name", "$a_Z9", [variable("$a_Z9")]],
    ["a value", "A=b", [value("A", "b")]],
    ["a value byte for byte", '  A= "b#c" \\n\t\r', [value("A", ' "b#c" \\n\t\r')]],
    ["further equals signs", "A=b=c==", [value("A", "b=c==")]],
    ["<< in a value", "A=b<<c", [value("A", "b<<c")]],
    ["no value", "A=", [value("A", "")]],
    ["a comment sign behind a value", "A=b # c", [value("A", "b # c")]],
    ["a lone CR does not end a line", "A=b\rC=d", [value("A", "b\rC=d")]],
    ["U+2028 does not end a line", "A=b\u2028C=d", [value("A", "b\u2028C=d")]],
    ["JSON on one line", 'A={"b":{"c":1}}', [value("A", '{"b":{"c":1}}')]],
    ["a brace that is no JSON", "A=b{", [value("A", "b{")]],
    [
      "a PEM block on one line",
      "A=-----BEGIN X-----b-----END X-----",
      [value("A", "-----BEGIN X-----b-----END X-----")],
    ],
    ["several lines", "A<<E\nb\n c \n\n#d\nE\nF=1", [delimited("A", "b\n c \n\n#d"), value("F", "1", 7)]],
    ["no line at all", "A<<E\nE", [delimited("A", "")]],
    ["one empty line", "A<<E\n\nE", [delimited("A", "")]],
    ["a delimiter with spaces", "A<< x y\n1\n x y", [delimited("A", "1")]],
    ["a delimiter within a longer line", "A<<E\nE1\n E\nE", [delimited("A", "E1\n E")]],
    ["an equals sign in a delimiter", "A<<E=1\nb\nE=1", [delimited("A", "b")]],
    ["a PEM block between delimiters", "A<<E\n-----BEGIN X-----\nb\nE", [delimited("A", "-----BEGIN X-----\nb")]],
    ["bare names behind a value", "A\nB=1\nC", [variable("A"), value("B", "1", 2), variable("C", 3, true)]],
    [
      "a bare name behind a closed value",
      "A=1\nB<<E\n2\nE\nC",
      [value("A", "1"), delimited("B", "2", 2), variable("C", 5)],
    ],
  ])("%s", (_case, text, entries) => {
    expect(parseSecretLines(text)).toEqual({ entries, refused: [] });
  });
});

const refused = (why: RefusedLines["why"], first: number, last = first): RefusedLines => ({ first, last, why });

describe("refused lines", () => {
  test.each<[string, string, RefusedLines[], LineEntry[]]>([
    ["no identifier", "9A=1", [refused("unknown", 1)], []],
    ["a name with a hyphen", "A-B", [refused("unknown", 1)], []],
    ["white space before the sign", "A =1", [refused("unknown", 1)], []],
    ["YAML", "A: 1", [refused("unknown", 1)], []],
    ["export", "export A=1", [refused("dotenv", 1)], []],
    ["a comment behind quotes", 'A="b" # c\nB=d', [refused("dotenv", 1)], [value("B", "d", 2)]],
    ["no name", "=1", [refused("unknown", 1)], []],
    ["one angle bracket", "A<b=1", [refused("unknown", 1)], []],
    ["the end of a base64 block", "abc==", [refused("unknown", 1)], []],
    ["the end of a base32 block", "ABC====", [refused("unknown", 1)], []],
    ["neighbours become one range", "a b\nc d\n\ne f", [refused("unknown", 1, 2), refused("unknown", 4)], []],
    ["a bare name behind a refused line", "a b\nC", [refused("unknown", 1)], [variable("C", 2, true)]],
    [
      "an interpolated PEM key",
      "A=-----BEGIN X-----\nab/+\ncd==\n-----END X-----\nB=1",
      [refused("pem", 1, 4)],
      [value("B", "1", 5)],
    ],
    ["a PEM block without a name", "-----BEGIN X-----\nb\n-----END X-----", [refused("pem", 1, 3)], []],
    ["a PEM block without an end", "A=-----BEGIN X-----\nb\nB=1", [refused("pem", 1, 3)], []],
    [
      "a second block behind a closed one",
      "A=-----BEGIN X-----b-----END X----------BEGIN X-----\nc",
      [refused("pem", 1, 2)],
      [],
    ],
    ["a pretty-printed JSON value", 'A={\n  "b": {}\n}\nB=1', [refused("json", 1, 3)], [value("B", "1", 4)]],
    ["a JSON value without an end", 'A= {"b":{\n}\nB=1', [refused("json", 1, 3)], []],
    ["a delimiter that does not come", "A<<E\nb\nE ", [refused("unclosed", 1, 3)], []],
    ["no delimiter", "A<<\n\nB=1", [refused("unclosed", 1, 3)], []],
    ["the tail of a refused block", "A<<E\nb", [refused("unclosed", 1, 2)], []],
    ["a block behind an unknown line", "a b\nA<<E\nc", [refused("unknown", 1), refused("unclosed", 2, 3)], []],
    ["a PEM block and what follows it", "-----BEGIN X-----\n-----END X-----\nx y", [refused("pem", 1, 3)], []],
  ])("%s", (_case, text, expected, entries) => {
    expect(parseSecretLines(text)).toEqual({ entries, refused: expected });
  });
});
