import { sanitize } from "../../privacy/sanitize.ts";
import { linesPhrase, listOf, plural } from "../../wording.ts";
import { type Findings, type Reading, reading } from "../reading/findings.ts";
import { type Inputs, listLines } from "../reading/inputs.ts";
import { displayPath, fileProblem, outsideNotes, type Workspace } from "../reading/workspace.ts";
import { isRefused, type WranglerConfig } from "./wrangler-config.ts";

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
export function readNamespace(inputs: Inputs): Reading<string | undefined> {
  const namespace = inputs.text("dispatch-namespace");
  if (namespace === undefined || isSegment(namespace)) return reading(namespace);
  return reading(namespace, {
    problems: ["dispatch-namespace must be the name of one dispatch namespace (not shown)."],
  });
}

type Context = {
  readonly workspace: Workspace;
  /** What the wrangler configuration says; the inputs win. */
  readonly config: WranglerConfig | undefined;
  readonly isInNamespace: boolean;
};

type NameLine = { readonly text: string; readonly line: number; readonly input: string };

/** Reads the names of the Workers, each once, in the order of `script-name` and `script-names-file`. */
export function readScriptNames(inputs: Inputs, { workspace, config, isInNamespace }: Context): Reading<string[]> {
  const rule = isInNamespace ? IN_NAMESPACE : WORKER;
  const fromFile = readFile(inputs, workspace);
  const lines = [...inputs.list("script-name").map((line) => ({ ...line, input: "script-name" })), ...fromFile.value];
  if (lines.length === 0) return fromConfig(inputs, { config, rule, file: fromFile.findings });
  const names = [...new Set(lines.map(({ text }) => text))];
  const problems = [...fromFile.findings.problems, ...lineProblems(lines, rule)];
  const notes = [
    ...fromFile.findings.notes,
    ...duplicateNotes(lines, names),
    ...precedenceNotes(lines, { names, config }),
  ];
  return reading(names, { problems, notes });
}

function readFile(inputs: Inputs, workspace: Workspace): Reading<readonly NameLine[]> {
  const path = inputs.text("script-names-file");
  if (path === undefined) return reading([]);
  const input = `script-names-file "${displayPath(path)}"`;
  const file = workspace.read(path);
  if ("fault" in file) {
    return reading([], {
      problems: [fileProblem(file, { path, where: input, hidden: "script-names-file (not shown)" })],
    });
  }
  const lines = listLines(file.text).map((line) => ({ ...line, input }));
  const problems = lines.length === 0 ? [`${input} has no names. Write one Worker name per line.`] : [];
  return reading(lines, { problems, notes: outsideNotes(path, file) });
}

/** What is found in place of a name is not shown: by mistake it is a secret. */
function lineProblems(lines: readonly NameLine[], { fits, words, contrast }: NameRule): string[] {
  const bad = Map.groupBy(
    lines.filter(({ text }) => !fits(text)),
    ({ input }) => input,
  );
  return [...bad].map(([input, all]) => {
    const where = lines.length === 1 ? "" : `, ${linesPhrase(all.map(({ line }) => ({ first: line, last: line })))}`;
    const subject = where === "" ? `${input} must` : `${input}${where}: each line must`;
    return `${subject} be ${words}${contrast}. Several Workers go one per line.`;
  });
}

function duplicateNotes(lines: readonly NameLine[], names: readonly string[]): string[] {
  const count = lines.length - names.length;
  return count === 0 ? [] : [`${plural(count, "duplicate Worker name")} ignored.`];
}

function precedenceNotes(
  lines: readonly NameLine[],
  { names, config }: { readonly names: readonly string[]; readonly config: WranglerConfig | undefined },
): string[] {
  if (config === undefined) return [];
  const wins = config.name === undefined ? "" : `, which takes precedence over ${config.file}`;
  const subject = names.length === 1 ? `Worker ${sanitize(names[0] ?? "")}` : plural(names.length, "Worker");
  return [`${subject}: from ${listOf([...new Set(lines.map(({ input }) => input))], "and")}${wins}.`];
}

function fromConfig(
  inputs: Inputs,
  {
    config,
    rule,
    file,
  }: { readonly config: WranglerConfig | undefined; readonly rule: NameRule; readonly file: Findings },
): Reading<string[]> {
  const { value: name, from } = config?.name ?? {};
  if (name === undefined) {
    // A file of names, or a configuration, that should have given one and did not is a problem of its own.
    const isSaid = inputs.isGiven("script-names-file") || isRefused(config?.name);
    return reading([], { ...file, problems: isSaid ? file.problems : [missing(config)] });
  }
  if (!rule.fits(name))
    return reading([name], { ...file, problems: [...file.problems, `${from} must be ${rule.words}.`] });
  return reading([name], { ...file, notes: [...file.notes, `Worker ${sanitize(name)}: from ${from}.`] });
}

function missing(config: WranglerConfig | undefined): string {
  return config === undefined
    ? "script-name is empty. Give the Worker's name, or a file that has it: wrangler-config, or script-names-file for many."
    : `script-name is empty, and ${config.file} has no name. Give the Worker's name in one of them.`;
}
