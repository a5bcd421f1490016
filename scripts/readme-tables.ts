// Writes the tables of inputs and outputs into README.md, from action.yml: npm run readme
// With --check it writes nothing, and fails if the tables are not those of action.yml.
import { readFileSync, realpathSync, writeFileSync } from "node:fs";
import path from "node:path";
import { load } from "js-yaml";
import { markdownTable } from "markdown-table";

type Member = { readonly description: string; readonly default?: string };
type Members = Readonly<Record<string, Member>>;
type Action = { readonly inputs: Members; readonly outputs: Members };

/**
 * README.md with its tables as action.yml has them, between `<!-- inputs -->` and `<!-- /inputs -->` and likewise for
 * outputs.
 * @throws Error if a marker is missing or there twice
 */
export function withTables(readme: string, actionYml: string): string {
  const { inputs, outputs } = load(actionYml) as Action;
  const withInputs = replaced(readme, { marker: "inputs", table: inputsTable(inputs) });
  return replaced(withInputs, { marker: "outputs", table: outputsTable(outputs) });
}

function replaced(readme: string, { marker, table }: { marker: string; table: string }): string {
  const parts = readme.split(new RegExp(`(<!-- /?${marker} -->)`));
  const [before, begin, , end, after] = parts;
  if (parts.length !== 5 || begin !== `<!-- ${marker} -->` || end !== `<!-- /${marker} -->`) {
    throw new Error(`README.md needs <!-- ${marker} --> and, below it, <!-- /${marker} -->, once each.`);
  }
  return `${before}${begin}\n\n${table}\n\n${end}${after}`;
}

function inputsTable(inputs: Members): string {
  const rows = Object.entries(inputs).map(([name, member]) => {
    const { meaning, fallback } = split(member);
    return [code(name), meaning, fallback];
  });
  return tableOf([["input", "meaning", "default"], ...rows]);
}

/** A default that the runner applies stands in `default`; one that the step finds is told in the last sentence. */
function split({ description, default: given }: Member): { meaning: string; fallback: string } {
  const [, meaning = description, told = ""] = /^(.*?) Default: (.+)\.$/.exec(description) ?? [];
  if (given !== undefined && told !== "") throw new Error(`action.yml gives two defaults: ${given} and ${told}.`);
  return { meaning, fallback: given === undefined ? told : code(given) };
}

function outputsTable(outputs: Members): string {
  const rows = Object.entries(outputs).map(([name, { description }]) => [code(name), description]);
  return tableOf([["output", "meaning"], ...rows]);
}

/** Not aligned: one longer row would change all others. */
function tableOf(rows: readonly (readonly string[])[]): string {
  // The library leaves it to its caller to escape what ends a cell.
  const cells = rows.map((row) => row.map((text) => text.replaceAll("|", "\\|")));
  return markdownTable(cells, { alignDelimiters: false });
}

function code(text: string): string {
  return `\`${text}\``;
}

function main(): void {
  const project = path.join(import.meta.dirname, "..");
  const file = path.join(project, "README.md");
  const readme = readFileSync(file, "utf8");
  const wanted = withTables(readme, readFileSync(path.join(project, "action.yml"), "utf8"));
  if (!process.argv.includes("--check")) writeFileSync(file, wanted);
  else if (wanted !== readme) {
    console.error("The tables of README.md are not those of action.yml. Run: npm run readme");
    process.exitCode = 1;
  }
}

// Tests import the function; import.meta.main is younger than Node 24.0.
if (realpathSync(process.argv[1] ?? "") === import.meta.filename) main();
