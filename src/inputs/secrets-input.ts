import { isObject } from "../json-object.ts";
import { isBindingName, type Secret } from "../secrets/secret.ts";
import { quotedName } from "../secrets/untrusted-text.ts";
import type { Findings } from "./findings.ts";
import type { Inputs } from "./inputs.ts";
import { readBinding } from "./json-binding.ts";
import { faultPhrase, kindOf, parseJson } from "./json-document.ts";
import { type LineEntry, parseSecretLines, type RefusedLines } from "./secret-lines.ts";

export type OnEmpty = "error" | "skip" | "set";

/** A secret to set and where it was declared, as a phrase such as "secrets, line 3". */
export type Declared = { readonly secret: Secret; readonly place: string };

export type SecretsContext = {
  readonly inputs: Inputs;
  readonly findings: Findings;
  readonly onEmpty: OnEmpty;
  /** Values that a `toJSON(secrets)` holds as well and that are no business of the Worker. */
  readonly credentials: readonly string[];
};

/** Only the runner's own (docs.github.com, "Automatic token authentication" and "Enabling debug logging"). */
const RUNNER_SECRETS = new Set(["github_token", "actions_step_debug", "actions_runner_debug"]);

const EMPTY_CURE =
  "Check the spelling of the repository secret, and that the step passes it on in env:. By default secrets are not " +
  "passed to workflows of forks and Dependabot.";

export function readSecrets(context: SecretsContext): Declared[] {
  const text = context.inputs.raw("secrets");
  if (text === undefined) return [];
  return text.trimStart().startsWith("{") ? jsonSecrets(text, context) : lineSecrets(text, context);
}

type EmptyValue = {
  /** The secret's name, or its place where the name may be part of a value. */
  readonly secret: string;
  readonly reason: string;
  readonly settable: boolean;
};

/** Whether an empty value goes into the patch. Where it does not, the problem or the note is written down. */
export function acceptsEmpty({ secret, reason, settable }: EmptyValue, context: SecretsContext): boolean {
  const { onEmpty, findings } = context;
  if (onEmpty === "set" && settable) return true;
  if (onEmpty === "skip") findings.skipped.push(secret);
  else findings.problems.push(`Secret ${secret} is empty: ${reason}. ${EMPTY_CURE}`);
  return false;
}

/**
 * Whether a name may be shown although there is no value for it. Only the usual shape of a variable's name may, in
 * capitals and short or with an underscore: a line of an interpolated key, or the padded end of its base64, can look
 * like any other name.
 */
export function isShowable(name: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(name) && (name.length < 16 || name.includes("_"));
}

export function notABindingName(input: string, name: string): string {
  const cure = "Use letters, digits, _ and $, and no digit in front.";
  return `${input}: the name ${quotedName(name)} is not a JavaScript identifier. ${cure}`;
}

function lineSecrets(text: string, context: SecretsContext): Declared[] {
  const { entries, refused } = parseSecretLines(text);
  const lines = text.split("\n");
  for (const { first, last } of refused) context.findings.sensitive.push(...lines.slice(first - 1, last));
  const refusals = Map.groupBy(refused, ({ why }) => why);
  for (const [why, ranges] of refusals) context.findings.problems.push(refusal(why, ranges));
  return entries.flatMap((entry) => {
    const value = entry.form === "variable" ? variableValue(entry, context) : writtenValue(entry, context);
    if (value === undefined) return [];
    context.findings.sensitive.push(value);
    const secret = { name: entry.name, type: "secret_text", text: value } as const;
    return [{ secret, place: `secrets, line ${entry.line}` }];
  });
}

function variableValue(entry: LineEntry & { form: "variable" }, context: SecretsContext): string | undefined {
  const value = context.inputs.variable(entry.name);
  if (value !== undefined && value !== "") return value;
  const shown = value !== undefined || (isShowable(entry.name) && !entry.mayBePartOfValue);
  const secret = shown ? entry.name : `(line ${entry.line} of secrets, not shown)`;
  const variable = shown ? `the variable ${entry.name}` : "the variable of that name";
  const reason = `${variable} is ${value === undefined ? "not set" : "set to nothing"}`;
  return acceptsEmpty({ secret, reason, settable: value !== undefined }, context) ? "" : undefined;
}

function writtenValue(entry: LineEntry & { form: "value" | "delimited" }, context: SecretsContext): string | undefined {
  if (entry.text !== "") return entry.text;
  const secret = isShowable(entry.name) ? entry.name : `(line ${entry.line} of secrets, not shown)`;
  const reason = `secrets, line ${entry.line}, gives it no value`;
  return acceptsEmpty({ secret, reason, settable: true }, context) ? "" : undefined;
}

/** A certificate by mistake is thirty lines, and none of them news after the first ones. */
const MOST_RANGES = 10;

function refusal(why: RefusedLines["why"], ranges: readonly RefusedLines[]): string {
  const shown = ranges.slice(0, MOST_RANGES).map(({ first, last }) => (first === last ? first : `${first} to ${last}`));
  const isOneLine = ranges.length === 1 && ranges[0]?.first === ranges[0]?.last;
  const rest = ranges.length > MOST_RANGES ? ` and ${ranges.length - MOST_RANGES} more` : "";
  const place = `secrets, ${isOneLine ? "line" : "lines"} ${shown.join(", ")}${rest}`;
  const cure = "Put the value into env: and write its NAME alone on a line; any content is safe that way.";
  return {
    unknown:
      `${place}: this is not NAME, NAME=value or NAME<<DELIMITER (not shown; it may be part of a value). No ` +
      `space belongs before = or <<. ${cure}`,
    pem: `${place}: a PEM block begins here, which a line cannot hold (not shown). ${cure}`,
    json: `${place}: a JSON object begins here and does not end on the line (not shown). ${cure}`,
    unclosed: `${place}: no later line is the DELIMITER alone that closes NAME<<DELIMITER (not shown). ${cure}`,
  }[why];
}

function jsonSecrets(text: string, context: SecretsContext): Declared[] {
  const document = parseJson(text);
  if ("fault" in document) {
    context.findings.problems.push(`secrets ${faultPhrase(document.fault)}.`);
    return [];
  }
  if (!isObject(document.value)) return [];
  return Object.entries(document.value).flatMap(([name, value]) => {
    const secret = jsonSecret({ name, value }, context);
    return secret === undefined ? [] : [{ secret, place: "secrets" }];
  });
}

function jsonSecret({ name, value }: { name: string; value: unknown }, context: SecretsContext): Secret | undefined {
  const { findings, credentials } = context;
  if (RUNNER_SECRETS.has(name.toLowerCase())) {
    findings.leftOut.push(`${name} (it belongs to the workflow run)`);
    if (typeof value === "string") findings.sensitive.push(value);
    return undefined;
  }
  if (typeof value === "string" && credentials.includes(value.trim())) {
    findings.leftOut.push(
      `${isBindingName(name) ? name : quotedName(name)} (it is the Cloudflare credential of this step)`,
    );
    return undefined;
  }
  if (!isBindingName(name)) {
    findings.problems.push(notABindingName("secrets", name));
    if (typeof value === "string") findings.sensitive.push(value);
    return undefined;
  }
  const secret = isObject(value) ? readBinding({ name, value, findings }) : textSecret({ name, value, findings });
  const reason = "the JSON object in secrets gives it an empty string";
  const isEmpty = secret?.type === "secret_text" && secret.text === "";
  return isEmpty && !acceptsEmpty({ secret: name, reason, settable: true }, context) ? undefined : secret;
}

function textSecret({
  name,
  value,
  findings,
}: {
  name: string;
  value: unknown;
  findings: Findings;
}): Secret | undefined {
  if (typeof value === "string") {
    findings.sensitive.push(value);
    return { name, type: "secret_text", text: value };
  }
  const cure = value === null ? "To delete a secret, name it in delete" : "Put it in quotes";
  findings.problems.push(`secrets, ${name}: found ${kindOf(value)} where a string belongs. ${cure}.`);
  return undefined;
}
