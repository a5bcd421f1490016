/** The libraries that few steps need. Each is a chunk of its own in dist/, loaded only for the inputs that need it. */
export type Library = "dotenv" | "jsonc-parser" | "js-yaml" | "smol-toml";

/**
 * What one input of action.yml is.
 *
 * - `text`: one line, trimmed. `lines`: one entry a line, blank lines and `#` comments skipped. `json-or-lines`: one JSON
 *   object, or lines. `map`: YAML or JSON.
 * - `boolean`: true or false in the spellings of YAML 1.2. `choice`: one of `choices`.
 * - `integer`: a whole number from `min` to `max`. `seconds`: a number greater than 0 and at most `max`.
 *
 * `default` applies when the input is not given; `variable` is the environment variable that is read instead.
 * `inAction: false` keeps a default out of action.yml: the runner would hand it over as if the workflow had given it.
 * `needs` names the input without which this one has no effect, which is a problem; with `idle: "warning"` it is a
 * warning, for an input that workflows give to every run. `libraries` are loaded when the input is given; `ifJson` are
 * loaded when its value is a JSON object.
 */
export type InputSpec = {
  readonly variable?: string;
  readonly needs?: string;
  readonly idle?: "warning";
  readonly libraries?: readonly Library[];
  readonly ifJson?: readonly Library[];
} & (
  | { readonly kind: "text" | "lines" | "json-or-lines" | "map" }
  | { readonly kind: "boolean"; readonly default: boolean }
  | { readonly kind: "choice"; readonly choices: readonly string[]; readonly default: string }
  | {
      readonly kind: "integer";
      readonly min: number;
      readonly max?: number;
      readonly default: number;
      readonly inAction?: false;
    }
  | { readonly kind: "seconds"; readonly max: number; readonly default: number }
);

/** Every input of action.yml, in its order: the one place for names, kinds, defaults and bounds. */
export const INPUTS = {
  "api-token": { kind: "text", variable: "CLOUDFLARE_API_TOKEN" },
  "api-key": { kind: "text", variable: "CLOUDFLARE_API_KEY" },
  "api-email": { kind: "text", variable: "CLOUDFLARE_EMAIL" },
  "account-id": { kind: "text", variable: "CLOUDFLARE_ACCOUNT_ID" },
  "script-name": { kind: "lines" },
  "script-names-file": { kind: "text" },
  "dispatch-namespace": { kind: "text" },
  secrets: { kind: "json-or-lines", ifJson: ["jsonc-parser"] },
  "secrets-file": { kind: "lines", libraries: ["dotenv", "jsonc-parser"] },
  "secret-keys": { kind: "map", libraries: ["js-yaml", "jsonc-parser"] },
  include: { kind: "lines" },
  exclude: { kind: "lines" },
  "remove-prefix": { kind: "text" },
  "only-required": { kind: "boolean", default: false },
  delete: { kind: "lines" },
  prune: { kind: "boolean", default: false },
  keep: { kind: "lines", needs: "prune" },
  "max-deletions": { kind: "integer", min: 0, default: 10, inAction: false, needs: "prune" },
  required: { kind: "lines" },
  "wrangler-config": { kind: "text", libraries: ["jsonc-parser", "smol-toml"] },
  environment: { kind: "text", variable: "CLOUDFLARE_ENV", needs: "wrangler-config" },
  "version-tags": { kind: "json-or-lines", ifJson: ["jsonc-parser"] },
  "on-empty": { kind: "choice", choices: ["error", "skip", "set"], default: "error" },
  "on-existing": { kind: "choice", choices: ["overwrite", "keep"], default: "overwrite" },
  deploy: { kind: "boolean", default: true },
  "dry-run": { kind: "boolean", default: false },
  "github-token": { kind: "text", needs: "dry-run", idle: "warning" },
  concurrency: { kind: "integer", min: 1, max: 100, default: 4 },
  timeout: { kind: "seconds", max: 600, default: 30 },
  "max-attempts": { kind: "integer", min: 1, max: 20, default: 5 },
  // A job on a hosted runner ends after six hours.
  deadline: { kind: "seconds", max: 21_600, default: 900 },
  "api-base-url": { kind: "text", variable: "CLOUDFLARE_API_BASE_URL" },
} as const satisfies Readonly<Record<string, InputSpec>>;

export type InputName = keyof typeof INPUTS;

/**
 * What one output of action.yml is. `maxBytes` bounds outputs that grow with names or Workers: a job hands on 1 MB of
 * outputs at most (docs.github.com, "Workflow syntax", `jobs.<job_id>.outputs`), and other steps have theirs.
 * `onlyIfAny`: the output is set only if it has a line.
 */
export type OutputSpec = { readonly maxBytes?: number; readonly onlyIfAny?: true };

/** Every output of action.yml, in its order. */
export const OUTPUTS = {
  "secret-names": { maxBytes: 20_000 },
  "set-names": { maxBytes: 20_000 },
  "deleted-names": { maxBytes: 20_000 },
  "undeclared-names": { maxBytes: 20_000 },
  changed: {},
  // An input, with its name, holds 131,071 bytes on Linux: more could not be fed back into script-name.
  "failed-scripts": { maxBytes: 131_000, onlyIfAny: true },
  "version-id": { maxBytes: 80_000, onlyIfAny: true },
  results: { maxBytes: 180_000 },
} as const satisfies Readonly<Record<string, OutputSpec>>;

export type OutputName = keyof typeof OUTPUTS;
