import type { VersionTags } from "../../model/declaration.ts";
import { isObject } from "../../model/json.ts";
import { sanitize } from "../../privacy/sanitize.ts";
import { linesPhrase } from "../../wording.ts";
import type { Context, Findings } from "../reading/context.ts";
import { faultPhrase, kindOf, parseJson } from "../reading/json-document.ts";

type Tag = VersionTags[string];

/** `where` begins a problem. A line's key is not in it: it may be the last line of a key that an expression inserted. */
type Entry = { readonly key: string; readonly value: Tag; readonly where: string };

/** What a version has in place of tags if it is not deployed, with its limit in bytes (the API's `annotations`). */
export const ANNOTATION_BYTES = { "workers/tag": 100, "workers/message": 1000 } as const;

const MULTILINE = `For a value of several lines, give JSON: {"message": \${{ toJSON(github.event.head_commit.message) }}}`;

/**
 * Reads tags of the new version: `key=value` per line, or one JSON object. The API calls them a free-form object. A
 * version that is not deployed has annotations instead, which are known and short.
 */
export function readVersionTags(context: Context, { deploy }: { readonly deploy: boolean }): VersionTags {
  const tags = context.inputs.isJson("version-tags") ? jsonTags(context) : lineTags(context);
  const used = deploy ? tags : annotationsOf(tags, context.findings);
  return Object.fromEntries(used.map(({ key, value }) => [key, value]));
}

function annotationsOf(tags: readonly Entry[], findings: Findings): Entry[] {
  const found = new Map<string, Entry>();
  for (const entry of tags) {
    const { value, where } = entry;
    const key = annotationName(entry.key);
    if (key === undefined)
      findings.problem(`${where}: with deploy: false, only tag and message are allowed. Remove the key.`);
    else if (typeof value !== "string")
      findings.problem(`${where} must be a string with deploy: false, not ${kindOf(value)}.`);
    else if (Buffer.byteLength(value) > ANNOTATION_BYTES[key])
      findings.problem(`${where}: the value must be at most ${ANNOTATION_BYTES[key]} bytes long with deploy: false.`);
    else if (found.has(key)) findings.problem(`${where}: ${key} is given twice. Remove one of them.`);
    else found.set(key, { ...entry, key });
  }
  return [...found.values()];
}

/** `tag` and `message` stand for the full keys. */
function annotationName(key: string): keyof typeof ANNOTATION_BYTES | undefined {
  const names = Object.keys(ANNOTATION_BYTES) as (keyof typeof ANNOTATION_BYTES)[];
  return names.find((name) => name === key || name === `workers/${key}`);
}

function jsonTags({ inputs, libraries, findings }: Context): Entry[] {
  const document = parseJson(inputs.raw("version-tags") ?? "", libraries);
  if ("fault" in document) {
    const remedy =
      document.fault.what === "duplicate" ? "Remove one of them." : "Correct it, or write key=value lines.";
    return findings.problem(`version-tags ${faultPhrase(document.fault)}. ${remedy}`, []);
  }
  return Object.entries(isObject(document.value) ? document.value : {}).flatMap(([key, value]) => {
    const where = `version-tags, "${sanitize(key, { maxLength: 64 })}"`;
    if (isTag(value)) return [{ key, value, where }];
    return findings.problem(`${where} must be a string, a number or a boolean, not ${kindOf(value)}.`, []);
  });
}

function isTag(value: unknown): value is Tag {
  return ["string", "number", "boolean"].includes(typeof value);
}

function lineTags({ inputs, findings }: Context): Entry[] {
  const tags = new Map<string, Entry>();
  const problems: string[] = [];
  const strangers: number[] = [];
  for (const { text, line } of inputs.list("version-tags")) {
    const [, key, value] = /^([^\s=]+)\s*=\s*(.*)$/s.exec(text) ?? [];
    const where = `version-tags, line ${line}`;
    if (key === undefined || value === undefined) strangers.push(line);
    else if (tags.has(key)) problems.push(`${where}: the key is given on an earlier line too. Remove one of them.`);
    else tags.set(key, { key, value, where });
  }
  if (strangers.length > 0) {
    const where = linesPhrase(strangers.map((line) => ({ first: line, last: line })));
    findings.problem(`version-tags, ${where}: write key=value, with a key of one word (not shown). ${MULTILINE}`);
  }
  for (const problem of problems) findings.problem(problem);
  return [...tags.values()];
}
