import { PLAN_VARIABLE_LIMITS, VALUE_BYTE_LIMIT } from "../../model/limits.ts";
import type { SecretText } from "../../model/secret.ts";
import { nameList, number } from "../../wording.ts";
import type { Declared } from "../reading/declared.ts";
import { unresolvedValue } from "../reading/unresolved.ts";

/** What nobody sees at the edges of a value. `onLine`: several lines may well begin or end with it. */
const EDGES: readonly { readonly form: RegExp; readonly what: string; readonly onLine?: true }[] = [
  { form: /\n$/, what: "ends with a line break", onLine: true },
  { form: /\r$/, what: "ends with a carriage return, as lines of Windows do" },
  { form: /^\ufeff/, what: "begins with a byte order mark" },
  { form: /^\s|\s$/, what: "begins or ends with white space", onLine: true },
  {
    form: /^\p{Default_Ignorable_Code_Point}|\p{Default_Ignorable_Code_Point}$/u,
    what: "begins or ends with an invisible character",
    onLine: true,
  },
];

function textsOf(declared: readonly Declared[]): SecretText[] {
  return declared.flatMap(({ secret }) => (secret.type === "secret_text" ? [secret] : []));
}

function namesOf(secrets: readonly SecretText[]): string {
  return nameList(secrets.map(({ name }) => name));
}

/** Returns a warning for each kind of edge that is probably not meant to be part of a secret, with the names that have it. */
export function edgeWarnings(declared: readonly Declared[]): string[] {
  const texts = textsOf(declared);
  const quoted = texts.filter(({ text }) => /^(["'`])[^\n]*\1\r?$/.test(text));
  const found = [
    ...[...Map.groupBy(texts, ({ text }) => edgeOf(text))].map(([edge, secrets]) => {
      return { secrets, what: edge && `${edge}, which becomes part of the secret. Remove it` };
    }),
    { secrets: quoted, what: "begins and ends with a quote, and both become part of the secret. Remove them" },
  ];
  return found.flatMap(({ secrets, what }) =>
    what === undefined || secrets.length === 0 ? [] : [`${namesOf(secrets)}: the value ${what} if not intended.`],
  );
}

function edgeOf(text: string): string | undefined {
  const isOnLine = !/[\n\r]/.test(text.trim());
  return EDGES.find(({ form, onLine }) => (isOnLine || onLine !== true) && form.test(text))?.what;
}

/** Returns what Cloudflare will probably refuse. Accounts may have limits of their own, so nothing is refused here. */
export function limitWarnings(declared: readonly Declared[]): string[] {
  const warnings: string[] = [];
  const large = textsOf(declared).filter(({ text }) => Buffer.byteLength(text) > VALUE_BYTE_LIMIT);
  if (large.length > 0) {
    const size = `${number(VALUE_BYTE_LIMIT)} bytes`;
    warnings.push(`Larger than ${size}: ${namesOf(large)}. Cloudflare rejects values over 5 KB.`);
  }
  const exceeded = PLAN_VARIABLE_LIMITS.find(({ limit }) => declared.length > limit);
  if (exceeded !== undefined) {
    warnings.push(
      `More than ${exceeded.limit} secrets are to be set, but a Worker on the ${exceeded.plan} plan can only have ` +
        `${exceeded.limit} variables, plain-text ones included.`,
    );
  }
  return warnings;
}

/** Returns a problem for each kind of value that nobody decrypted or replaced, with the names that have it. */
export function unresolvedValues(declared: readonly Declared[]): string[] {
  const texts = textsOf(declared);
  return [...Map.groupBy(texts, ({ text }) => unresolvedValue(text))].flatMap(([is, found]) =>
    is === undefined ? [] : [`${namesOf(found)}: the value is ${is}`],
  );
}
