// Writes what comes from src/contract.ts and docs/contract.yml: the inputs and outputs of action.yml, and the tables of
// README.md; the table of codes in docs/TROUBLESHOOTING.md, which comes from src/cloudflare/codes.ts; and the vocabulary,
// which comes from the sentences in src/. npm run generate
// With --check it writes nothing, and fails if a file is not up to date.
import { readFileSync, realpathSync, writeFileSync } from "node:fs";
import path from "node:path";
import { load } from "js-yaml";
import { markdownTable } from "markdown-table";
import { CODES } from "../src/cloudflare/codes.ts";
import { INPUTS, type InputSpec, OUTPUTS } from "../src/contract.ts";
import { codeTable } from "./code-table.ts";
import { vocabularyFile } from "./vocabulary.ts";

/** Descriptions by name; those of inputs by group. */
export type Descriptions = {
  readonly inputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly outputs: Readonly<Record<string, string>>;
};

/** A member of action.yml: `fallback` is the default that the runner applies. */
type Member = { readonly name: string; readonly description: string; readonly fallback?: string };

/** Files that are generated in part, by their paths in the project. */
type Generated = Readonly<Record<"action.yml" | "README.md", string>>;

/**
 * Returns the files with their generated parts as the contract and the descriptions have them.
 *
 * @throws Error if a description is missing or has no input or output, or if a file lacks the place for it.
 */
export function generate(files: Generated, descriptions: Descriptions): Generated {
  const groups = Object.entries(descriptions.inputs).map(([title, group]) => ({
    title,
    members: Object.entries(group).map(([name, description]) => inputMember(name, description)),
  }));
  const inputs = inOrder(
    INPUTS,
    groups.flatMap(({ members }) => members),
  );
  const outputs = inOrder(
    OUTPUTS,
    Object.entries(descriptions.outputs).map(([name, description]) => ({ name, description })),
  );
  const readme = replaced(files["README.md"], {
    marker: "inputs",
    content: groups.map(({ title, members }) => `### ${title}\n\n${inputTable(members)}`).join("\n\n"),
  });
  return {
    "action.yml": withMembers(files["action.yml"], { inputs, outputs }),
    "README.md": replaced(readme, { marker: "outputs", content: outputTable(outputs) }),
  };
}

function inputMember(name: string, text: string): Member {
  const spec = (INPUTS as Readonly<Record<string, InputSpec>>)[name];
  if (spec === undefined) throw new Error(`docs/contract.yml describes ${name}, which src/contract.ts does not have.`);
  const facts: Readonly<Record<string, unknown>> = { ...spec };
  const description = text.replace(/\{(min|max|default|variable)\}/g, (_all, key: string) => {
    if (facts[key] === undefined) throw new Error(`src/contract.ts gives no ${key} for ${name}.`);
    return String(facts[key]);
  });
  const isApplied = "default" in spec && !("inAction" in spec);
  if (isApplied && description.includes(" Default: "))
    throw new Error(`${name} has a default of the runner and another.`);
  return { name, description, ...(isApplied ? { fallback: String(spec.default) } : {}) };
}

/** The members in the order of the contract, each exactly once. */
function inOrder(contract: object, members: readonly Member[]): Member[] {
  const byName = new Map(members.map((member) => [member.name, member]));
  const [names, described] = [Object.keys(contract), [...byName.keys()]];
  const odd = [...names.filter((name) => !byName.has(name)), ...described.filter((name) => !names.includes(name))];
  if (odd.length > 0) throw new Error(`docs/contract.yml and src/contract.ts differ in ${odd.join(", ")}.`);
  return names.flatMap((name) => byName.get(name) ?? []);
}

function withMembers(
  action: string,
  { inputs, outputs }: { readonly inputs: readonly Member[]; readonly outputs: readonly Member[] },
): string {
  const [, before, after] = /^(.*?\n)inputs:\n.*?\n(runs:\n.*)$/s.exec(action) ?? [];
  if (before === undefined || after === undefined) throw new Error("action.yml needs inputs: and, below it, runs:.");
  return `${before}inputs:\n${inputs.map(yamlOf).join("")}\noutputs:\n${outputs.map(yamlOf).join("")}\n${after}`;
}

function yamlOf({ name, description, fallback }: Member): string {
  const text = wrapped(description, 112).map((line) => `      ${line}\n`);
  return `  ${name}:\n    description: >-\n${text.join("")}${fallback === undefined ? "" : `    default: "${fallback}"\n`}`;
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function replaced(text: string, { marker, content }: { readonly marker: string; readonly content: string }): string {
  const parts = text.split(new RegExp(`(<!-- /?${marker} -->)`));
  const [before, begin, , end, after] = parts;
  if (parts.length !== 5 || begin !== `<!-- ${marker} -->` || end !== `<!-- /${marker} -->`) {
    throw new Error(`A page needs <!-- ${marker} --> and, below it, <!-- /${marker} -->, once each.`);
  }
  return `${before}${begin}\n\n${content}\n\n${end}${after}`;
}

function inputTable(members: readonly Member[]): string {
  const rows = members.map(({ name, description, fallback }) => {
    const [, meaning = description, own = ""] = /^(.*?) Default: (.+)\.$/.exec(description) ?? [];
    return [code(name), meaning, fallback === undefined ? own : code(fallback)];
  });
  return table([["input", "meaning", "default"], ...rows]);
}

function outputTable(members: readonly Member[]): string {
  return table([["output", "meaning"], ...members.map(({ name, description }) => [code(name), description])]);
}

/** Columns are not aligned: one longer row would change all others. */
function table(rows: readonly (readonly string[])[]): string {
  // The library leaves it to its caller to escape what ends a cell.
  const cells = rows.map((row) => row.map((text) => text.replaceAll("|", "\\|")));
  return markdownTable(cells, { alignDelimiters: false });
}

function code(text: string): string {
  return `\`${text}\``;
}

/** Returns the descriptions in docs/contract.yml. */
export function readDescriptions(): Descriptions {
  return load(readProjectFile("docs/contract.yml")) as Descriptions;
}

function readProjectFile(file: string): string {
  return readFileSync(path.join(import.meta.dirname, "..", file), "utf8");
}

function main(): void {
  const present = { "action.yml": readProjectFile("action.yml"), "README.md": readProjectFile("README.md") };
  const wanted = Object.entries({
    ...generate(present, readDescriptions()),
    "docs/TROUBLESHOOTING.md": replaced(readProjectFile("docs/TROUBLESHOOTING.md"), {
      marker: "codes",
      content: codeTable(CODES),
    }),
    "src/privacy/vocabulary.ts": vocabularyFile(),
  });
  const stale = wanted.filter(([file, text]) => text !== readProjectFile(file));
  if (!process.argv.includes("--check")) {
    for (const [file, text] of stale) writeFileSync(path.join(import.meta.dirname, "..", file), text);
  } else if (stale.length > 0) {
    const files = stale.map(([file]) => file).join(", ");
    console.error(`Not up to date with src/ and docs/contract.yml: ${files}. Run: npm run generate`);
    process.exitCode = 1;
  }
}

// Tests import the functions; import.meta.main is younger than Node 24.0.
if (realpathSync(process.argv[1] ?? "") === import.meta.filename) main();
