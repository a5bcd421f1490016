import { allOf } from "../../src/inputs/reading/declared.ts";
import { readSources } from "../../src/inputs/secrets/sources.ts";
import { type ReaderOptions, readWith } from "./reader.ts";

export type SourcesOptions = Pick<ReaderOptions, "inputs" | "env" | "files" | "fs"> & {
  readonly credentials?: Readonly<Record<string, string>>;
  readonly onlyRequired?: readonly string[];
};

/** What the sources of secrets declare, in a short form. `set` has the text, or else the type, of each secret by its name. */
export type SourcesReading = {
  readonly set: readonly (readonly [name: string, text: string, where: string])[];
  readonly deleted: readonly string[];
  /** Their names or, if those may not be shown, their places; who left them empty, and whether they may be set. */
  readonly empty: readonly (readonly [displayName: string, from: string, settable: boolean])[];
  readonly untouched: readonly string[];
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
  readonly sensitive: readonly string[];
};

/** Reads `secrets` and `secrets-file` with the filters, as a step does. */
export function sources({ credentials = {}, onlyRequired, ...options }: SourcesOptions): SourcesReading {
  const { value, findings, sensitive } = readWith(options, (context) =>
    readSources(context, {
      credentials: new Map(Object.entries(credentials)),
      onlyRequired: onlyRequired === undefined ? undefined : new Set(onlyRequired),
    }),
  );
  return {
    set: allOf(value, "declared").map(({ secret, where }) => {
      return [secret.name, secret.type === "secret_text" ? secret.text : secret.type, where];
    }),
    deleted: allOf(value, "deletion").map(({ name }) => name),
    empty: allOf(value, "empty").map(({ name, isShowable, where, from, settable }) => {
      return [isShowable ? name : `(${where}, not shown)`, from, settable];
    }),
    untouched: allOf(value, "untouched"),
    ...findings,
    sensitive,
  };
}

/** What is read of no source at all. */
export const NOTHING: SourcesReading = sources({});
