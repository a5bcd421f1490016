import type { Environment, Ports } from "../../ports.ts";
import { quotedName } from "../../privacy/sanitize.ts";

/** Every input of action.yml. A test holds the two lists equal. */
export const INPUT_NAMES = [
  "api-token",
  "api-key",
  "api-email",
  "account-id",
  "script-name",
  "script-names-file",
  "dispatch-namespace",
  "secrets",
  "secrets-file",
  "secret-keys",
  "include",
  "exclude",
  "remove-prefix",
  "delete",
  "prune",
  "keep",
  "max-deletions",
  "required",
  "wrangler-config",
  "environment",
  "version-tags",
  "on-empty",
  "deploy",
  "dry-run",
  "github-token",
  "concurrency",
  "timeout",
  "max-attempts",
  "deadline",
  "api-base-url",
] as const;
export type InputName = (typeof INPUT_NAMES)[number];

/** The words of the workflow, still unread. What is blank counts as not given. */
export type Inputs = {
  /** The input byte for byte, or undefined. */
  raw: (name: InputName) => string | undefined;
  /** The input without the white space around it, or undefined. */
  text: (name: InputName) => string | undefined;
  /** Whether the input is one JSON object rather than lines. */
  isJson: (name: InputName) => boolean;
  /** A variable of the step's environment byte for byte; `undefined` if it is not set, `""` if it is set to nothing. */
  variable: (name: string) => string | undefined;
  /**
   * The spellings of each variable that was read by more than one, as Windows has it: there `DB_KEY` and `db_key` are one
   * variable, and the one that is set last gives both their value.
   */
  spellings: () => string[][];
  /** The lines of a list input, trimmed; blank lines and lines that begin with `#` are passed over. */
  list: (name: InputName) => ListLine[];
};

export type ListLine = { readonly text: string; readonly line: number };

export function listLines(text: string): ListLine[] {
  return text
    .split("\n")
    .map((content, index) => ({ text: content.trim(), line: index + 1 }))
    .filter((entry) => entry.text !== "" && !entry.text.startsWith("#"));
}

export function inputsOf({ core, env }: Pick<Ports, "core" | "env">): Inputs {
  const raw = (name: InputName): string | undefined => {
    const value = core.getInput(name, { trimWhitespace: false });
    return value.trim() === "" ? undefined : value;
  };
  const found = new Set<string>();
  return {
    raw,
    text: (name) => raw(name)?.trim(),
    isJson: (name) => raw(name)?.trimStart().startsWith("{") ?? false,
    variable: (name) => {
      if (!Object.hasOwn(env, name)) return undefined;
      found.add(name);
      return env[name];
    },
    spellings: () => {
      // Where case counts, what is there is listed as it is spelled.
      const listed = new Set(Object.keys(env));
      const groups = Map.groupBy(found, (name) => name.toUpperCase());
      return [...groups.values()].filter((names) => names.length > 1 && names.some((name) => !listed.has(name)));
    },
    list: (name) => listLines(raw(name) ?? ""),
  };
}

/**
 * Inputs that action.yml does not know. The runner only warns of them, and a mistyped `dlete` or `dry_run` would
 * change what a run writes.
 */
export function unknownInputs(env: Environment): string[] {
  const known = new Set<string>(INPUT_NAMES);
  return Object.keys(env)
    .filter((variable) => variable.startsWith("INPUT_"))
    .map((variable) => variable.slice("INPUT_".length).toLowerCase())
    .filter((name) => !known.has(name))
    .map((name) => {
      const meant = INPUT_NAMES.find((candidate) => plain(candidate) === plain(name));
      const cure = meant === undefined ? `The inputs are ${INPUT_NAMES.join(", ")}.` : `Write ${meant}.`;
      return `Input ${quotedName(name)} does not exist. ${cure}`;
    });
}

function plain(name: string): string {
  return name.replace(/[^a-z]/g, "");
}
