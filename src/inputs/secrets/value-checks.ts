import { PLAN_VARIABLE_LIMITS, VALUE_BYTE_LIMIT } from "../../model/limits.ts";
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

/** Returns a warning for each kind of edge that is probably not meant to be part of a secret, with the names that have it. */
export function edgeWarnings(declared: readonly Declared[]): string[] {
  const texts = declared.flatMap(({ secret }) => (secret.type === "secret_text" ? [secret] : []));
  const edges = Map.groupBy(texts, ({ text }) => edgeOf(text));
  const quoted = texts.filter(({ text }) => /^(["'`])[^\n]*\1\r?$/.test(text));
  return [
    ...[...edges].flatMap(([what, found]) =>
      what === undefined ? [] : [edgeWarning(found, `${what}, which becomes part of the secret. Remove it`)],
    ),
    ...(quoted.length === 0
      ? []
      : [edgeWarning(quoted, "begins and ends with a quote, and both become part of the secret. Remove them")]),
  ];
}

function edgeOf(text: string): string | undefined {
  const isOnLine = !/[\n\r]/.test(text.trim());
  return EDGES.find(({ form, onLine }) => (isOnLine || onLine !== true) && form.test(text))?.what;
}

function edgeWarning(found: readonly { readonly name: string }[], what: string): string {
  return `${nameList(found.map(({ name }) => name))}: the value ${what} if not intended.`;
}

/** Returns what Cloudflare will probably refuse. Accounts may have limits of their own, so nothing is refused here. */
export function limitWarnings(declared: readonly Declared[]): string[] {
  const large = declared.filter(
    ({ secret }) => secret.type === "secret_text" && Buffer.byteLength(secret.text) > VALUE_BYTE_LIMIT,
  );
  const exceeded = PLAN_VARIABLE_LIMITS.find(({ limit }) => declared.length > limit);
  const names = nameList(large.map(({ secret }) => secret.name));
  return [
    ...(large.length === 0
      ? []
      : [`Larger than ${number(VALUE_BYTE_LIMIT)} bytes: ${names}. Cloudflare rejects values over 5 KB.`]),
    ...(exceeded === undefined
      ? []
      : [
          `More than ${exceeded.limit} secrets are to be set, but a Worker on the ${exceeded.plan} plan can only have ` +
            `${exceeded.limit} variables, plain-text ones included.`,
        ]),
  ];
}

/** Returns a problem for each kind of value that nobody decrypted or replaced, with the names that have it. */
export function unresolvedValues(declared: readonly Declared[]): string[] {
  const kinds = Map.groupBy(declared, ({ secret }) =>
    secret.type === "secret_text" ? unresolvedValue(secret.text) : undefined,
  );
  return [...kinds].flatMap(([kind, found]) =>
    kind === undefined
      ? []
      : [`${nameList(found.map(({ secret }) => secret.name))}: the value is ${kind.is}. ${kind.remedy}`],
  );
}
