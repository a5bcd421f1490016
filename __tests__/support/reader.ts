import { type Context, FindingList } from "../../src/inputs/reading/context.ts";
import { Inputs } from "../../src/inputs/reading/inputs.ts";
import { loadLibraries } from "../../src/inputs/reading/libraries.ts";
import { workspaceOf } from "../../src/inputs/reading/workspace.ts";
import { SensitiveValues } from "../../src/privacy/sensitive.ts";
import { type FakeOptions, fakePorts } from "./fake-ports.ts";

/** Every library that a reader may need; the action loads those that the inputs of a step need. */
export const LIBRARIES = await loadLibraries(["dotenv", "jsonc-parser", "js-yaml", "smol-toml"]);

export type GivenInputs = NonNullable<FakeOptions["inputs"]>;

/** The world of a reader, and whether it reads for a pull request from a fork. */
export type ReaderOptions = FakeOptions & Partial<Pick<Context, "workspace">> & { readonly isFork?: boolean };

/** What a reader returns, and what it adds to. */
export type ReaderResult<Value> = {
  readonly value: Value;
  readonly findings: Readonly<Record<"problems" | "warnings" | "notes", string[]>>;
  readonly sensitive: string[];
};

/** Runs a reader of inputs. */
export function readWith<Value>(
  { isFork = false, workspace, ...options }: ReaderOptions,
  read: (context: Context) => Value,
): ReaderResult<Value> {
  const ports = fakePorts(options);
  const [findings, sensitive] = [new FindingList(), new SensitiveValues()];
  const value = read({
    inputs: new Inputs(ports, findings),
    workspace: workspace ?? workspaceOf(ports),
    libraries: LIBRARIES,
    isFromFork: () => isFork,
    sensitive,
    findings,
  });
  return { value, findings: { ...findings }, sensitive: [...sensitive] };
}
