import type { RunContext } from "../../src/github/run-context.ts";
import type { ReportedBinding } from "../../src/model/binding.ts";
import type { Failure } from "../../src/model/outcome/failure.ts";
import { NO_NAMES, type Outcome } from "../../src/model/outcome/outcome.ts";
import type { Plan, PlanEntry } from "../../src/model/plan/plan.ts";
import type { RequestFailure } from "../../src/model/request/failure.ts";
import type { Worker } from "../../src/model/worker.ts";
import type { Declared } from "../../src/report/words/outcome.ts";
import type { PlanView } from "../../src/report/words/plan.ts";

/** A Worker `api` that was patched by one request and has the secret A. */
export function anOutcome(overrides: Partial<Outcome> = {}): Outcome {
  return {
    script: "api",
    status: "patched",
    ...NO_NAMES,
    set: ["A"],
    names: ["A"],
    attempts: 1,
    requests: 1,
    ...overrides,
  };
}

/** A Worker `api` whose secret A could not be set. */
export function aFailedOutcome(failure: Failure = aRefusal(), overrides: Partial<Outcome> = {}): Outcome {
  return anOutcome({ status: "failed", set: [], names: [], notApplied: ["A"], failure, ...overrides });
}

/** The outputs of a step that did nothing. */
export function noOutputs(overrides: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    ...{ "secret-names": "", "set-names": "", "deleted-names": "", changed: "false", results: "[]" },
    ...overrides,
  };
}

/** An entry of the output `results`: nothing was done to the Worker, by one request. */
export function aResult(overrides: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return {
    ...{ script: "my-worker", status: "patched", set: [], deleted: [], notApplied: [], notKnown: [], names: [] },
    ...{ attempts: 1, requests: 1 },
    ...overrides,
  };
}

/** A patch that Cloudflare refused with code 10007 (HTTP 404). */
export function aRefusal(
  overrides: Partial<RequestFailure> & { readonly code?: number; readonly status?: number } = {},
): RequestFailure {
  const { code = 10007, status = 404, ...rest } = overrides;
  return {
    kind: "request",
    purpose: "patch",
    script: "api",
    reason: {
      kind: "refused",
      status,
      code,
      errors: [{ code, message: "This Worker does not exist on your account." }],
      omittedErrors: 0,
      ray: "8f00a1b2c3d4e5f6-AMS",
    },
    effect: "none",
    ...rest,
  };
}

/** The creation of the text secret A. */
export function anEntry(overrides: Partial<PlanEntry> = {}): PlanEntry {
  const name = overrides.name ?? "A";
  return { name, displayName: name, action: "create", type: "secret_text", ...overrides };
}

/** A plan that creates the text secret A. */
export function aPlan(overrides: Partial<Plan> = {}): Plan {
  return {
    entries: [anEntry()],
    problems: [],
    warnings: [],
    declaration: { set: [{ name: "A", type: "secret_text", text: "s3cret-value" }], delete: [], versionTags: {} },
    ...overrides,
  };
}

/** Bindings as Cloudflare reports them, by name; a bare name is a text secret. */
export function bindings(...all: readonly (string | readonly [name: string, type: string])[]): ReportedBinding[] {
  return all.map((one) => {
    const [name, type] = typeof one === "string" ? [one, "secret_text"] : one;
    return { name, displayName: name, type };
  });
}

/** The view of a dry run's plan for the Worker `api`, which creates the text secret A. */
export function aPlanView(overrides: Partial<PlanView> = {}): PlanView {
  return { worker: aWorker(), plan: aPlan(), tags: [], prune: undefined, deploy: true, dryRun: true, ...overrides };
}

/** The Worker `api`, outside of any dispatch namespace. */
export function aWorker(overrides: Partial<Worker> = {}): Worker {
  return { accountId: "0123", script: "api", dispatchNamespace: undefined, ...overrides };
}

/** A declaration that sets the text secret A, without its value. */
export function aDeclared(overrides: Partial<Declared> = {}): Declared {
  return { set: [{ name: "A", type: "secret_text" }], delete: [], tags: [], ...overrides };
}

/** The run 4711 for the commit 3f2a1b0. */
export function aContext(overrides: Partial<RunContext> = {}): RunContext {
  return {
    time: new Date("2026-11-25T22:40:59.123Z"),
    docs: "https://github.example/docs",
    commit: { sha: "3f2a1b0c".padEnd(40, "0"), url: "https://github.example/commit" },
    run: { id: "4711", attempt: 1, url: "https://github.example/run" },
    ...overrides,
  };
}

/** Names from `prefix` and a number of four digits: N0001, N0002. */
export function numbered(count: number, prefix = "N"): string[] {
  return Array.from({ length: count }, (_, at) => `${prefix}${String(at + 1).padStart(4, "0")}`);
}
