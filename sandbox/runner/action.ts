import { readFile } from "node:fs/promises";
import path from "node:path";

type DeclaredInput = { name: string; default: string; deprecation: string | null };

export type Action = {
  folder: string;
  /** absolute path of runs.main */
  main: string;
  inputs: DeclaredInput[];
};

export type Inputs = {
  /** in the order of the runner's header: those of `with:` first, then defaults; names as the workflow spells them */
  values: Map<string, string>;
  warnings: string[];
};

let imported: Promise<typeof import("js-yaml")> | undefined;

/**
 * Imported at the first need, since a caller that has an Action already, as the demo does, needs no package; and only
 * once, since Jest lets no module be imported between two tests.
 */
function yaml(): Promise<typeof import("js-yaml")> {
  imported ??= import("js-yaml");
  return imported;
}

/**
 * Reads action.yml (or action.yaml) as the runner does: every scalar is a string to it.
 * @throws Error if there is none, or it is not for Node 24: the job fails before the step is reached
 */
export async function readAction(folder: string): Promise<Action> {
  const { FAILSAFE_SCHEMA, load } = await yaml();
  const manifest = record(load(await readManifest(folder), { schema: FAILSAFE_SCHEMA }));
  const { using, main } = record(manifest.runs);
  if (using !== "node24" || typeof main !== "string") {
    throw new Error(`The sandbox runs actions that say "using: node24" and "main: …"; this one says "${using}".`);
  }
  const inputs = Object.entries(record(manifest.inputs)).map(([name, declared]) => {
    const input = record(declared);
    return { name, default: scalar(input.default), deprecation: scalar(input.deprecationMessage) || null };
  });
  return { folder, main: path.join(folder, main), inputs };
}

async function readManifest(folder: string): Promise<string> {
  try {
    return await readFile(path.join(folder, "action.yml"), "utf8");
  } catch {
    return await readFile(path.join(folder, "action.yaml"), "utf8");
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function scalar(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/**
 * The inputs of a step: ActionRunner.cs. A default applies only where the key is absent from `with:`, so an expression that
 * came out empty stays empty; `required` is not looked at; names are compared without regard to case.
 * @param contexts what a default may refer to, as `github.token`
 */
export function resolveInputs(step: {
  action: Action;
  with: Readonly<Record<string, string>>;
  contexts: Readonly<Record<string, string>>;
}): Inputs {
  const values = new Map(Object.entries(step.with));
  const given = new Set([...values.keys()].map((name) => name.toLowerCase()));
  const declared = step.action.inputs;
  const warnings: string[] = [];
  for (const input of declared) {
    const used = given.has(input.name.toLowerCase());
    if (used && input.deprecation !== null) {
      warnings.push(`Input '${input.name}' has been deprecated with message: ${input.deprecation}`);
    }
    if (!used) {
      values.set(input.name, evaluated(input.default, step.contexts));
    }
  }
  const known = new Set(declared.map((input) => input.name.toLowerCase()));
  const unexpected = Object.keys(step.with).filter((name) => !known.has(name.toLowerCase()));
  if (unexpected.length > 0) {
    const valid = declared.map((input) => input.name).join("', '");
    warnings.push(`Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${valid}']`);
  }
  return { values, warnings };
}

/** Defaults may hold expressions; the sandbox knows plain references to a context, which is all that actions use there. */
function evaluated(text: string, contexts: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    const value = contexts[expression];
    if (value === undefined) {
      throw new Error(`The sandbox cannot evaluate the default \${{ ${expression} }}.`);
    }
    return value;
  });
}

/** The variable of an input: Handler.AddInputsToEnvironment. Hyphens are kept. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}
