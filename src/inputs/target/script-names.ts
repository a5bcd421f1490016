import { sanitize } from "../../privacy/sanitize.ts";
import { linesPhrase, listOf, plural } from "../../wording.ts";
import type { Context } from "../reading/context.ts";
import { listLines } from "../reading/inputs.ts";
import { displayPath, readTextFile } from "../reading/workspace.ts";
import type { WranglerConfig } from "./wrangler-config.ts";

/** What a name must be: the API's own pattern for `script_name`, or whatever fits into one segment of a path. */
type NameRule = { readonly fits: (name: string) => boolean; readonly words: string; readonly contrast: string };

const WORKER: NameRule = {
  fits: (name) => /^[a-z0-9_][a-z0-9-_]*$/.test(name),
  words: "a Worker name (lower-case letters, digits, - and _)",
  contrast: ', as in "name" of wrangler.jsonc, not a URL',
};
const IN_NAMESPACE: NameRule = {
  fits: isSegment,
  words: "a Worker name of at most 255 characters, without control characters, other than . and ..",
  contrast: "",
};

/** In a dispatch namespace names are Cloudflare's to judge: they only have to make one segment of the path. */
function isSegment(name: string): boolean {
  return name.length <= 255 && name.isWellFormed() && !/\p{Cc}/u.test(name) && !/^\.{0,2}$/.test(name);
}

/** Reads `dispatch-namespace`. */
export function readNamespace({ inputs, findings }: Context): string | undefined {
  const namespace = inputs.text("dispatch-namespace");
  if (namespace !== undefined && !isSegment(namespace)) {
    findings.problem("dispatch-namespace must be the name of one dispatch namespace (not shown).");
  }
  return namespace;
}

type NameLine = { readonly text: string; readonly line: number; readonly input: string };

/** Reads the names of the Workers, each once, in the order of `script-name` and `script-names-file`. */
export function readScriptNames(
  context: Context,
  { config, isInNamespace }: { readonly config: WranglerConfig | undefined; readonly isInNamespace: boolean },
): string[] {
  const { inputs, findings } = context;
  const rule = isInNamespace ? IN_NAMESPACE : WORKER;
  const own = inputs.list("script-name").map((line) => ({ ...line, input: "script-name" }));
  const lines = [...own, ...readFile(context)];
  if (lines.length === 0) return readFromConfig(context, { config, rule });
  const names = [...new Set(lines.map(({ text }) => text))];
  for (const problem of lineProblems(lines, rule)) findings.problem(problem);
  const duplicates = lines.length - names.length;
  if (duplicates > 0) findings.note(`${plural(duplicates, "duplicate Worker name")} ignored.`);
  if (config === undefined) return names;
  const subject = names.length === 1 ? `Worker ${sanitize(names[0] ?? "")}` : plural(names.length, "Worker");
  const sources = listOf([...new Set(lines.map(({ input }) => input))], "and");
  const wins = config.name === undefined ? "" : `, which takes precedence over ${config.file}`;
  findings.note(`${subject}: from ${sources}${wins}.`);
  return names;
}

function readFile(context: Context): NameLine[] {
  const path = context.inputs.text("script-names-file");
  if (path === undefined) return [];
  const input = `script-names-file "${displayPath(path)}"`;
  const text = readTextFile({ input: "script-names-file", path }, context);
  if (text === undefined) return [];
  const lines = listLines(text).map((line) => ({ ...line, input }));
  if (lines.length === 0) context.findings.problem(`${input} has no names. Write one Worker name per line.`);
  return lines;
}

/** What is found in place of a name is not shown: by mistake it is a secret. */
function lineProblems(lines: readonly NameLine[], { fits, words, contrast }: NameRule): string[] {
  const bad = lines.filter(({ text }) => !fits(text));
  return [...Map.groupBy(bad, ({ input }) => input)].map(([input, all]) => {
    const where = linesPhrase(all.map(({ line }) => ({ first: line, last: line })));
    const subject = lines.length === 1 ? `${input} must` : `${input}, ${where}: each line must`;
    return `${subject} be ${words}${contrast}. Several Workers go one per line.`;
  });
}

function readFromConfig(
  { inputs, findings }: Context,
  { config, rule }: { readonly config: WranglerConfig | undefined; readonly rule: NameRule },
): string[] {
  const name = config?.name;
  // What is wrong with the configuration has been said.
  if (name === "refused") return [];
  if (name === undefined) {
    // So has what is wrong with a file of names.
    return inputs.isGiven("script-names-file") ? [] : findings.problem(missing(config), []);
  }
  if (rule.fits(name.value)) findings.note(`Worker ${sanitize(name.value)}: from ${name.from}.`);
  else findings.problem(`${name.from} must be ${rule.words}.`);
  return [name.value];
}

function missing(config: WranglerConfig | undefined): string {
  return config === undefined
    ? "script-name is empty. Give the Worker's name, or a file that has it: wrangler-config, or script-names-file for many."
    : `script-name is empty, and ${config.file} has no name. Give the Worker's name in one of them.`;
}
