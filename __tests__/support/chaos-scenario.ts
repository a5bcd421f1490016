import { type Random, seededRandom } from "../../sandbox/cloudflare/random.ts";
import type {
  Binding,
  ChaosOptions,
  Cloudflare,
  CloudflareOptions,
  SecretKey,
  SecretText,
} from "../../sandbox/cloudflare.ts";

/** One run by chance: a Worker, what a step declares for it, and what goes wrong meanwhile. All of it from one seed. */
export type Scenario = {
  readonly seed: number;
  /** of the Worker, before */
  readonly bindings: readonly Binding[];
  readonly set: readonly (SecretText | SecretKey)[];
  readonly delete: readonly string[];
  readonly rules: CloudflareOptions;
  readonly chaos: ChaosOptions;
  /** The operation limit changes when this request arrives. */
  readonly limitChange?: { readonly request: number; readonly operationLimit: number };
  /** The step is cancelled when this request arrives. */
  readonly cancelAt?: number;
  readonly with: Readonly<Record<string, string>>;
};

export const SCRIPT = "api";

export function scenarioOf(seed: number): Scenario {
  const random = seededRandom(seed);
  const operations = random.chance(0.3) ? random.integer(1, 260) : random.integer(1, 12);
  const names = Array.from({ length: operations }, (_, index) => `N${index}`);
  const [set, deletions] = [[] as Scenario["set"][number][], [] as string[]];
  const bindings: Binding[] = [];
  for (const name of names) {
    const isThere = random.chance(0.5);
    const isSet = random.chance(0.7);
    if (isSet) set.push(randomSecret(random, name));
    else deletions.push(name);
    if (isThere && (isSet || random.chance(0.8))) bindings.push(randomSecret(random, name));
    else if (random.chance(0.005)) bindings.push({ name, type: "plain_text", text: "in the way" });
  }
  bindings.push(...["OTHER_A", "OTHER_B"].map((name) => randomSecret(random, name)));
  bindings.push({ name: "PLAIN", type: "plain_text", text: "plain" });
  const limitChange = { request: random.integer(1, 4), operationLimit: random.integer(1, 60) };
  return {
    seed,
    bindings,
    set,
    delete: deletions,
    rules: randomRules(random),
    chaos: { seed, rate: random.chance(0.1) ? 0 : random.next() * 0.6 },
    ...(random.chance(0.3) ? { limitChange } : {}),
    ...(random.chance(0.1) ? { cancelAt: random.integer(1, 4) } : {}),
    with: {
      "max-attempts": String(random.integer(1, 6)),
      deadline: String(random.pick([3, 10, 900, 900, 900])),
      "on-empty": random.pick(["error", "skip"]),
    },
  };
}

function randomSecret(random: Random, name: string): SecretText | SecretKey {
  const value = (length: number): string =>
    Array.from({ length }, () => random.pick([..."ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789"])).join(
      "",
    );
  if (random.chance(0.9)) return { name, type: "secret_text", text: value(random.integer(12, 40)) };
  const algorithm = { name: "HMAC", hash: random.pick(["SHA-256", "SHA-512"]) };
  const key_base64 = Buffer.from(value(32)).toString("base64");
  return { name, type: "secret_key", algorithm, format: "raw", usages: ["sign"], key_base64 };
}

/** Answers that the list has to settle. */
const UNPROVING = ["empty", "script", "list of bindings", "texts", "untyped", "unknown type"] as const;

function randomRules(random: Random): CloudflareOptions {
  return {
    deletingMissing: random.pick(["ignore", "10056"]),
    operationLimit: random.chance(0.8) ? 100 : random.integer(1, 100),
    variableLimit: random.chance(0.9) ? 1000 : random.pick([8, 64, 128]),
    omitResult: random.chance(0.2),
    includePlainTextInResult: random.chance(0.5),
    bulkAnswer: random.chance(0.7) ? "map" : random.pick(UNPROVING),
    lock: random.pick(["wait", "10035 in 409", "10035 in 400"]),
  };
}

/** The declaration as inputs: the JSON form of `secrets`, where names and kinds are mixed. */
export function inputsOf(scenario: Scenario): Record<string, string> {
  const secrets = Object.fromEntries(
    scenario.set.map(({ name, ...secret }) => [name, secret.type === "secret_text" ? secret.text : secret]),
  );
  return {
    ...scenario.with,
    ...(scenario.set.length > 0 ? { secrets: JSON.stringify(secrets) } : {}),
    ...(scenario.delete.length > 0 ? { delete: scenario.delete.join("\n") } : {}),
  };
}

/** Every value that may not be seen, those that were on the Worker before included. */
export function valuesOf({ bindings, set }: Scenario): string[] {
  return [...bindings, ...set].flatMap((binding) => {
    if (binding.type === "secret_text") return [binding.text];
    return binding.type === "secret_key" && binding.key_base64 !== undefined ? [binding.key_base64] : [];
  });
}

/** Lets the faults of the scenario loose. `cancel` ends the step as the runner does. */
export function arrange(cloudflare: Cloudflare, { scenario, cancel }: { scenario: Scenario; cancel: () => void }) {
  const { limitChange, cancelAt, chaos } = scenario;
  const { log } = cloudflare.chaos(chaos);
  cloudflare.events.on("request", (_, number) => {
    if (number === limitChange?.request) cloudflare.setRules({ operationLimit: limitChange.operationLimit });
    if (number !== cancelAt) return;
    log.push("cancel");
    cancel();
  });
  return log;
}

/** One object of the output `results`, as far as it is judged here. */
export type Result = {
  readonly status: string;
  readonly set: readonly string[];
  readonly deleted: readonly string[];
  readonly notApplied: readonly string[];
  readonly notKnown: readonly string[];
  readonly names: readonly string[];
  readonly error?: { readonly code: number | string };
};

type Run = {
  readonly scenario: Scenario;
  readonly cloudflare: Cloudflare;
  readonly failed: boolean;
  readonly results: readonly Result[];
  /** of the faults */
  readonly log: readonly string[];
};

/** What a step said of a Worker that is not so, one sentence each; none is good. */
export function untruths({ scenario, cloudflare, failed, results, log }: Run): string[] {
  const [result] = results;
  if (results.length !== 1 || result === undefined) return [`There are ${results.length} results.`];
  const now = cloudflare.worker(SCRIPT)?.bindings ?? new Map<string, Binding>();
  const listed = cloudflare.secrets(SCRIPT).map(({ name }) => name);
  const unlike = result.names.length > 0 && JSON.stringify(result.names) !== JSON.stringify(listed);
  return [
    ...partitionFaults(scenario, result),
    ...stateFaults(scenario, result, now),
    ...(unlike ? ["names is not the list of secrets."] : []),
    ...(failed ? [] : successFaults(scenario, result)),
    ...(failed && result.status !== "failed" ? [`The step failed with the status ${result.status}.`] : []),
    ...(failed && isCalm(scenario, log) && !isSlow(result) ? ["The step failed, and nothing had gone wrong."] : []),
  ];
}

/** Every declared name is told of once, and no other. */
function partitionFaults(scenario: Scenario, { set, deleted, notApplied, notKnown }: Result): string[] {
  const declared = [...scenario.set.map(({ name }) => name), ...scenario.delete];
  const told = [...set, ...deleted, ...notApplied, ...notKnown];
  const times = (name: string): number => told.filter((one) => one === name).length;
  return [
    ...declared.filter((name) => times(name) !== 1).map((name) => `${name} is told of ${times(name)} times.`),
    ...told.filter((name) => !declared.includes(name)).map((name) => `${name} was not declared.`),
    ...set.filter((name) => scenario.delete.includes(name)).map((name) => `${name} is "set", and was to be deleted.`),
    ...deleted.filter((name) => !scenario.delete.includes(name)).map((name) => `${name} is "deleted", not asked for.`),
  ];
}

function stateFaults(scenario: Scenario, result: Result, now: ReadonlyMap<string, Binding>): string[] {
  const before = new Map(scenario.bindings.map((binding) => [binding.name, binding]));
  const wanted = new Map(scenario.set.map((secret) => [secret.name, secret]));
  const declared = new Set([...wanted.keys(), ...scenario.delete]);
  const others = [...new Set([...before.keys(), ...now.keys()])].filter((name) => !declared.has(name));
  const differs = (name: string, expected: ReadonlyMap<string, Binding>): boolean =>
    !same(now.get(name), expected.get(name));
  const isSecret = (name: string): boolean => ["secret_text", "secret_key"].includes(now.get(name)?.type ?? "");
  const maybe = (name: string): boolean => {
    const applied = wanted.has(name) ? !differs(name, wanted) : !isSecret(name);
    return applied || !differs(name, before);
  };
  return [
    ...result.set.filter((name) => differs(name, wanted)).map((name) => `${name} is "set", and has another value.`),
    ...result.deleted.filter(isSecret).map((name) => `${name} is "deleted", and is there.`),
    ...result.notApplied
      .filter((name) => differs(name, before))
      .map((name) => `${name} is "not applied", and changed.`),
    ...result.notKnown.filter((name) => !maybe(name)).map((name) => `${name} is neither as before nor as declared.`),
    ...others.filter((name) => differs(name, before)).map((name) => `${name} was touched.`),
  ];
}

function same(a: Binding | undefined, b: Binding | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const entries = (binding: Binding) => JSON.stringify(Object.entries(binding).sort(([x], [y]) => (x < y ? -1 : 1)));
  return entries(a) === entries(b);
}

function successFaults(scenario: Scenario, { status, set, deleted, names }: Result): string[] {
  const rest = scenario.set.length + scenario.delete.length - set.length - deleted.length;
  return [
    ...(["patched", "unchanged"].includes(status) ? [] : [`The step succeeded with the status ${status}.`]),
    ...(rest > 0 ? [`The step succeeded with ${rest} names left.`] : []),
    ...(names.length === 0 ? ["The step succeeded and knows no names."] : []),
  ];
}

/** Whether nothing stood in the way: no fault, no cancel, no name of a variable, and room for all. */
function isCalm({ bindings, set, rules }: Scenario, log: readonly string[]): boolean {
  const plain = bindings.filter(({ type }) => type === "plain_text").map(({ name }) => name);
  const isInTheWay = set.some(({ name }) => plain.includes(name));
  return log.every((line) => line.endsWith("as ruled")) && !isInTheWay && rules.variableLimit === 1000;
}

/** On a machine that is busy, a timeout may come without a fault. */
function isSlow({ error }: Result): boolean {
  return error?.code === "timeout" || error?.code === "deadline";
}
