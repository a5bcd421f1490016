import { spawn } from "node:child_process";
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { SecretKey } from "../src/model/secret.ts";

const program: string = createRequire(import.meta.url)("workerd").default;
const COMPATIBILITY_DATE = "2026-11-17";
/** Far more than a run takes, on a machine that is busy. */
const LONGEST_MS = 300_000;

/** A binding as the API has it. */
export type Binding = { readonly name: string } & (
  | { readonly type: "secret_text"; readonly text: string }
  | (SecretKey & { readonly type: "secret_key" })
);

/** A Worker that is told nothing but its bindings and keys to import. */
export type Service = { readonly bindings?: readonly Binding[]; readonly keys?: readonly SecretKey[] };

/** What a Worker made of them: see worker.js. */
export type ServiceResult = {
  readonly verdicts: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly used: Readonly<Record<string, string>>;
};

export type RuntimeRun = {
  /** Of the services, in their order; none if one of them could not be set up. */
  readonly results: readonly ServiceResult[];
  /** The places of those services that the runtime refused, each with its reason. */
  readonly refused: ReadonlyMap<number, string>;
};

const RESULT = "RESULT ";

/** Runs the real Workers runtime once, over all services. It listens nowhere and calls nobody. */
export async function runWorkerd(services: readonly Service[]): Promise<RuntimeRun> {
  const folder = await mkdtemp(join(tmpdir(), "workerd-"));
  try {
    await copyFile(join(import.meta.dirname, "worker.js"), join(folder, "worker.js"));
    await writeFile(join(folder, "config.capnp"), configOf(services));
    const child = spawn(program, ["test", "config.capnp"], { cwd: folder, timeout: LONGEST_MS });
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    // Not by a pattern: for one, U+2028 would end a line.
    const lines = stdout.split("\n").filter((line) => line.startsWith(RESULT));
    const results = lines.map((line) => JSON.parse(line.slice(RESULT.length)) as ServiceResult);
    const refused = [...stderr.matchAll(/^service k(\d+): (.*)$/gm)];
    if (results.length === 0 && refused.length === 0) throw new Error(`The Workers runtime said nothing:\n${stderr}`);
    return { results, refused: new Map(refused.map(([, index = "", reason = ""]) => [Number(index), reason])) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function configOf(services: readonly Service[]): string {
  const workers = services.map(({ bindings = [], keys = [] }, index) => {
    const modules = `(name = "worker", esModule = embed "worker.js"), (name = "cases", json = ${quoted(JSON.stringify(keys))})`;
    const list = bindings.map((binding) => `(name = ${quoted(binding.name)}, ${bindingOf(binding)})`).join(", ");
    return `(name = "k${index}", worker = (modules = [${modules}], compatibilityDate = "${COMPATIBILITY_DATE}", bindings = [${list}]))`;
  });
  const using = 'using Workerd = import "/workerd/workerd.capnp";';
  return `${using}\nconst config :Workerd.Config = (services = [\n${workers.join(",\n")}\n]);\n`;
}

function bindingOf(binding: Binding): string {
  if (binding.type === "secret_text") return `text = ${quoted(binding.text)}`;
  const { algorithm, usages } = binding;
  const parameters =
    typeof algorithm === "string" ? `name = ${quoted(algorithm)}` : `json = ${quoted(JSON.stringify(algorithm))}`;
  return `cryptoKey = (${materialOf(binding)}, algorithm = (${parameters}), usages = [${usages.join(", ")}])`;
}

/** The configuration has DER in PEM. */
function materialOf(key: SecretKey): string {
  if (key.format === "jwk") return `jwk = ${quoted(JSON.stringify(key.key_jwk))}`;
  if (key.format === "raw") return `base64 = ${quoted(key.key_base64)}`;
  const type = key.format === "pkcs8" ? "PRIVATE KEY" : "PUBLIC KEY";
  return `${key.format} = ${quoted(`-----BEGIN ${type}-----\n${key.key_base64}\n-----END ${type}-----\n`)}`;
}

/** A text of Cap'n Proto, which takes bytes but no code points. */
function quoted(value: string): string {
  const bytes = Buffer.from(value).toString("latin1");
  const escaped = bytes.replace(/[^ !#-[\]-~]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, "0")}`);
  return `"${escaped}"`;
}
