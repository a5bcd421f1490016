/** The emulator as a process of its own, so that its work is not measured with the action's. Spoken to over IPC. */
import { type ChaosOptions, type CloudflareOptions, startCloudflare } from "../sandbox/cloudflare.ts";

export type EmulatorSetup = { options: CloudflareOptions; chaos?: ChaosOptions };

/** Of every Worker that is there: its secrets by name, with their values. `statuses`: how many answers had which status. */
export type EmulatorReport = {
  workers: Record<string, Record<string, string | undefined>>;
  statuses: Record<string, number>;
  firstAt: number;
  lastAt: number;
};

// Whoever was measuring is gone, however it ended.
process.once("disconnect", () => process.exit());

process.once("message", async (setup: EmulatorSetup) => {
  const cloudflare = await startCloudflare(setup.options);
  if (setup.chaos !== undefined) cloudflare.chaos(setup.chaos);
  process.once("message", () => {
    const statuses = Map.groupBy(cloudflare.requests, ({ status }) => String(status));
    const scripts = (setup.options.workers ?? []).map(({ script }) => script);
    const times = cloudflare.requests.map(({ at }) => at);
    const report: EmulatorReport = {
      workers: Object.fromEntries(scripts.map((script) => [script, secretsOf(script)])),
      statuses: Object.fromEntries([...statuses].map(([status, requests]) => [status, requests.length])),
      firstAt: times[0] ?? 0,
      lastAt: times.at(-1) ?? 0,
    };
    process.send?.(report, () => process.exit());
  });
  const secretsOf = (script: string): Record<string, string | undefined> => {
    const bindings = [...(cloudflare.worker(script)?.bindings.values() ?? [])];
    return Object.fromEntries(bindings.map((binding) => [binding.name, "text" in binding ? binding.text : undefined]));
  };
  process.send?.(cloudflare.url);
});
