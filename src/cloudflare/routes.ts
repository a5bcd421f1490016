import type { Worker } from "../model/worker.ts";

/** The segments of a Worker's own path, in its account or its dispatch namespace. */
export function scriptPath({ accountId, script, dispatchNamespace }: Worker): string[] {
  const account = ["accounts", accountId, "workers"];
  return dispatchNamespace === undefined
    ? [...account, "scripts", script]
    : [...account, "dispatch", "namespaces", dispatchNamespace, "scripts", script];
}
