import { Inputs } from "../../src/inputs/reading/inputs.ts";
import { workspaceOf } from "../../src/inputs/reading/workspace.ts";
import { readSources } from "../../src/inputs/secrets/sources.ts";
import { SensitiveValues } from "../../src/privacy/sensitive.ts";
import { type FakeOptions, fakePorts } from "./fake-ports.ts";
import { JSON_READER, LIBRARIES } from "./libraries.ts";

export type SourcesOptions = Pick<FakeOptions, "inputs" | "env" | "files"> & {
  readonly credentials?: Readonly<Record<string, string>>;
  readonly onlyRequired?: readonly string[];
};

/** What the sources of secrets declare, in a short form. `set` has the text, or else the type, of each secret by its name. */
export type SourcesReading = {
  readonly set: readonly (readonly [name: string, text: string, where: string])[];
  readonly deleted: readonly string[];
  /** Their display names, who left them empty, and whether they may be set. */
  readonly empty: readonly (readonly [displayName: string, from: string, settable: boolean])[];
  readonly untouched: readonly string[];
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
  readonly sensitive: readonly string[];
};

/** Reads `secrets` and `secrets-file` with the filters, as a step does. */
export function sources({ credentials = {}, onlyRequired, ...options }: SourcesOptions): SourcesReading {
  const ports = fakePorts(options);
  const sensitive = new SensitiveValues();
  const { value, findings } = readSources(new Inputs(ports), {
    workspace: workspaceOf(ports),
    json: JSON_READER,
    libraries: LIBRARIES,
    sensitive,
    credentials: new Map(Object.entries(credentials)),
    onlyRequired: onlyRequired === undefined ? undefined : new Set(onlyRequired),
  });
  return {
    set: value.declared.map(({ secret, where }) => {
      return [secret.name, secret.type === "secret_text" ? secret.text : secret.type, where];
    }),
    deleted: value.deletions.map(({ name }) => name),
    empty: value.empty.map(({ displayName, from, settable }) => [displayName, from, settable]),
    untouched: value.untouched,
    ...findings,
    sensitive: [...sensitive],
  };
}

/** What is read of no source at all. */
export const NOTHING: SourcesReading = sources({});
